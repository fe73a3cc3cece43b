import { z } from 'zod/mini';

const orElse = z.catch;

/** For what is in an address: one that somebody shortened or mistyped still opens its page. */
export function optionalParam<T extends z.ZodMiniType>(schema: T) {
  return orElse(z.optional(schema), undefined);
}
