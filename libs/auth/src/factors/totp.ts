import { Secret, TOTP } from 'otpauth';

/** What every authenticator app takes, and some take alone (RFC 6238's defaults). */
const FORM = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** RFC 4226, section 4: 160 bits are recommended. */
const SECRET_BYTES = 20;
/** RFC 6238, section 5.2: one step either way, for clocks that are not quite right. */
const DRIFT_STEPS = 1;

/** In base32, as people type it into an app. */
export function newTotpSecret(): string {
  return new Secret({ size: SECRET_BYTES }).base32;
}

/** What a QR code says to an app. */
export function totpUri(secret: string, issuer: string, label: string): string {
  return new TOTP({ ...FORM, secret: Secret.fromBase32(secret), issuer, label }).toString();
}

/** The time step that the code belongs to; null where it is not of this moment. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const drift = TOTP.validate({
    ...FORM,
    token,
    secret: Secret.fromBase32(secret),
    timestamp: now,
    window: DRIFT_STEPS,
  });
  return drift === null ? null : TOTP.counter({ period: FORM.period, timestamp: now }) + drift;
}
