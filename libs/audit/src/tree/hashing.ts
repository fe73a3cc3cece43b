import { hash } from 'node:crypto';

// RFC 6962, 2.1, with SHA-256. The first byte keeps leaves and inner nodes apart: without it an
// inner node could be shown as an entry.
const LEAF = Buffer.of(0x00);
const NODE = Buffer.of(0x01);
export const HASH_BYTES = 32;

export function leafHash(entry: Uint8Array): Buffer {
  return sha256(Buffer.concat([LEAF, entry]));
}

export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(Buffer.concat([NODE, left, right]));
}

/** The root of a tree without leaves. */
export function emptyRoot(): Buffer {
  return sha256(Buffer.alloc(0));
}

// In one call: a hash object for each of some million nodes takes longer than the hashing.
function sha256(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}
