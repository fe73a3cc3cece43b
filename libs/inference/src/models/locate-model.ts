import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelStores } from '@app/platform';
import { findInHubCache } from '../fetch/hugging-face-cache.js';
import type { CatalogModel } from './model-catalog.js';
import { readOllamaModel } from '../fetch/ollama-store.js';
import { type AskedSource, sourcesInOrder } from '../fetch/source-order.js';

export interface Located {
  /** Null for the models folder. */
  readonly source: AskedSource | null;
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
  return (await locateAll(model, folder, stores))[0] ?? null;
}

/** Every place on this machine that has a file for the model, in the order in which they are looked at. */
export async function locateAll(
  model: CatalogModel,
  folder: string,
  stores: ModelStores | null,
): Promise<readonly Located[]> {
  const sources = sourcesInOrder(model, stores);
  const places = await Promise.all(sources.map((source) => locateSource(source, stores)));
  const located = places.filter((place) => place !== null);
  const files = located.filter(({ place }) => place === 'file');
  if (model.sources.every(({ kind }) => kind === 'file')) return files;
  const own = join(folder, model.file);
  const isHere: readonly Located[] = (await isFile(own))
    ? [{ source: null, path: own, place: 'models-folder' }]
    : [];
  return [...files, ...isHere, ...located.filter(({ place }) => place !== 'file')];
}

async function locateSource(
  source: AskedSource,
  stores: ModelStores | null,
): Promise<Located | null> {
  switch (source.kind) {
    case 'file':
      return (await isFile(source.path)) ? { source, path: source.path, place: 'file' } : null;
    case 'ollama': {
      const found = stores && (await readOllamaModel(stores.ollama, source));
      return found && { source, path: found.modelPath, place: 'ollama' };
    }
    case 'hf': {
      const path = stores && (await findInHubCache(stores.huggingFace.cache, source));
      return path === null ? null : { source, path, place: 'hub-cache' };
    }
    case 'mirror':
    case 'pypi':
    case 'parts':
      return null;
  }
}

export async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
