import { describe, expect, it } from 'vitest';
import { newTotpSecret, stepOfCode, totpUri } from './totp.js';

/** "12345678901234567890" in base32: the secret of RFC 6238, appendix B, for SHA-1. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
/** The appendix shows eight digits; six are the last six of them. */
const VECTORS = [
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
] as const;

const stepAt = (seconds: number): number => Math.floor(seconds / 30);

describe('a code of an authenticator app', () => {
  it.each(VECTORS)('is that of RFC 6238 at second %i', (second, code) => {
    expect(stepOfCode(SECRET, code.slice(2), second * 1000)).toBe(stepAt(second));
  });

  it('may be a step early or late, and no more', () => {
    const [second, code] = VECTORS[3];
    const at = (shift: number) =>
      stepOfCode(SECRET, code.slice(2), (stepAt(second) + shift) * 30_000);
    expect([-2, -1, 0, 1, 2].map(at)).toEqual([
      null,
      stepAt(second),
      stepAt(second),
      stepAt(second),
      null,
    ]);
  });

  it('is six digits, with spaces where an app writes some', () => {
    const [second, code] = VECTORS[3];
    const read = (text: string) => stepOfCode(SECRET, text, second * 1000);
    expect(read('005 924')).toBe(stepAt(second));
    for (const wrong of ['', '5924', '89005924', code.slice(2, 7), '00592x', '٠٠٥٩٢٤']) {
      expect(read(wrong)).toBeNull();
    }
  });
});

it('a secret is 160 random bits, and its address says whose it is', () => {
  const secret = newTotpSecret();
  expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(newTotpSecret()).not.toBe(secret);
  const uri = new URL(totpUri(secret, 'St. Anna', 'm.weber'));
  expect([uri.protocol, uri.host]).toEqual(['otpauth:', 'totp']);
  expect(decodeURIComponent(uri.pathname)).toBe('/St. Anna:m.weber');
  expect(Object.fromEntries(uri.searchParams)).toMatchObject({ secret, issuer: 'St. Anna' });
});
