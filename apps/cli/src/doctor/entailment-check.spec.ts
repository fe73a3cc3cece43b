import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@app/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { checkEntailment } from './entailment-check.js';

const { path, sha256 } = tinyModel();
const model = { id: 'm', name: 'M', licence: 'L', file: 'm.gguf', contextTokens: 512 };
const adapter = {
  id: 'compares',
  name: 'Compares',
  model: 'm',
  task: 'entailment',
  licence: 'L',
  file: 'a.gguf',
  bytes: 1,
  sha256: 'a'.repeat(64),
  default: false,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-doctor-'));
});
afterEach(async () => rm(folder, { recursive: true }));

it.each([
  ['is here', `file:${path}`, [adapter], 'if-present', 'ok', /m compares each sentence/],
  ['is not here', 'file:/nowhere/m.gguf', [adapter], 'if-present', 'warning', /model pull m/],
  ['is not in the catalog', `file:${path}`, [], 'if-present', 'warning', /rules alone/],
  ['is off', `file:${path}`, [adapter], 'off', 'ok', /CLOISTER_ENTAILMENT/],
])('a model that compares and %s', async (_name, source, adapters, setting, state, says) => {
  const catalog = join(folder, 'catalog.yaml');
  const models = [{ ...model, bytes: 471_296, sha256, source }];
  await writeFile(catalog, stringify({ version: 1, models, adapters }));
  const finding = await checkEntailment(
    readConfig({
      CLOISTER_DATA: join(folder, 'data'),
      CLOISTER_MODEL_CATALOG: catalog,
      CLOISTER_ENTAILMENT: setting,
    }),
  );
  expect(finding.state).toBe(state);
  expect(`${finding.detail} ${finding.advice ?? ''}`).toMatch(says);
});
