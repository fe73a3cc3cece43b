import { basename } from 'node:path';
import type { AllowList } from '../allow-list/allow-list.js';
import {
  type AdapterChoice,
  findAdapter,
  isMerged,
  type TrainedLanguages,
} from './adapter-catalog.js';
import { AdapterFileMissing, WrongAdapterHash } from './adapter.errors.js';
import type { Adapter, ModelIdentity } from '../engines/identity.js';
import { mergedModel } from './merged-model.js';
import { type CatalogModel, findModel, type ModelCatalog } from './model-catalog.js';
import { resolveModel } from './resolve-model.js';
import type { ResolveOptions } from './resolve-options.js';
import { hashFile } from './verified-file.js';

export interface WeightsChoice {
  readonly model: string;
  readonly adapter: AdapterChoice;
}

/** Files whose hashes are the catalog's, and what they are called where they are named. */
export interface ResolvedWeights {
  readonly model: CatalogModel;
  readonly identity: ModelIdentity;
  readonly path: string;
  /** Its path is null if it is merged into the model's file. */
  readonly adapter: (Adapter & { readonly path: string | null }) | null;
  /** As of `EngineInfo`. */
  readonly languages?: TrainedLanguages;
}

/** A model with the adapter that was chosen for it: fetched, merged and verified as the catalog wants it. */
export async function resolveWeights(
  catalog: ModelCatalog,
  choice: WeightsChoice,
  folder: string,
  options: ResolveOptions,
): Promise<ResolvedWeights> {
  const model = findModel(catalog, choice.model);
  const adapter = findAdapter(catalog, model.id, choice.adapter);
  const resolveBase = async (): Promise<Base> => resolveModel(catalog, model.id, folder, options);
  if (choice.adapter.kind === 'file') {
    const { path } = choice.adapter;
    const sha256 = await adapterHash(path, options.signal);
    const id = basename(path, '.gguf');
    return weights(model, await resolveBase(), { id, name: id, sha256, path });
  }
  if (!adapter) return weights(model, await resolveBase(), null);
  const resolveAdapter = async (): Promise<string> => {
    const sha256 = await adapterHash(adapter.file, options.signal);
    if (sha256 !== adapter.sha256) throw new WrongAdapterHash(adapter.file, adapter.sha256, sha256);
    return adapter.file;
  };
  if (!isMerged(adapter)) {
    const path = await resolveAdapter();
    return weights(model, await resolveBase(), { ...adapter, path });
  }
  const path = await mergedModel(
    adapter,
    folder,
    { resolveBase: async () => (await resolveBase()).path, resolveAdapter },
    options,
  );
  const { sha256 } = adapter.merged;
  const { identity, ...rest } = weights(model, { path, sha256 }, { ...adapter, path: null });
  const base = model.sha256;
  return { ...rest, identity: { ...identity, ...(base !== null && { baseSha256: base }) } };
}

/** Throws what `AllowList.require` throws of a file that would be loaded. */
export function requireAllowed(list: AllowList, resolved: ResolvedWeights): void {
  for (const file of filesOf(resolved)) list.require(file);
}

/** Whether a file that would be loaded is on the project's list for development alone. */
export function isForDevelopment(list: AllowList, resolved: ResolvedWeights): boolean {
  return filesOf(resolved).some(({ sha256 }) => list.originOf(sha256) === 'development');
}

function filesOf({ identity: { id, sha256 }, adapter }: ResolvedWeights): readonly {
  readonly id: string;
  readonly sha256: string;
}[] {
  return [...(sha256 === null ? [] : [{ id, sha256 }]), ...(adapter ? [adapter] : [])];
}

interface UsedAdapter extends Adapter {
  readonly name: string;
  readonly path: string | null;
  readonly languages?: TrainedLanguages | undefined;
}

interface Base {
  readonly path: string;
  readonly sha256: string;
}

function weights(
  model: CatalogModel,
  { path, sha256 }: Base,
  adapter: UsedAdapter | null,
): ResolvedWeights {
  const name = adapter ? `${model.name} with ${adapter.name}` : model.name;
  return {
    model,
    identity: { id: model.id, name, sha256 },
    path,
    adapter: adapter && { id: adapter.id, sha256: adapter.sha256, path: adapter.path },
    ...(adapter?.languages && { languages: adapter.languages }),
  };
}

async function adapterHash(path: string, signal: AbortSignal): Promise<string> {
  try {
    return await hashFile(path, { signal, onRead: () => undefined });
  } catch (error) {
    signal.throwIfAborted();
    throw new AdapterFileMissing(path, { cause: error });
  }
}
