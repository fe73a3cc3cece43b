import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchModelFile } from '../fetch/fetch-model-file.js';
import { type Located, locateAll } from './locate-model.js';
import { type CatalogModel, findModel, type ModelCatalog } from './model-catalog.js';
import { WrongModelHash } from './model.errors.js';
import type { ResolveOptions } from './resolve-options.js';
import { SourceFailures } from '../fetch/source-failures.js';
import { sourcesInOrder } from '../fetch/source-order.js';
import { knownHash, rememberHash } from './verified-file.js';

export interface ResolvedModel {
  readonly model: CatalogModel;
  readonly path: string;
  /** Of the file that is there: the catalog's, where it has one. */
  readonly sha256: string;
}

/**
 * The path of a model whose file is known to be the catalog's: checked by size, time and remembered
 * hash if it is on this machine, read whole if these do not agree; else fetched into `folder`.
 */
export async function resolveModel(
  catalog: ModelCatalog,
  id: string,
  folder: string,
  options: ResolveOptions,
): Promise<ResolvedModel> {
  const model = findModel(catalog, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const stores = options.stores ?? null;
  const isOneOfSeveral = sourcesInOrder(model, stores).length > 1;
  const failures = new SourceFailures(model, folder, (source, reason) => {
    if (isOneOfSeveral) options.onSourceFailed?.(source, reason);
  });
  for (const located of await locateAll(model, folder, stores)) {
    try {
      const sha256 = await verify(model, located, folder, options);
      return { model, path: located.path, sha256 };
    } catch (error) {
      if (!located.source || options.signal.aborted) throw error;
      failures.add(located.source, error);
    }
  }
  const path = join(folder, model.file);
  const sha256 = await fetchModelFile(model, path, folder, failures, options);
  await rememberHash(path, sidecarOf(model, folder), sha256);
  return { model, path, sha256 };
}

/** Beside the models, what is known of the hash of this one. */
export function sidecarOf(model: CatalogModel, folder: string): string {
  return join(folder, `${model.id}.verified.json`);
}

async function verify(
  model: CatalogModel,
  { path, place }: Located,
  folder: string,
  { signal, onProgress }: ResolveOptions,
): Promise<string> {
  const sha256 = await knownHash(path, sidecarOf(model, folder), {
    signal,
    onRead: (receivedBytes, totalBytes) =>
      onProgress?.({ phase: 'verify', receivedBytes, totalBytes }),
  });
  if (model.sha256 === null || sha256 === model.sha256) return sha256;
  const remedy =
    place === 'models-folder' ? await moveAside(path) : 'Replace the file, or correct the catalog.';
  throw new WrongModelHash(path, model.sha256, sha256, remedy);
}

async function moveAside(path: string): Promise<string> {
  const aside = `${path}.wrong-${Date.now()}`;
  await rename(path, aside);
  return `It was moved to ${aside}. Start again to fetch it again; if this happens again, the disk or the mirror is at fault.`;
}
