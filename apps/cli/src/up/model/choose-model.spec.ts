import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, readChosenModel, readConfig } from '@app/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { chooseModel, foreseeModel } from './choose-model.js';

const GIB = 1024 ** 3;
const SMALL = 'smollm2-135m-instruct';
const HALF = 'qwen2.5-coder-0.5b-instruct';
const MACHINE = { cores: 2, freeBytes: 18.25 * GIB };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-choose-'));
  const model = (id: string) => ({
    id,
    name: id,
    licence: 'Apache-2.0',
    file: `${id}.gguf`,
    bytes: null,
    sha256: null,
    contextTokens: 8192,
    source: `file:/srv/${id}.gguf`,
  });
  const adapter = {
    id: 'a',
    name: 'A',
    model: HALF,
    licence: 'Apache-2.0',
    file: 'a.gguf',
    bytes: 1,
    sha256: 'a'.repeat(64),
    default: true,
  };
  const catalog = { version: 1, models: [model(SMALL), model(HALF)], adapters: [adapter] };
  writeFileSync(join(folder, 'catalog.yaml'), stringify(catalog));
});
afterEach(() => rmSync(folder, { recursive: true }));

function configOf(env: NodeJS.ProcessEnv = {}): Config {
  const config = readConfig({
    CLOISTER_DATA: join(folder, 'data'),
    CLOISTER_MODEL_CATALOG: join(folder, 'catalog.yaml'),
    ...env,
  });
  config.data.create();
  return config;
}

it('writes down at the first start what the machine allows, and says by what it chose', async () => {
  const { config, why } = await chooseModel(configOf(), { isFirstStart: true }, MACHINE);
  expect([config.model, why]).toEqual([HALF, '2 cores, 18.3 GiB free']);
  expect(readChosenModel(config.data)).toMatchObject({ model: HALF, ...MACHINE });
  expect(configOf().model).toBe(HALF);
});

it('changes nothing by itself later, whatever the machine has become', async () => {
  await chooseModel(configOf(), { isFirstStart: true }, { cores: 1, freeBytes: GIB });
  expect(configOf().model).toBe(SMALL);
  const later = await chooseModel(configOf(), { isFirstStart: false }, MACHINE);
  expect([later.config.model, later.why]).toEqual([SMALL, null]);
});

it('leaves an installation that was there before with the model that it had', async () => {
  const { config, why } = await chooseModel(configOf(), { isFirstStart: false }, MACHINE);
  expect([config.model, why, configOf().model]).toEqual([SMALL, null, SMALL]);
});

it('says nothing where a setting says which model it is', async () => {
  const pinned = configOf({ CLOISTER_MODEL: SMALL });
  const { config, why } = await chooseModel(pinned, { isFirstStart: true }, MACHINE);
  expect([config.model, why]).toEqual([SMALL, null]);
  expect(configOf().model).toBe(HALF);
});

it('foresees the choice of the first start, and writes nothing down', async () => {
  const { config, why } = await foreseeModel(configOf(), MACHINE);
  expect([config.model, why]).toEqual([HALF, '2 cores, 18.3 GiB free']);
  expect(readChosenModel(config.data)).toBeNull();
  writeFileSync(config.data.databaseSecrets, '{}');
  expect((await foreseeModel(configOf(), MACHINE)).config.model).toBe(SMALL);
});
