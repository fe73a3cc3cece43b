/** Languages that rules are made for, and all others as one. */
export const LANGUAGES = ['en', 'de', 'other'] as const;
export type Language = (typeof LANGUAGES)[number];
