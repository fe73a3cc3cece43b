import { mkdir } from 'node:fs/promises';
import type { ModelStores } from '@app/platform';
import { type Located, locateModel } from './locate-model.js';
import type { CatalogModel } from './model-catalog.js';
import type { ModelProgress } from './model-progress.js';
import { sidecarOf } from './resolve-model.js';
import { hashFile, rememberedHash, rememberHash } from './verified-file.js';

export interface VerifiedFile extends Located {
  readonly sha256: string;
}

/** Reads the whole file, whatever is remembered of it, and changes nothing; null when it is not here. */
export async function verifyModelFile(
  model: CatalogModel,
  folder: string,
  options: {
    readonly stores: ModelStores;
    readonly signal: AbortSignal;
    readonly onProgress: (progress: ModelProgress) => void;
  },
): Promise<VerifiedFile | null> {
  const located = await locateModel(model, folder, options.stores);
  if (!located) return null;
  const sha256 = await hashFile(located.path, {
    signal: options.signal,
    onRead: (receivedBytes, totalBytes) =>
      options.onProgress({ phase: 'verify', receivedBytes, totalBytes }),
  });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rememberHash(located.path, sidecarOf(model, folder), sha256);
  return { ...located, sha256 };
}

/** What the file was when it was last read, if it has not changed since; null when that is not known. */
export async function rememberedSha256(
  model: CatalogModel,
  folder: string,
  { path }: Located,
): Promise<string | null> {
  return rememberedHash(path, sidecarOf(model, folder));
}
