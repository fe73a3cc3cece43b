import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { MergedAdapter } from './adapter-catalog.js';
import { AdapterNotUsable, MergedHashDiffers, MergeFailed } from './adapter.errors.js';
import { openWorkFolder, removeLeftOvers, requireRoom } from '../fetch/fetch-folder.js';
import { mergeAdapter } from '../merge/merge-adapter.js';
import type { MergedFile } from '../merge/merge-files.js';
import { DiskFull } from './model.errors.js';
import { isFile } from './locate-model.js';
import type { ResolveOptions } from './resolve-options.js';
import { knownHash, rememberHash } from './verified-file.js';

/** What a model is merged of; asked for only if the merged file is not there. */
interface Parts {
  readonly resolveBase: () => Promise<string>;
  readonly resolveAdapter: () => Promise<string>;
}

/**
 * The path of the file that an adapter and its model make together: the one in `folder` if it is
 * the catalog's, else made anew, as nothing is lost with one that is not.
 */
export async function mergedModel(
  adapter: MergedAdapter,
  folder: string,
  parts: Parts,
  options: ResolveOptions,
): Promise<string> {
  const { merged } = adapter;
  const path = join(folder, merged.file);
  const sidecar = `${path}.verified.json`;
  if ((await isFile(path)) && (await verify(path, sidecar, adapter, options))) return path;
  const base = await parts.resolveBase();
  const adapterPath = await parts.resolveAdapter();
  await removeLeftOvers(folder);
  await requireRoom(folder, merged.bytes);
  const work = await openWorkFolder(folder);
  try {
    const target = join(work, 'merged.gguf');
    const { sha256 } = await merge(adapter, { base, adapterPath, target }, folder, options);
    if (sha256 !== merged.sha256) throw new MergedHashDiffers(adapter.id, merged.sha256, sha256);
    await rename(target, path);
    await rememberHash(path, sidecar, sha256);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  return path;
}

async function verify(
  path: string,
  sidecar: string,
  { merged }: MergedAdapter,
  { signal, onProgress }: ResolveOptions,
): Promise<boolean> {
  const sha256 = await knownHash(path, sidecar, {
    signal,
    onRead: (receivedBytes) =>
      onProgress?.({ phase: 'verify', receivedBytes, totalBytes: merged.bytes }),
  });
  return sha256 === merged.sha256;
}

async function merge(
  adapter: MergedAdapter,
  files: { readonly base: string; readonly adapterPath: string; readonly target: string },
  folder: string,
  { signal, onProgress }: ResolveOptions,
): Promise<MergedFile> {
  const outcome = await mergeAdapter(
    {
      base: files.base,
      adapter: files.adapterPath,
      target: files.target,
      quantization: adapter.merged.quantization,
    },
    {
      signal,
      onProgress: (receivedBytes, totalBytes) =>
        onProgress?.({ phase: 'merge', receivedBytes, totalBytes }),
    },
  );
  if (outcome.kind === 'merged') return outcome;
  if (outcome.kind === 'disk-full') throw new DiskFull(folder, adapter.merged.bytes);
  if (outcome.kind === 'refused') throw new AdapterNotUsable(adapter.id, outcome.reason);
  throw new MergeFailed(adapter.id, outcome.reason);
}
