import type { FileHandle } from 'node:fs/promises';
import { NotMergeable } from './not-mergeable.js';

export async function readExactly(
  file: FileHandle,
  offset: number,
  length: number,
): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length;) {
    const { bytesRead } = await file.read(bytes, at, length - at, offset + at);
    if (bytesRead === 0) throw new NotMergeable('a file is shorter than its header says');
    at += bytesRead;
  }
  return bytes;
}
