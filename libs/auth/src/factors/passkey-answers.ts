import { z } from 'zod';

/** More than any device sends; a body may be larger still. */
const FIELD_MAX = 16_384;
const ID_MAX = 1400;

const Base64Url = z
  .string()
  .max(FIELD_MAX)
  .regex(/^[A-Za-z0-9_-]*$/, 'must be base64url');
const CredentialId = Base64Url.min(1).max(ID_MAX);
const Extensions = z.looseObject({});
const Attachment = z.enum(['cross-platform', 'platform']);

/** What a browser answers when a passkey has signed a challenge (WebAuthn, AuthenticationResponseJSON). */
export const PasskeyAssertion = z
  .object({
    id: CredentialId,
    rawId: CredentialId,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Base64Url,
      authenticatorData: Base64Url,
      signature: Base64Url,
      userHandle: Base64Url.exactOptional(),
    }),
    authenticatorAttachment: Attachment.exactOptional(),
    clientExtensionResults: Extensions,
  })
  .meta({ id: 'PasskeyAssertion' });
export type PasskeyAssertion = z.infer<typeof PasskeyAssertion>;

/** What a browser answers when it has made a passkey (WebAuthn, RegistrationResponseJSON). */
export const PasskeyAttestation = z
  .object({
    id: CredentialId,
    rawId: CredentialId,
    type: z.literal('public-key'),
    response: z.object({
      clientDataJSON: Base64Url,
      attestationObject: Base64Url,
      transports: z.array(z.string().max(32)).max(16).exactOptional(),
    }),
    authenticatorAttachment: Attachment.exactOptional(),
    clientExtensionResults: Extensions,
  })
  .meta({ id: 'PasskeyAttestation' });
export type PasskeyAttestation = z.infer<typeof PasskeyAttestation>;
