import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';

/** What was true of a file when it was last read whole. */
const Sidecar = z.object({
  path: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  mtimeMs: z.number(),
});

/**
 * The file's sha256. Reading 100 GB at every start would take minutes, so a sidecar remembers the
 * hash with the size and time it was taken at; if either has changed, the file is read again.
 */
export async function knownHash(
  path: string,
  sidecar: string,
  options: {
    readonly signal: AbortSignal;
    readonly onRead: (bytes: number, ofBytes: number) => void;
  },
): Promise<string> {
  const remembered = await rememberedHash(path, sidecar);
  if (remembered !== null) return remembered;
  const sha256 = await hashFile(path, options);
  await rememberHash(path, sidecar, sha256);
  return sha256;
}

/** The hash that was taken of this file as it is now; null when that is not known. */
export async function rememberedHash(path: string, sidecar: string): Promise<string | null> {
  const { size, mtimeMs } = await stat(path);
  const known = await readSidecar(sidecar);
  const isOfThisFile = known?.path === path && known.bytes === size && known.mtimeMs === mtimeMs;
  return isOfThisFile ? known.sha256 : null;
}

export async function rememberHash(path: string, sidecar: string, sha256: string): Promise<void> {
  const { size, mtimeMs } = await stat(path);
  const content: z.infer<typeof Sidecar> = { path, sha256, bytes: size, mtimeMs };
  const own = `${sidecar}.${process.pid}`;
  await writeFile(own, `${JSON.stringify(content)}\n`, { mode: 0o600 });
  await rename(own, sidecar);
}

async function readSidecar(sidecar: string): Promise<z.infer<typeof Sidecar> | null> {
  try {
    return Sidecar.parse(JSON.parse(await readFile(sidecar, 'utf8')));
  } catch {
    // absent or damaged: the file is read again, which is always right
    return null;
  }
}

/** Reads the whole file. */
export async function hashFile(
  path: string,
  {
    signal,
    onRead,
  }: { readonly signal: AbortSignal; readonly onRead: (bytes: number, ofBytes: number) => void },
): Promise<string> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  let read = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024, signal })) {
    if (!Buffer.isBuffer(chunk)) continue;
    hash.update(chunk);
    read += chunk.length;
    onRead(read, size);
  }
  return hash.digest('hex');
}
