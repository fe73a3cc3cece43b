import { Secret, TOTP } from 'otpauth';
import { z } from 'zod';
import { PASSWORD, type SignedInPerson } from './people.js';

const HALF_MINUTE_MS = 30_000;

/** What an authenticator app shows so many half minutes from now. */
export function totpCode(secret: string, halfMinutes = 0): string {
  const timestamp = Date.now() + halfMinutes * HALF_MINUTE_MS;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}

/** What a device is asked to make a passkey for. */
export const PasskeyCreation = z.object({
  challenge: z.string(),
  rp: z.object({ id: z.string() }),
  user: z.object({ id: z.string(), name: z.string() }),
});

/** What a passkey is asked to sign. */
export const PasskeyRequest = z.object({
  challenge: z.string(),
  rpId: z.string(),
  userVerification: z.literal('required'),
  allowCredentials: z.array(z.object({ id: z.string() })).optional(),
});

const AppBegun = z.object({ secret: z.string() });
/** The first factor comes with codes for paper, those after it with none. */
const AppAdded = z.object({ recoveryCodes: z.array(z.string()).nullable() });

/**
 * Sets up an authenticator app for a person with the code of so many half minutes from now: it, and
 * those before it, are then spent.
 */
export async function addApp(
  { call }: Pick<SignedInPerson, 'call'>,
  halfMinutes = 0,
): Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[] }> {
  const send = async (method: string, body: object): Promise<unknown> => {
    const answer = await call('/api/session/factors/totp', {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`the app was not set up: ${answer.status}`);
    return answer.json();
  };
  const { secret } = AppBegun.parse(await send('POST', { proof: { password: PASSWORD } }));
  const added = AppAdded.parse(await send('PUT', { code: totpCode(secret, halfMinutes) }));
  return { secret, recoveryCodes: added.recoveryCodes ?? [] };
}
