import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { adapterChoice, readAllowList, readFetchNote } from '@app/inference';
import { type Config, readConfig } from '@app/platform';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { COMMIT, type HubServer, startHub } from '../../../../../libs/inference/test/hub-server.js';
import { allowModels } from '../../../../../test/support/allowed-models.js';
import { Output } from '../../output.js';
import { type ActiveModel, ModelSupply } from './model-supply.js';

const CONTENT = Buffer.from('these would be weights '.repeat(1000));
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

let folder: string;
let hub: HubServer;
let config: Config;
let said: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-supply-'));
  hub = await startHub(CONTENT);
  const model = {
    id: 'm',
    name: 'M',
    licence: 'Apache-2.0',
    file: 'm.gguf',
    bytes: CONTENT.length,
    sha256: SHA256,
    contextTokens: 8192,
    sources: [`hf:org/repo@${COMMIT}/m.gguf`, 'ollama:m:1'],
  };
  writeFileSync(join(folder, 'catalog.yaml'), stringify({ version: 1, models: [model] }));
  config = readConfig({
    CLOISTER_DATA: join(folder, 'data'),
    CLOISTER_MODEL: 'm',
    CLOISTER_MODEL_CATALOG: join(folder, 'catalog.yaml'),
    HF_ENDPOINT: hub.endpoint,
    CLOISTER_HF_HOSTS: hub.storage,
    HF_HUB_CACHE: join(folder, 'hub'),
    OLLAMA_MODELS: join(folder, 'ollama'),
    CLOISTER_MODEL_SOURCES: 'hub,ollama',
  });
  config.data.create();
  await allowModels(config.data, { name: 'm', sha256: SHA256 });
  said = [];
});
afterEach(async () => {
  await hub[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

function supplyOf(): ModelSupply {
  const stream = { write: (text: string) => said.push(...text.split('\n').filter(Boolean)) };
  const activeModel = async (): Promise<ActiveModel> => ({
    model: config.model,
    adapter: adapterChoice(null),
    allowList: await readAllowList(config),
  });
  return new ModelSupply(config, activeModel, new Output(stream, stream), 1);
}

it('fetches while the rest is started, and prints nothing of it before it is asked', async () => {
  await using supply = supplyOf();
  supply.begin(AbortSignal.timeout(20_000));
  await expect.poll(() => supply.settled(), { timeout: 10_000 }).toMatchObject({ kind: 'there' });
  expect(said).toEqual([]);
  expect(await supply.firstAttempt(AbortSignal.timeout(1000))).toEqual([
    'm, fetched and verified',
    true,
  ]);
  expect(await supply.whenThere).toBe(true);
});

it('is waited for by nothing, says how far it is, and ends with the service', async () => {
  hub.silent = true;
  const supply = supplyOf();
  supply.begin(AbortSignal.timeout(20_000));
  await expect
    .poll(() => readFetchNote(join(config.data.models, 'm.gguf')), { timeout: 10_000 })
    .not.toBeNull();
  expect(await supply.settled()).toBeNull();
  await supply[Symbol.asyncDispose]();
  expect(await supply.whenThere).toBe(false);
  expect(await readFetchNote(join(config.data.models, 'm.gguf'))).toBeNull();
});

it('names what could be run instead where it cannot be had, and tries again', async () => {
  hub.refuse = { status: 503, code: 'Busy' };
  await using supply = supplyOf();
  const signal = AbortSignal.timeout(20_000);
  supply.begin(signal);
  await expect.poll(() => supply.settled(), { timeout: 10_000 }).toMatchObject({ kind: 'failed' });
  expect(await supply.firstAttempt(signal)).toEqual([
    'NOT AVAILABLE: no summaries are written',
    false,
  ]);
  const text = said.join('\n');
  expect(text.split('503 (Busy)')).toHaveLength(2); // once
  expect(text).toContain('ollama pull m:1');
  expect(text).toContain('CLOISTER_MODEL=smollm2-135m-instruct npx cloister up');
  expect(text).toContain('CLOISTER_MODEL=extractive npx cloister up');
  hub.refuse = null;
  expect(await supply.whenThere).toBe(true);
  await expect.poll(() => said.at(-1)).toBe('  model: m, fetched and verified');
});
