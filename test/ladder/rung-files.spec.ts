import { spawnSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findModel, type ModelCatalog, readCatalog } from '@app/inference';
import { INSTALL_FOLDER, readConfig } from '@app/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Output } from '../../apps/cli/src/output.js';
import { filesOf, openRung } from '../../scripts/ladder/rung-files.js';
import { ALL_RUNGS, QUANTIZATIONS, type Rung } from '../../scripts/ladder/rungs.js';
import { encodeTinyModel, tinyModel } from '../support/tiny-model.js';

const TINY: Rung = {
  id: 'tiny-q8_0',
  title: 'Tiny, Q8_0',
  writes: 'model',
  model: 'tiny',
  adapter: 'none',
  format: 'Q8_0',
  file: 'tiny.Q8_0.gguf',
};
const silent = { write: () => true };

let data: string;
let catalog: ModelCatalog;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'cloister-ladder-'));
  await mkdir(join(data, 'models'));
  const { path, sha256 } = tinyModel();
  const bytes = encodeTinyModel().length;
  const model = {
    id: 'tiny',
    name: 'Tiny',
    licence: 'Apache-2.0',
    file: 'tiny.gguf',
    bytes,
    sha256,
  };
  const models = [{ ...model, contextTokens: 8192, source: `file:${path}` }];
  const file = join(data, 'catalog.yaml');
  await writeFile(file, stringify({ version: 1, models }));
  catalog = await readCatalog(file);
});
afterEach(async () => rm(data, { recursive: true }));

const notRunOf = async (rung: Rung): Promise<string | null> =>
  (await filesOf(rung, catalog, readConfig({ CLOISTER_DATA: data }))).notRun;

it('a rung says why it cannot be run here', async () => {
  const base = { ...TINY, file: null };
  expect(await notRunOf(base)).toBeNull();
  expect(await notRunOf({ ...base, model: 'other' })).toBe('the catalog has no such model');
  expect(await notRunOf({ ...base, adapter: 'default' })).toBe('the catalog has no adapter for it');
  expect(await notRunOf(TINY)).toMatch(/^not made: python3 scripts\/ladder\/quantize\.py .* Q8_0 /);
});

it('the same weights in another format are opened from their own file', async ({ skip }) => {
  const hasTool = process.platform === 'linux' && spawnSync('python3', ['-V']).status === 0;
  skip(!hasTool, 'llama.cpp for Linux and python3 make the file');
  const from = join(data, 'models', 'tiny.gguf');
  const to = join(data, 'models', TINY.file ?? '');
  await copyFile(tinyModel().path, from);
  const script = join(INSTALL_FOLDER, 'scripts/ladder/quantize.py');
  expect(spawnSync('python3', [script, from, 'Q8_0', to]).status).toBe(0);
  expect(spawnSync('python3', [script, from, 'Q8_0', to]).stderr.toString()).toContain('is there');

  const config = readConfig({ CLOISTER_DATA: data });
  const files = await filesOf(TINY, catalog, config);
  expect(files.notRun).toBeNull();
  expect(files.bytes).toBeLessThan(findModel(catalog, 'tiny').bytes ?? 0);
  const context = { env: {}, output: new Output(silent, silent) };
  await using engine = await openRung(TINY, catalog, config, context, AbortSignal.timeout(30_000));
  expect(engine.info.model).toMatchObject({ id: 'tiny-q8_0' });
  expect(engine.info.model?.sha256).not.toBe(tinyModel().sha256);
});

it('every rung with a model names one of the catalog, and every format a file', async () => {
  const { models } = await readCatalog();
  for (const { model } of ALL_RUNGS) {
    if (model !== null) expect(models.map(({ id }) => id)).toContain(model);
  }
  expect(QUANTIZATIONS.map(({ file }) => file)).not.toContain(null);
  expect(new Set(ALL_RUNGS.map(({ id }) => id)).size).toBe(ALL_RUNGS.length);
});
