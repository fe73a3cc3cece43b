import { z } from 'zod';

const Descriptor = z.object({
  id: z.string(),
  type: z.string().meta({ description: 'Always "public-key".' }),
  transports: z.array(z.string()).exactOptional(),
});
const Verification = z.enum(['required', 'preferred', 'discouraged']);

/** What a browser needs to have a passkey sign (WebAuthn, PublicKeyCredentialRequestOptionsJSON). */
export const PasskeyRequestOptions = z
  .object({
    challenge: z.string(),
    timeout: z.int().exactOptional(),
    rpId: z.string().exactOptional(),
    allowCredentials: z.array(Descriptor).exactOptional(),
    userVerification: Verification.exactOptional(),
  })
  .meta({ id: 'PasskeyRequestOptions' });
export type PasskeyRequestOptions = z.infer<typeof PasskeyRequestOptions>;

/** What a browser needs to make a passkey (WebAuthn, PublicKeyCredentialCreationOptionsJSON). */
export const PasskeyCreationOptions = z
  .object({
    rp: z.object({ id: z.string().exactOptional(), name: z.string() }),
    user: z.object({ id: z.string(), name: z.string(), displayName: z.string() }),
    challenge: z.string(),
    pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
    timeout: z.int().exactOptional(),
    excludeCredentials: z.array(Descriptor).exactOptional(),
    authenticatorSelection: z
      .object({
        residentKey: Verification.exactOptional(),
        requireResidentKey: z.boolean().exactOptional(),
        userVerification: Verification.exactOptional(),
      })
      .exactOptional(),
    attestation: z.enum(['none', 'indirect', 'direct', 'enterprise']).exactOptional(),
  })
  .meta({ id: 'PasskeyCreationOptions' });
export type PasskeyCreationOptions = z.infer<typeof PasskeyCreationOptions>;
