import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, readAllowList } from '@app/inference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { startService, type TestService } from '../support/service.js';
import { tinyModel } from '../support/tiny-model.js';
import { entries } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const SLOW_MS = 120_000;
const { path, sha256 } = tinyModel();

let folder: string;
let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-model-command-'));
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function model(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['model', ...args], {
    env: { CLOISTER_DATA: service.config.data.path },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

async function load(): Promise<string> {
  const signal = AbortSignal.timeout(SLOW_MS);
  const sources = [{ kind: 'file', path } as const];
  const tiny = { id: 'tiny', name: 'Tiny', licence: 'L', file: 'tiny.gguf', bytes: null, sources };
  await using engine = await createEngine(
    {
      model: 'tiny',
      modelsFolder: service.config.data.models,
      catalog: { version: 1, models: [{ ...tiny, sha256: null, contextTokens: 512 }] },
      allowList: await readAllowList(service.config),
    },
    { signal },
  );
  return engine.info.model?.sha256 ?? 'none';
}

describe('cloister model allow', () => {
  it(
    'lets a file of the site be loaded, until it is disallowed',
    async () => {
      await expect(load()).rejects.toThrow('cloister model allow tiny');
      const allowed = await model('allow', path, '--reason', 'reason-canary');
      expect(allowed).toMatchObject({ code: 0, result: expect.stringContaining(sha256) });
      expect(await load()).toBe(sha256);
      const entry = (await entries(service, 'model.allowed')).at(-1);
      expect(entry?.subject_id).toBe(sha256);
      expect(entry?.canonical.toString()).not.toContain('canary');

      const name = allowed.result.trim().split(/\s+/).at(-1) ?? '';
      expect(await model('disallow', name)).toMatchObject({ code: 0 });
      await expect(load()).rejects.toThrow('cloister model allow tiny');
      expect(await model('disallow', sha256)).toMatchObject({
        code: 1,
        notes: expect.stringContaining("not on this site's list"),
      });
    },
    SLOW_MS,
  );

  it('reads the file itself, and says what is wrong with the name', async () => {
    expect(await model('allow', join(folder, 'absent.gguf'))).toMatchObject({
      code: 1,
      notes: expect.stringContaining('absent.gguf'),
    });
    expect(await model('allow', 'llama-3.3-70b-instruct')).toMatchObject({
      code: 1,
      notes: expect.stringContaining('cloister model pull llama-3.3-70b-instruct'),
    });
    const own = join(folder, 'own.gguf');
    await writeFile(own, 'weights');
    expect(JSON.parse((await model('allow', own, '--json')).result)).toMatchObject({
      name: 'own.gguf',
    });
  });
});
