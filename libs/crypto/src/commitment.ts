import { createHmac, randomBytes } from 'node:crypto';
import { encodeText } from './sealing/length-prefixed.js';
import { equalBytes } from './tokens.js';

const SALT_BYTES = 32;

/**
 * Stands for a value in a record that outlives it. Without the salt it tells nothing, so erasing
 * value and salt leaves a proof that still verifies and no longer names anyone.
 */
export interface Commitment {
  readonly salt: Buffer;
  readonly commitment: Buffer;
}

export function commit(value: Uint8Array | string): Commitment {
  const salt = randomBytes(SALT_BYTES);
  return { salt, commitment: keyedHash(salt, value) };
}

export function verifyCommitment(
  value: Uint8Array | string,
  given: { readonly salt: Uint8Array; readonly commitment: Uint8Array },
): boolean {
  // HMAC pads short keys with zeros: a salt of another length could be another spelling of the same key
  if (given.salt.length !== SALT_BYTES) return false;
  return equalBytes(keyedHash(given.salt, value), given.commitment);
}

function keyedHash(salt: Uint8Array, value: Uint8Array | string): Buffer {
  const bytes = typeof value === 'string' ? encodeText(value) : value;
  return createHmac('sha256', salt).update(bytes).digest();
}
