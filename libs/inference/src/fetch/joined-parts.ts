import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { sizeOf } from './hub-receive.js';
import type { SourcePart } from './model-source.js';

/** Where the parts of `target` are joined. Carries the file's hash, so that another one is not gone on with. */
export function joinedPath(target: string, sha256: string): string {
  return `${target}.${sha256.slice(0, 12)}.parts`;
}

/**
 * How many parts an earlier fetch has joined in this file. Each is read again, as its process may
 * have been killed while it wrote; what comes after the last whole one is cut off.
 */
export async function keptParts(
  joined: string,
  parts: readonly SourcePart[],
  signal: AbortSignal,
): Promise<number> {
  const size = await sizeOf(joined);
  let kept = 0;
  let end = 0;
  for (const { bytes, sha256 } of parts) {
    if (end + bytes > size) break;
    if ((await hashStretch(joined, end, end + bytes - 1, signal)) !== sha256) break;
    kept += 1;
    end += bytes;
  }
  if (size > end) {
    await using file = await open(joined, 'r+');
    await file.truncate(end);
  }
  return kept;
}

export async function appendPart(part: string, joined: string, signal: AbortSignal): Promise<void> {
  const end = createWriteStream(joined, { flags: 'a', mode: 0o600, flush: true });
  await pipeline(createReadStream(part), end, { signal });
  await rm(part);
}

async function hashStretch(
  path: string,
  start: number,
  end: number,
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { start, end, signal })) {
    if (Buffer.isBuffer(chunk)) hash.update(chunk);
  }
  return hash.digest('hex');
}
