import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EXTRACTIVE, findModel, readCatalog } from '@app/inference';
import type { Config } from '@app/platform';
import { type Finding, missing, ok, warning } from './check.js';

/** Looks at the file's size only; each start verifies its hash. */
export async function checkModel(config: Config): Promise<Finding> {
  if (config.model === EXTRACTIVE) return ok('model', 'none: sentences are chosen, not written');
  const model = findModel(await readCatalog(config.modelCatalog ?? undefined), config.model);
  const isSupplied = model.source.kind === 'file';
  const path =
    model.source.kind === 'file' ? model.source.path : join(config.data.models, model.file);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === model.bytes) return ok('model', model.id);
  return isSupplied
    ? missing(
        'model',
        `${model.id} is not at ${path}`,
        'Put the file there, or correct the catalog.',
      )
    : warning('model', `${model.id} is not here yet`, 'The next start fetches and verifies it.');
}
