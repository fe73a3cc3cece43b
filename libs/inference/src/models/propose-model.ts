import { findAdapter } from './adapter-catalog.js';
import type { ModelCatalog } from './model-catalog.js';

const GIB = 1024 ** 3;

/**
 * What is proposed from which machine on, from the largest to the smallest. A model joins once `npm run ladder` has
 * measured it on every set (decisions 106 and 116).
 */
const STEPS = [
  { model: 'qwen2.5-coder-1.5b-instruct', cores: 4, freeGiB: 8 },
  { model: 'qwen2.5-coder-0.5b-instruct', cores: 1, freeGiB: 2 },
] as const;

/** What runs anywhere. */
export const SMALLEST_MODEL = 'smollm2-135m-instruct';

export interface Machine {
  readonly cores: number;
  /** Memory that programs can still have. */
  readonly freeBytes: number;
}

/**
 * The model for this machine. One for which the catalog has no adapter that is its default is not
 * proposed: untuned, a small model answers nearly everything with "Not mentioned."
 */
export function proposeModel(catalog: ModelCatalog, { cores, freeBytes }: Machine): string {
  const step = STEPS.find(
    (each) =>
      cores >= each.cores &&
      freeBytes >= each.freeGiB * GIB &&
      catalog.models.some(({ id }) => id === each.model) &&
      findAdapter(catalog, each.model, { kind: 'default' }) !== null,
  );
  return step?.model ?? SMALLEST_MODEL;
}
