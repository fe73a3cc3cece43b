import { type KeyObject, sign, verify } from 'node:crypto';

// https://c2sp.org/tlog-cosignature, its Ed25519 kind: eight bytes of time, then the signature of a
// header, that time and the text.
const TIME_BYTES = 8;
const LATEST = 2n ** 63n - 1n;

export function cosignatureOf(text: string, key: KeyObject, seconds: bigint): Buffer {
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(seconds);
  return Buffer.concat([time, sign(null, signedBytes(text, seconds), key)]);
}

/** When it was given, in seconds since 1970; nothing, where it does not verify. */
export function cosignedAt(text: string, key: KeyObject, signature: Buffer): bigint | undefined {
  if (signature.length <= TIME_BYTES) return undefined;
  const seconds = signature.readBigUInt64BE();
  if (seconds > LATEST) return undefined;
  const given = signature.subarray(TIME_BYTES);
  return verify(null, signedBytes(text, seconds), key, given) ? seconds : undefined;
}

function signedBytes(text: string, seconds: bigint): Buffer {
  return Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`);
}
