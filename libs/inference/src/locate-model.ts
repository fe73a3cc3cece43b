import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelStores } from '@app/platform';
import { findInHubCache } from './hugging-face-cache.js';
import type { CatalogModel } from './model-catalog.js';
import { readOllamaModel } from './ollama-store.js';

export interface Located {
  readonly path: string;
  /** `models-folder`: ours to replace. Everything else is read in place and never touched. */
  readonly place: 'models-folder' | 'file' | 'hub-cache' | 'ollama';
}

/** Where the file of a model lies on this machine, unread; null when it is not here. Asks no network. */
export async function locateModel(
  model: CatalogModel,
  folder: string,
  stores: ModelStores | null,
): Promise<Located | null> {
  const { source } = model;
  if (source.kind === 'file') {
    return (await isFile(source.path)) ? { path: source.path, place: 'file' } : null;
  }
  const own = join(folder, model.file);
  if (await isFile(own)) return { path: own, place: 'models-folder' };
  if (source.kind === 'ollama') {
    const found = stores && (await readOllamaModel(stores.ollama, source));
    return found && { path: found.modelPath, place: 'ollama' };
  }
  if (source.kind !== 'hf' || !stores) return null;
  const cached = await findInHubCache(stores.huggingFace.cache, source);
  return cached === null ? null : { path: cached, place: 'hub-cache' };
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
