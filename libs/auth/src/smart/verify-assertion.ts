import { decodeJwt, decodeProtectedHeader, errors, importJWK, jwtVerify } from 'jose';
import { z } from 'zod';
import { algorithmOf, type ClientJwkFields, SIGNING_ALGORITHMS } from './client-jwks.js';
import type { AssertionFlaw } from './smart.errors.js';

/** SMART App Launch 2.2, Backend Services: no more than five minutes in the future. */
const LONGEST_SECONDS = 5 * 60;
/** Clocks of two machines differ. */
const TOLERANCE_SECONDS = 10;
const JTI_MAX = 255;

const Header = z.looseObject({
  alg: z.enum(SIGNING_ALGORITHMS),
  kid: z.string().min(1),
  typ: z.literal('JWT').optional(),
});
const Claims = z.looseObject({
  iss: z.string(),
  sub: z.string(),
  jti: z.string().min(1).max(JTI_MAX),
  exp: z.number(),
});

/** What an assertion says of itself, before anybody believes it. */
export interface ClaimedAssertion {
  readonly clientId: string;
  readonly kid: string;
  readonly algorithm: (typeof SIGNING_ALGORITHMS)[number];
}

export interface VerifiedAssertion {
  readonly jti: string;
  readonly expiresAt: Date;
}

/** Throws `AssertionRefused`. */
export function readAssertion(assertion: string): ClaimedAssertion {
  try {
    const header = Header.safeParse(decodeProtectedHeader(assertion));
    if (!header.success) throw new AssertionRefused('algorithm');
    const { iss } = Claims.pick({ iss: true }).parse(decodeJwt(assertion));
    return { clientId: iss, kid: header.data.kid, algorithm: header.data.alg };
  } catch (error) {
    if (error instanceof AssertionRefused) throw error;
    throw new AssertionRefused('malformed');
  }
}

/** Throws `AssertionRefused`. */
export async function verifyAssertion(
  assertion: string,
  jwk: ClientJwkFields,
  { clientId, audience }: { readonly clientId: string; readonly audience: string },
): Promise<VerifiedAssertion> {
  const algorithm = algorithmOf(jwk);
  try {
    const { payload } = await jwtVerify(assertion, await importJWK(jwk, algorithm), {
      algorithms: [algorithm],
      issuer: clientId,
      subject: clientId,
      audience,
      clockTolerance: TOLERANCE_SECONDS,
      requiredClaims: ['exp', 'jti'],
    });
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw new AssertionRefused('malformed');
    const { exp, jti } = claims.data;
    if (exp > Date.now() / 1000 + LONGEST_SECONDS + TOLERANCE_SECONDS) {
      throw new AssertionRefused('too-long');
    }
    return { jti, expiresAt: new Date((exp + TOLERANCE_SECONDS) * 1000) };
  } catch (error) {
    if (error instanceof AssertionRefused) throw error;
    throw new AssertionRefused(flawOf(error));
  }
}

/** Said to the trail; the client is told that it is not believed, and no more. */
export class AssertionRefused extends Error {
  constructor(readonly flaw: AssertionFlaw) {
    super(`assertion refused: ${flaw}`);
  }
}

function flawOf(error: unknown): AssertionFlaw {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'aud') return 'audience';
    return error.claim === 'sub' || error.claim === 'iss' ? 'subject' : 'malformed';
  }
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  return error instanceof errors.JWSSignatureVerificationFailed ? 'signature' : 'malformed';
}
