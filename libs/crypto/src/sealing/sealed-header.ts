import { SealBroken } from '../crypto.errors.js';

const HASH_BYTES = 32;
const COUNT_BYTES = 4;
const SIZE_BYTES = 8;
const HEADER_BYTES = COUNT_BYTES + SIZE_BYTES + HASH_BYTES;

/** What is sealed about content as a whole. */
export interface SealedHeader {
  readonly segmentCount: number;
  readonly sizeBytes: number;
  readonly plaintextSha256: Buffer;
}

export function encodeHeader(header: SealedHeader): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES);
  bytes.writeUInt32BE(header.segmentCount, 0);
  bytes.writeBigUInt64BE(BigInt(header.sizeBytes), COUNT_BYTES);
  header.plaintextSha256.copy(bytes, COUNT_BYTES + SIZE_BYTES);
  return bytes;
}

export function decodeHeader(bytes: Buffer): SealedHeader {
  if (bytes.length !== HEADER_BYTES) throw new SealBroken();
  return {
    segmentCount: bytes.readUInt32BE(0),
    sizeBytes: Number(bytes.readBigUInt64BE(COUNT_BYTES)),
    plaintextSha256: bytes.subarray(COUNT_BYTES + SIZE_BYTES),
  };
}
