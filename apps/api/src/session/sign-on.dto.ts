import { z } from 'zod';

const ADDRESS_MAX = 500;

/** An address of the app itself: "//elsewhere" and "/\elsewhere" begin with a slash, too. */
const ReturnTo = z
  .string()
  .max(ADDRESS_MAX)
  .regex(
    /^\/(?![/\\])[\x21-\x7E]*$/,
    'must be an address of this service, beginning with one slash',
  )
  .default('/')
  .meta({ description: 'The page to return to.' });

export const SignOnRequest = z.strictObject({ returnTo: ReturnTo }).meta({ id: 'SignOnRequest' });
export type SignOnRequest = z.infer<typeof SignOnRequest>;

export const SignOnConfirmationRequest = z
  .strictObject({
    returnTo: ReturnTo,
    signs: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional()
      .meta({ description: 'The hash of the content to be signed, if something is.' }),
  })
  .meta({ id: 'SignOnConfirmationRequest' });
export type SignOnConfirmationRequest = z.infer<typeof SignOnConfirmationRequest>;

export const SignOnView = z
  .object({ url: z.url().meta({ description: 'Where the browser goes next, at the provider.' }) })
  .meta({ id: 'SignOn' });
export type SignOnView = z.infer<typeof SignOnView>;
