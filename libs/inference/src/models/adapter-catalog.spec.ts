import { expect, it } from 'vitest';
import { type CatalogAdapter, entailmentChoice, findAdapter } from './adapter-catalog.js';
import { NoEntailment, UnknownAdapter } from './adapter.errors.js';
import { readCatalog } from './model-catalog.js';

const writes: CatalogAdapter = {
  id: 'writes',
  name: 'Writes',
  model: 'm',
  task: 'summaries',
  licence: 'L',
  file: 'a.gguf',
  bytes: 1,
  sha256: 'a'.repeat(64),
  default: true,
};
const compares: CatalogAdapter = { ...writes, id: 'compares', task: 'entailment', default: false };
const catalog = { models: [{ id: 'm', file: 'm.gguf' }], adapters: [compares, writes] };

it('chooses no adapter that compares to write summaries, nor the reverse', () => {
  expect(findAdapter(catalog, 'm', { kind: 'default' })?.id).toBe('writes');
  expect(() => findAdapter(catalog, 'm', { kind: 'catalog', id: 'compares' })).toThrow(
    UnknownAdapter,
  );
  const { model, adapter } = entailmentChoice(catalog);
  expect(findAdapter(catalog, model, adapter)?.id).toBe('compares');
  expect(() =>
    findAdapter(catalog, 'm', { kind: 'catalog', id: 'writes', task: 'entailment' }),
  ).toThrow(UnknownAdapter);
});

it('says where a catalog has none that compares', async () => {
  expect(() => entailmentChoice({ ...catalog, adapters: [writes] })).toThrow(NoEntailment);
  expect(entailmentChoice(await readCatalog()).model).toBe('qwen2.5-coder-0.5b-instruct');
});
