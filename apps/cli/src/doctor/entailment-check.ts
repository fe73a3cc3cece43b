import {
  entailmentChoice,
  findModel,
  locateModel,
  type ModelCatalog,
  NoEntailment,
  readCatalog,
} from '@app/inference';
import type { Config } from '@app/platform';
import { type Finding, ok, warning } from './check.js';

const NAME = 'comparison';

/** Whether a model will compare the sentences of drafts with their passages, or the rules judge alone. */
export async function checkEntailment(config: Config): Promise<Finding> {
  if (config.worker.entailment === 'off') {
    return ok(NAME, 'off: drafts are judged by rules alone (CLOISTER_ENTAILMENT)');
  }
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const choice = choiceIn(catalog);
  if (!choice) {
    return warning(
      NAME,
      'the catalog has no adapter for it: drafts are judged by rules alone',
      'Copy the entry cloister-entailment-0.5b and its model’s from models/catalog.yaml.',
    );
  }
  const model = findModel(catalog, choice.model);
  const located = await locateModel(model, config.data.models, config.modelStores);
  return located
    ? ok(NAME, `${model.id} compares each sentence of a draft with its source`)
    : warning(
        NAME,
        `${model.id} is not on this machine: drafts are judged by rules alone`,
        `Run: cloister model pull ${model.id}`,
      );
}

function choiceIn(catalog: ModelCatalog): ReturnType<typeof entailmentChoice> | null {
  try {
    return entailmentChoice(catalog);
  } catch (error) {
    if (error instanceof NoEntailment) return null;
    throw error;
  }
}
