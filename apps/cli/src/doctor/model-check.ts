import { statSync } from 'node:fs';
import { join } from 'node:path';
import {
  adapterChoice,
  type CatalogAdapter,
  type CatalogModel,
  EXTRACTIVE,
  findAdapter,
  findModel,
  readCatalog,
} from '@app/inference';
import type { Config } from '@app/platform';
import { type Finding, missing, ok, warning } from './check.js';

/** Looks at the files' sizes only; each start verifies their hashes. */
export async function checkModel(config: Config): Promise<Finding> {
  if (config.model === EXTRACTIVE) return ok('model', 'none: sentences are chosen, not written');
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const model = findModel(catalog, config.model);
  const adapter = findAdapter(catalog, model.id, adapterChoice(config.adapter));
  return (adapter && checkAdapter(model, adapter, config)) ?? checkFile(model, adapter, config);
}

/** What the adapter changes about the answer; null if nothing. */
function checkAdapter(
  model: CatalogModel,
  adapter: CatalogAdapter,
  config: Config,
): Finding | null {
  const { id, file, bytes, merged } = adapter;
  if (merged && sizeOf(join(config.data.models, merged.file)) === merged.bytes) {
    return ok('model', `${model.id} with ${id}, merged`);
  }
  if (sizeOf(file) === bytes) return null;
  return missing(
    'model',
    `the adapter ${id} is not at ${file}`,
    'Put the file there, or work without it: CLOISTER_ADAPTER=none.',
  );
}

function checkFile(model: CatalogModel, adapter: CatalogAdapter | null, config: Config): Finding {
  const isSupplied = model.source.kind === 'file';
  const path =
    model.source.kind === 'file' ? model.source.path : join(config.data.models, model.file);
  const isHere = sizeOf(path) === model.bytes;
  if (isHere && adapter?.merged) {
    const megabytes = Math.ceil(adapter.merged.bytes / 1_000_000);
    return ok(
      'model',
      `${model.id}; the next start merges ${adapter.id} into it (${megabytes} MB)`,
    );
  }
  if (isHere) return ok('model', adapter ? `${model.id} with ${adapter.id}` : model.id);
  return isSupplied
    ? missing(
        'model',
        `${model.id} is not at ${path}`,
        'Put the file there, or correct the catalog.',
      )
    : warning('model', `${model.id} is not here yet`, 'The next start fetches and verifies it.');
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}
