/** How many calls of a tenant are under way at once. */
export const COMPLETIONS_AT_ONCE = Symbol('CompletionsAtOnce');
