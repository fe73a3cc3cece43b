import { createPublicKey } from 'node:crypto';
import { z } from 'zod';

export const SIGNING_ALGORITHMS = ['RS384', 'ES384'] as const;
export type SigningAlgorithm = (typeof SIGNING_ALGORITHMS)[number];
export const MOST_CLIENT_KEYS = 10;

const RSA_MIN_BITS = 2048;
const RSA_MAX_BITS = 8192;
const KID_MAX = 200;

const Bytes = z
  .string()
  .max(2048)
  .regex(/^[A-Za-z0-9_-]+$/);
const Common = {
  kid: z.string().min(1).max(KID_MAX),
  use: z.literal('sig').exactOptional(),
  key_ops: z.array(z.literal('verify')).exactOptional(),
};

/** A public key that assertions may be signed with (RFC 7517). Nothing private is taken. */
export const ClientJwkFields = z.discriminatedUnion('kty', [
  z.strictObject({
    ...Common,
    kty: z.literal('RSA'),
    alg: z.literal('RS384').exactOptional(),
    n: Bytes,
    e: Bytes,
  }),
  z.strictObject({
    ...Common,
    kty: z.literal('EC'),
    alg: z.literal('ES384').exactOptional(),
    crv: z.literal('P-384'),
    x: Bytes,
    y: Bytes,
  }),
]);
export type ClientJwkFields = z.infer<typeof ClientJwkFields>;

export function algorithmOf({ kty }: ClientJwkFields): SigningAlgorithm {
  return kty === 'RSA' ? 'RS384' : 'ES384';
}

/** Whether it is a key of the length, or a point of the curve, that it says it is. */
export function isUsableKey(jwk: ClientJwkFields): boolean {
  try {
    const { asymmetricKeyDetails } = createPublicKey({ key: jwk, format: 'jwk' });
    if (jwk.kty === 'EC') return true;
    const bits = asymmetricKeyDetails?.modulusLength ?? 0;
    return bits >= RSA_MIN_BITS && bits <= RSA_MAX_BITS;
  } catch {
    return false; // not a key: what it is instead makes no difference
  }
}
