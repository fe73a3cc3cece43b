/** Under which Nest hands out the process's one engine. */
export const ENGINE = Symbol('Engine');
