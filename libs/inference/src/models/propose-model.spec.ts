import { expect, it } from 'vitest';
import type { CatalogAdapter } from './adapter-catalog.js';
import { type ModelCatalog, readCatalog } from './model-catalog.js';
import { proposeModel } from './propose-model.js';

const GIB = 1024 ** 3;
const SMALL = 'smollm2-135m-instruct';
const HALF = 'qwen2.5-coder-0.5b-instruct';
const LARGE = 'qwen2.5-coder-1.5b-instruct';

function adapterFor(model: string, isDefault = true): CatalogAdapter {
  return {
    id: `for-${model}`,
    name: 'A',
    model,
    task: 'summaries',
    licence: 'Apache-2.0',
    file: 'a.gguf',
    bytes: 1,
    sha256: 'a'.repeat(64),
    default: isDefault,
  };
}

async function catalogWith(...adapters: readonly CatalogAdapter[]): Promise<ModelCatalog> {
  return { ...(await readCatalog()), adapters: [adapterFor(SMALL), ...adapters] };
}

it.each([
  [1, 1.9, SMALL],
  [1, 2, HALF],
  [3, 64, HALF],
  [4, 7.9, HALF],
  [4, 8, LARGE],
  [32, 64, LARGE],
])('proposes for %i cores and %d GiB free: %s', async (cores, freeGiB, model) => {
  const catalog = await catalogWith(adapterFor(HALF), adapterFor(LARGE));
  expect(proposeModel(catalog, { cores, freeBytes: freeGiB * GIB })).toBe(model);
});

it('proposes no model that has no default adapter, and none that the catalog does not have', async () => {
  const machine = { cores: 32, freeBytes: 64 * GIB };
  expect(proposeModel(await catalogWith(), machine)).toBe(SMALL);
  expect(proposeModel(await catalogWith(adapterFor(HALF, false)), machine)).toBe(SMALL);
  expect(proposeModel(await catalogWith(adapterFor(HALF)), machine)).toBe(HALF);
  expect(proposeModel(await catalogWith(adapterFor(HALF), adapterFor(LARGE, false)), machine)).toBe(
    HALF,
  );
  expect(proposeModel({ version: 1, models: [], adapters: [adapterFor(HALF)] }, machine)).toBe(
    SMALL,
  );
});
