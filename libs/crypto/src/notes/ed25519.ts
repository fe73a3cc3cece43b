import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';

export const ED25519_BYTES = 32;

// RFC 8410: what stands before the 32 bytes of a key in PKCS #8 and in SubjectPublicKeyInfo.
const PRIVATE_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

export function ed25519Private(seed: Uint8Array): KeyObject {
  const der = Buffer.concat([PRIVATE_HEAD, seed]);
  try {
    return createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  } finally {
    der.fill(0);
  }
}

export function ed25519Public(bytes: Uint8Array): KeyObject {
  return createPublicKey({
    key: Buffer.concat([PUBLIC_HEAD, bytes]),
    format: 'der',
    type: 'spki',
  });
}

/** The 32 bytes of the public half. */
export function publicBytes(key: KeyObject): Buffer {
  const half = key.type === 'private' ? createPublicKey(key) : key;
  return half.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_HEAD.length);
}
