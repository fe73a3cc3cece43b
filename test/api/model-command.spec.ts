import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, readAllowList } from '@app/inference';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { startService, type TestService } from '../support/service.js';
import { encodeTinyAdapter } from '../support/tiny-adapter.js';
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

/** A catalog with an adapter beside it. */
async function aCatalog(adapterSha256: string): Promise<string> {
  const tiny = { id: 'tiny', name: 'Tiny', licence: 'L', file: 'tiny.gguf', contextTokens: 512 };
  const models = [{ ...tiny, bytes: null, sha256, source: `file:${path}` }];
  const bytes = encodeTinyAdapter();
  await writeFile(join(folder, 'adapter.gguf'), bytes);
  const adapter = { id: 'laid-over', name: 'A', model: 'tiny', licence: 'L', file: 'adapter.gguf' };
  const pinned = { ...adapter, bytes: bytes.length, sha256: adapterSha256, default: true };
  const catalog = join(folder, 'catalog.yaml');
  await writeFile(catalog, stringify({ version: 1, models, adapters: [pinned] }));
  return catalog;
}

let catalog: string | undefined;

async function model(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(['model', ...args], {
    env: {
      CLOISTER_DATA: service.config.data.path,
      ...(catalog !== undefined && { CLOISTER_MODEL_CATALOG: catalog }),
    },
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
        notes: expect.stringContaining('not on the list of this installation'),
      });
    },
    SLOW_MS,
  );

  it('takes the id of an adapter too, and holds its file against the catalog', async () => {
    const adapterSha256 = createHash('sha256').update(encodeTinyAdapter()).digest('hex');
    catalog = await aCatalog('0'.repeat(64));
    expect(await model('allow', 'laid-over')).toMatchObject({
      code: 1,
      notes: expect.stringContaining('Nothing was allowed'),
    });
    catalog = await aCatalog(adapterSha256);
    expect((await model('allow', 'laid-over')).result).toBe(`${adapterSha256}  laid-over\n`);
    expect((await readAllowList(service.config)).originOf(adapterSha256)).toBe('site');
    catalog = undefined;
  });

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

describe('cloister model list', () => {
  it('says by which list a file may be loaded', async () => {
    const { result } = await model('list');
    const { projectKind } = await readAllowList();
    const by = projectKind === 'release' ? 'by Cloister' : 'by Cloister (development list)';
    const line = result.split('\n').find((one) => one.startsWith('smollm2-135m-instruct'));
    expect(line).toContain(`yes, ${by}`);
  });
});
