import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EXTRACTIVE, findModel, OpenAiEngine, readCatalog } from '@app/inference';
import type { Config, EngineServer } from '@app/platform';
import { describeFailure } from '../describe-failure.js';
import { type Finding, missing, ok, warning } from './check.js';

const SERVER_MS = 10_000;

/** Looks at the file's size only; each start verifies its hash. */
export async function checkModel(config: Config): Promise<Finding> {
  if (config.engineServer) return checkServer(config.engineServer);
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

/** Asks the server what it is and has, as a start does. No text goes to it. */
async function checkServer(server: EngineServer): Promise<Finding> {
  try {
    await using engine = await OpenAiEngine.open(server, AbortSignal.timeout(SERVER_MS));
    const { build, model, contextTokens } = engine.info;
    return ok('model', `${model?.name ?? 'none'}, ${contextTokens} tokens, ${build}`);
  } catch (error) {
    return missing('model', describeFailure(error));
  }
}
