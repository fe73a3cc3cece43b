/** Under which the provider of root keys is injected. */
export const KEY_PROVIDER = Symbol('KeyProvider');
