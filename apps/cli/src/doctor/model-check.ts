import { statSync } from 'node:fs';
import {
  adapterChoice,
  EXTRACTIVE,
  findAdapter,
  findModel,
  locateModel,
  needsPip,
  OpenAiEngine,
  readAllowList,
  readCatalog,
  rememberedSha256,
  sourcesInOrder,
  spellSource,
} from '@app/inference';
import type { Config, EngineServer } from '@app/platform';
import { describeFailure } from '../describe-failure.js';
import { type Finding, missing, ok, warning } from './check.js';

const SERVER_MS = 10_000;

/**
 * Looks at the file's size only; each start verifies its hash.
 * @param why what the model was chosen by, where the next start will choose it
 */
export async function checkModel(config: Config, why: string | null): Promise<Finding> {
  if (config.engineServer) return checkServer(config.engineServer);
  if (config.model === EXTRACTIVE)
    return ok('model', 'none: sentences are selected, not generated');
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const model = findModel(catalog, config.model);
  const adapter = findAdapter(catalog, model.id, adapterChoice(config.adapter));
  if (adapter && sizeOf(adapter.file) !== adapter.bytes) {
    return missing(
      'model',
      `the adapter ${adapter.id} is missing at ${adapter.file}`,
      'Copy the file there, or run without it: CLOISTER_ADAPTER=none.',
    );
  }
  const chosen = why === null ? '' : ` (${why})`;
  const what = `${adapter ? `${model.id} with ${adapter.id}` : model.id}${chosen}`;
  const located = await locateModel(model, config.data.models, config.modelStores);
  const size = located && sizeOf(located.path);
  if (located && (model.bytes === null || size === model.bytes)) return ok('model', what);
  const asked = sourcesInOrder(model, config.modelStores);
  if (asked.every(({ kind }) => kind === 'file') || located?.place === 'hub-cache') {
    return missing(
      'model',
      `${model.id} is missing at ${located?.path ?? model.sources.map(spellSource).join(', ')}`,
      'Copy the file there, or correct the catalog.',
    );
  }
  const [first, ...others] = asked;
  if (first?.kind === 'ollama' && others.length === 0) {
    return missing('model', `${model.id} is not on this machine`, `Run: ollama pull ${first.name}`);
  }
  return model.sha256 === null
    ? missing('model', `${model.id} is not on this machine`, `Run: cloister model pull ${model.id}`)
    : warning(
        'model',
        `${model.id} is not on this machine yet${chosen}`,
        'The next start downloads and verifies it.',
      );
}

function sizeOf(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

/** How much the next start fetches for the model; 0 where it is here, or its size is not known. */
export async function bytesToFetch(config: Config): Promise<number> {
  if (config.engineServer || config.model === EXTRACTIVE) return 0;
  const model = findModel(await readCatalog(config.modelCatalog ?? undefined), config.model);
  const located = await locateModel(model, config.data.models, config.modelStores);
  return located === null ? (model.bytes ?? 0) : 0;
}

/** Whether the next start will ask pip for the model. */
export async function startNeedsPip(config: Config): Promise<boolean> {
  if (config.engineServer || config.model === EXTRACTIVE) return false;
  const model = findModel(await readCatalog(config.modelCatalog ?? undefined), config.model);
  const located = await locateModel(model, config.data.models, config.modelStores);
  const fetched = sourcesInOrder(model, config.modelStores).filter(
    ({ kind }) => kind !== 'file' && kind !== 'ollama',
  );
  return located === null && fetched.length > 0 && fetched.every(needsPip);
}

/** That both lists are what their owners signed, and that the model is on one where its hash is known. */
export async function checkAllowList(config: Config): Promise<Finding> {
  const list = await readAllowList(config);
  const kind = list.projectKind === 'development' ? ' (development list)' : '';
  const counts = `${list.project.length} files of Cloister${kind}, ${list.site.length} of this installation`;
  // a server loads its own model, and the extractive engine none
  if (config.engineServer || config.model === EXTRACTIVE) return ok('allowed', counts);
  const model = findModel(await readCatalog(config.modelCatalog ?? undefined), config.model);
  const located = await locateModel(model, config.data.models, config.modelStores);
  const sha256 =
    model.sha256 ?? (located && (await rememberedSha256(model, config.data.models, located)));
  if (sha256 === null) return ok('allowed', `${counts}; ${model.id} is checked at startup`);
  return list.originOf(sha256) === null
    ? missing(
        'allowed',
        `${model.id} is not on the list of allowed model files`,
        `Check where it comes from, then run: cloister model allow ${model.id}`,
      )
    : ok('allowed', counts);
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
