import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createEngine,
  type Engine,
  ModelNotAllowed,
  readAllowList,
  readCatalog,
} from '@app/inference';
import { operatorActor } from '@app/platform';
import {
  adapterFile,
  type ChosenWeights,
  chooseWeights,
  configuredWeights,
  requireReleased,
  WeightsNotOfRelease,
} from '@app/model-ops';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { z } from 'zod';
import { AllowedModels } from '../../apps/api/src/models/allowed-models.service.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { evaluatedRuns } from '../support/evaluations.js';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { PausingEngine } from '../support/pausing-engine.js';
import { read, send, summarize, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { encodeTinyAdapter } from '../support/tiny-adapter.js';
import { encodeTinyModel, tinyModel } from '../support/tiny-model.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const SLOW_MS = 120_000;
const model = tinyModel();
const adapterBytes = encodeTinyAdapter();
const adapter = { sha256: createHash('sha256').update(adapterBytes).digest('hex') };

let folder: string;
let service: TestService;
let api: SecondApi;
let stewards: readonly SignedInPerson[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-release-'));
  const catalog = join(folder, 'catalog.yaml');
  const entry = {
    // as the settings' default, which nothing pins
    id: 'smollm2-135m-instruct',
    name: 'Tiny',
    licence: 'L',
    file: 'tiny.gguf',
    contextTokens: 8192,
    bytes: encodeTinyModel().length,
    sha256: model.sha256,
    source: `file:${model.path}`,
  };
  await writeFile(catalog, stringify({ version: 1, models: [entry] }));
  service = await startService({ CLOISTER_MODEL_CATALOG: catalog });
  api = await startSecondApi(service, { withOperatorSocket: true });
  const operator = operatorActor('test', service.tenantId);
  await service.get(AllowedModels).allow(operator, { sha256: model.sha256, name: 'tiny' });
  stewards = [
    await signedInPerson(service, { roles: ['model_steward'] }),
    await signedInPerson(service, { roles: ['model_steward'] }),
  ];
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function cloister(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['model', ...args], {
    env: {
      CLOISTER_DATA: service.config.data.path,
      CLOISTER_MODEL_CATALOG: join(folder, 'catalog.yaml'),
    },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

/** As a worker does at its start. */
async function load({ model: id, adapter: laidOver, release }: ChosenWeights): Promise<Engine> {
  const { config } = service;
  const engine = await createEngine(
    {
      model: id,
      adapter: laidOver,
      modelsFolder: config.data.models,
      catalog: await readCatalog(config.modelCatalog ?? undefined),
      allowList: await readAllowList(config),
    },
    { signal: AbortSignal.timeout(SLOW_MS) },
  );
  if (release) requireReleased(engine.info, release);
  return engine;
}

const choose = (): Promise<ChosenWeights> => chooseWeights(service.config, service.database.access);

async function approve(id: string): Promise<void> {
  for (const steward of stewards) {
    const response = await steward.call(`/api/model-releases/${id}/approval`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ proof: { password: PASSWORD } }),
    });
    expect(response.status).toBe(200);
    await response.body?.cancel();
  }
}

async function adapterOfRun(summaryId: string): Promise<unknown> {
  const [run] = await rows<{ id: string }>(service, 'select id from run where summary_id = $1', [
    summaryId,
  ]);
  const { record } = await read<{ record: string }>(service, `/api/runs/${run?.id}/record`);
  return z.object({ engine: z.object({ adapter: z.unknown() }) }).parse(JSON.parse(record)).engine
    .adapter;
}

async function stateOf(summaryId: string): Promise<string | undefined> {
  const [row] = await rows<{ state: string }>(service, 'select state from summary where id = $1', [
    summaryId,
  ]);
  return row?.state;
}

it(
  'from the evaluation to the run record: what two people approved is loaded, and what is rolled back is not',
  async () => {
    const present = await configuredWeights(service.config);
    const candidate = { ...present, adapter: { id: 'tiny-adapter', sha256: adapter.sha256 } };
    const file = join(folder, 'tiny-adapter.gguf');
    await writeFile(file, adapterBytes);

    const worse = await evaluatedRuns(join(folder, 'worse'), { candidate, present, words: 3 });
    const args = ['--adapter', file, '--reason', 'our notes'];
    expect(await cloister('propose', '--eval', worse.candidate, ...args)).toMatchObject({
      code: 1,
      notes: expect.stringContaining('worse than the active model'),
    });
    const runs = await evaluatedRuns(join(folder, 'good'), { candidate, present });
    expect(await cloister('propose', '--eval', runs.candidate, ...args)).toMatchObject({
      code: 1,
      notes: expect.stringContaining('cloister model allow'),
    });
    expect(await cloister('allow', file)).toMatchObject({ code: 0 });
    expect(await cloister('propose', '--eval', runs.candidate)).toMatchObject({
      code: 1,
      notes: expect.stringContaining('--adapter FILE'),
    });
    const proposed = await cloister('propose', '--eval', runs.candidate, ...args);
    expect(proposed).toMatchObject({ code: 0 });
    const id = proposed.result.trim();
    expect((await cloister('releases')).result).toContain('approved by 0 of 2');

    // a worker that is at a summary when another model comes into force
    const before = await choose();
    expect(before.release).toBeNull();
    const engine = new PausingEngine();
    let asked = false;
    const release = { id: Promise.resolve(null), onOther: () => void (asked = true) };
    const worker = await service.startWorker(engine, 'before', release);
    engine.pauseAfter(0);
    const { id: first } = await summarize(service, [(await send(service)).id]);
    await untilState(service, first, 'running');
    await approve(id);
    expect((await choose()).release).toMatchObject({ id, ...candidate });
    expect(await stateOf(first)).toBe('running');
    expect(asked).toBe(false);
    engine.resume();
    await until('the worker asks to end', async () => asked);
    expect(await stateOf(first)).toBe('draft');
    await worker[Symbol.asyncDispose]();

    // the next one
    const chosen = await choose();
    await using loaded = await load(chosen);
    await using after = await service.startWorker(loaded, 'after', {
      id: Promise.resolve(chosen.release?.id ?? null),
      onOther: () => void (asked = false),
    });
    const note = await send(service);
    // the shortest there is
    const { id: second } = await summarize(service, [note.id], { profile: 'patient-question' });
    await untilState(service, second, 'draft');
    expect(await adapterOfRun(second)).toEqual(candidate.adapter);

    expect(await cloister('rollback', '--reason', 'it stammers')).toMatchObject({
      code: 0,
      notes: expect.stringContaining('the model in the settings'),
    });
    await until('this worker asks to end, too', async () => !asked);
    expect(await choose()).toMatchObject({ model: before.model, release: null });
    await after[Symbol.asyncDispose]();
  },
  SLOW_MS,
);

it('does not load another file than was approved, and lets the settings pin what they name', async () => {
  const [row] = await rows<{ id: string }>(service, 'select id from model_release');
  await rows(service, `update model_release set state = 'approved' where id = $1`, [row?.id]);
  const chosen = await choose();
  const weights = { id: 'tiny-adapter', sha256: adapter.sha256 };
  await writeFile(adapterFile(service.config.data, weights), 'something else');
  await expect(load(chosen)).rejects.toThrow(ModelNotAllowed);
  await using alone = await load({ ...chosen, adapter: { kind: 'none' }, release: null });
  const { release } = chosen;
  if (!release) throw new Error('there is one in force');
  expect(() => requireReleased(alone.info, release)).toThrow(WeightsNotOfRelease);

  const pinned = { ...service.config, modelPinnedBy: ['CLOISTER_MODEL'], model: 'other' };
  expect(await chooseWeights(pinned, service.database.access)).toEqual({
    model: 'other',
    adapter: { kind: 'default' },
    release: null,
  });
});
