import type { EvaluatedWeights } from '../evaluation/runs/evaluation-record.js';
import {
  adapterChoice,
  type AllowList,
  EXTRACTIVE,
  findAdapter,
  findModel,
  locateModel,
  type ProjectListKind,
  readAllowList,
  readCatalog,
  rememberedSha256,
  type TrainedLanguages,
} from '@app/inference';
import type { Config } from '@app/platform';
import { ModelElsewhere } from './releases.errors.js';

/** What deciding about releases has to know of the installation. */
export interface ReleaseSettings {
  /** What computes where no release is in force. Throws `ModelElsewhere`. */
  readonly configured: () => Promise<EvaluatedWeights>;
  /** In which languages they were trained to write; null where the catalog does not say. */
  readonly languagesOf: (weights: EvaluatedWeights) => Promise<TrainedLanguages | null>;
  readonly allowList: () => Promise<AllowList>;
  /** How the list that comes with this version was signed. */
  readonly modelList: () => Promise<ProjectListKind>;
  /** Names of the settings that say what computes, whatever is in force; none: releases decide. */
  readonly pinnedBy: readonly string[];
}
export const RELEASE_SETTINGS = Symbol('ReleaseSettings');

export function releaseSettings(config: Config): ReleaseSettings {
  return {
    configured: () => configuredWeights(config),
    languagesOf: ({ adapter }) => trainedLanguages(config, adapter),
    allowList: () => readAllowList(config),
    modelList: async () => (await readAllowList()).projectKind,
    pinnedBy: config.modelPinnedBy,
  };
}

/** By the catalog: no file is read but where the catalog has no hash of it. */
export async function configuredWeights(config: Config): Promise<EvaluatedWeights> {
  if (config.engineServer) throw new ModelElsewhere();
  if (config.model === EXTRACTIVE) return { model: null, adapter: null };
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const model = findModel(catalog, config.model);
  const adapter = findAdapter(catalog, model.id, adapterChoice(config.adapter));
  const located =
    model.sha256 === null ? await locateModel(model, config.data.models, config.modelStores) : null;
  const sha256 =
    adapter?.merged?.sha256 ??
    model.sha256 ??
    (located && (await rememberedSha256(model, config.data.models, located)));
  return {
    model: sha256 === null ? null : { id: model.id, sha256 },
    adapter: adapter && { id: adapter.id, sha256: adapter.sha256 },
  };
}

async function trainedLanguages(
  config: Config,
  adapter: EvaluatedWeights['adapter'],
): Promise<TrainedLanguages | null> {
  const { adapters = [] } = await readCatalog(config.modelCatalog ?? undefined);
  return adapters.find(({ sha256 }) => sha256 === adapter?.sha256)?.languages ?? null;
}
