import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_BYTES = 32;

export interface NewToken {
  /** Shown once to whoever will use it, and stored nowhere. */
  readonly token: string;
  /** What is stored, and looked up by. */
  readonly hash: Buffer;
}

/** `<prefix>_<43 characters>`. The prefix tells people and secret scanners what they have found. */
export function newToken(prefix: string): NewToken {
  const token = `${prefix}_${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  return { token, hash: hashToken(token) };
}

/** SHA-256. No salt and no stretching: nobody guesses 256 random bits. Never for passwords. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** Takes as long for nearly equal bytes as for different ones. Lengths are not secret. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
