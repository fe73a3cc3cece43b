import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataFolder } from '@app/platform';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { COMMIT, startHub } from '../../../../libs/inference/test/hub-server.js';
import { allowModels } from '../../../../test/support/allowed-models.js';
import { encodeTinyAdapter } from '../../../../test/support/tiny-adapter.js';
import { encodeTinyModel, tinyModel } from '../../../../test/support/tiny-model.js';
import { Output } from '../output.js';
import { runCloister } from '../program.js';

const SLOW_MS = 120_000;
const { path, sha256 } = tinyModel();
const BYTES = encodeTinyModel().length;

let folder: string;
let data: DataFolder;
let adapter: { readonly path: string; readonly sha256: string };
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-model-'));
  data = new DataFolder(join(folder, 'data'));
  const lora = encodeTinyAdapter();
  adapter = {
    path: join(folder, 'lora.gguf'),
    sha256: createHash('sha256').update(lora).digest('hex'),
  };
  writeFileSync(adapter.path, lora);
  await allowModels(data, { name: 'tiny', sha256 }, { name: 'lora', sha256: adapter.sha256 });
  const known = { licence: 'Apache-2.0', contextTokens: 2048 };
  const entry = (id: string, source: string, hash: string | null) => ({
    ...known,
    id,
    name: id,
    file: `${id}.gguf`,
    bytes: hash === null ? null : BYTES,
    sha256: hash,
    source,
  });
  const models = [
    { ...entry('tiny', `file:${path}`, sha256), memoryGiB: { 2048: 1 } },
    entry('hub', `hf:org/repo@${COMMIT}/m.gguf`, null),
    entry('ollama', 'ollama:m:1', sha256),
    entry('other', `file:${path}`, 'd'.repeat(64)),
  ];
  writeFileSync(join(folder, 'catalog.yaml'), stringify({ version: 1, models }));
  const store = join(folder, 'ollama');
  mkdirSync(join(store, 'blobs'), { recursive: true });
  mkdirSync(join(store, 'manifests/registry.ollama.ai/library/m'), { recursive: true });
  copyFileSync(path, join(store, 'blobs', `sha256-${sha256}`));
  const template = 'a'.repeat(64);
  writeFileSync(join(store, 'blobs', `sha256-${template}`), '{{ .Prompt }}');
  const layer = (kind: string, digest: string) => ({
    mediaType: `application/vnd.ollama.image.${kind}`,
    digest: `sha256:${digest}`,
    size: 1,
  });
  writeFileSync(
    join(store, 'manifests/registry.ollama.ai/library/m/1'),
    JSON.stringify({ layers: [layer('model', sha256), layer('template', template)] }),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Said {
  readonly code: number;
  readonly result: string;
  readonly notes: string;
}

async function model(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Said> {
  const said = { result: '', notes: '' };
  const code = await runCloister(['model', ...args], {
    env: {
      CLOISTER_DATA: data.path,
      CLOISTER_MODEL_CATALOG: join(folder, 'catalog.yaml'),
      OLLAMA_MODELS: join(folder, 'ollama'),
      HF_HUB_CACHE: join(folder, 'hub'),
      ...env,
    },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

describe('cloister model', () => {
  it('lists what the catalog has, what is here and what may be loaded', async () => {
    const { code, result } = await model(['list']);
    expect(code).toBe(0);
    expect(result.split('\n').map((line) => line.replace(/ {2,}/g, ' | '))).toEqual([
      'id | licence | context | memory | local | allowed',
      'tiny | Apache-2.0 | 2k | 1 GiB | yes | yes, by this installation',
      'hub | Apache-2.0 | 2k | no | not pinned: pull it, then allow it',
      'ollama | Apache-2.0 | 2k | yes | yes, by this installation',
      'other | Apache-2.0 | 2k | yes | no: cloister model allow',
      '',
    ]);
    expect(JSON.parse((await model(['list', '--json'])).result)[2]).toMatchObject({
      id: 'ollama',
      sources: ['ollama:m:1'],
      path: expect.stringContaining('blobs/sha256-'),
      allowed: 'site',
    });
  });

  it('reads files again, and says which are not what they should be', async () => {
    expect(await model(['verify', 'tiny'])).toMatchObject({
      code: 0,
      result: `ok  tiny  ${sha256}  ${path}\n`,
    });
    const all = await model(['verify']);
    expect(all).toMatchObject({
      code: 1,
      notes: expect.stringContaining('1 of 3 files have problems'),
    });
    expect(all.result).toMatch(/^wrong {2}other/m);
    expect(await model(['verify', 'hub'])).toMatchObject({ code: 1, result: '' });
  });

  it('inspects a model of the catalog, a file and a source', async () => {
    const byId = await model(['inspect', 'tiny', '--context', '4096', '--parallel', '2']);
    expect(byId.result).toMatch(/^architecture +llama, 2 layers$/m);
    expect(byId.result).toMatch(/^licence +Apache-2\.0$/m);
    expect(byId.result).toMatch(/^memory +\d+ MiB with 2 × 4096 tokens of context$/m);
    const bySource = await model(['inspect', 'ollama:m:1', '--template']);
    expect(bySource.result).toContain('Template from Ollama, not used:\n{{ .Prompt }}');
    const byPath = JSON.parse((await model(['inspect', path, '--json'])).result);
    expect(byPath).toMatchObject({ catalog: null, trainedTokens: 131_072, ollama: null });
    expect(await model(['inspect', join(folder, 'absent.gguf')])).toMatchObject({ code: 1 });
  });

  it('pulls a model of the hub, and says that it may not be loaded yet', async () => {
    await using hub = await startHub(readFileSync(path));
    const env = { HF_ENDPOINT: hub.endpoint, CLOISTER_HF_HOSTS: hub.storage };
    const offline = await model(['pull', 'hub'], { ...env, HF_HUB_OFFLINE: '1' });
    expect(offline).toMatchObject({ code: 1, notes: expect.stringContaining('HF_HUB_OFFLINE') });
    const pulled = await model(['pull', 'hub'], env);
    expect(pulled).toMatchObject({ code: 0, result: `${sha256}  ${data.models}/hub.gguf\n` });
    hub.content = Buffer.from('another file');
    const asked = hub.asked.length;
    expect(await model(['pull', 'hub', '--json'], env)).toMatchObject({ code: 0 });
    expect(hub.asked.length).toBe(asked);
  });

  it('tells a person to allow what it pulled and nobody has allowed', async () => {
    const weights = Buffer.from('weights of somebody');
    await using hub = await startHub(weights);
    const env = { HF_ENDPOINT: hub.endpoint, CLOISTER_HF_HOSTS: hub.storage };
    const elsewhere = new DataFolder(join(folder, 'elsewhere'));
    const { notes } = await model(['pull', 'hub', '--data', elsewhere.path], env);
    expect(notes).toContain('cloister model allow hub');
    expect(readFileSync(join(elsewhere.models, 'hub.gguf'))).toEqual(weights);
  });

  it(
    'compares two models, answers in a sentence, and does not run again what is finished',
    async () => {
      const lines = Array.from({ length: 4 }, (_, index) =>
        JSON.stringify({
          id: `n${index}`,
          source: 'Patient: A cough for two days. No fever. I took aspirin.',
          target: 'Cough for 2 days, no fever.',
        }),
      );
      const set = join(folder, 'notes.jsonl');
      writeFileSync(set, lines.join('\n'));
      const args = ['compare', 'tiny', 'extractive', '--set', set];
      const first = await model(args);
      expect(first.code).toBe(0);
      expect(first.result).toMatch(/^ +tiny +extractive +difference$/m);
      expect(first.result).toMatch(/^ROUGE-1 % .* p [=<] \d/m);
      expect(first.result).toMatch(
        /ROUGE-1 of extractive is \d+\.\d points higher than .* on 4 items/,
      );
      const again = await model([...args, '--json']);
      expect(again.notes.match(/4 of 4 items are already in/g)).toHaveLength(2);
      expect(JSON.parse(again.result)).toMatchObject({
        items: 4,
        a: { model: 'tiny', run: { facts: { model: { sha256 } } } },
        b: { model: 'extractive' },
        tests: { rouge1: { difference: { items: 4 } } },
        answer: expect.stringContaining('ROUGE-1'),
      });
      expect(await model(['compare', 'tiny', 'tiny', '--set', set])).toMatchObject({ code: 1 });
    },
    SLOW_MS,
  );

  it(
    'compares a model with an adapter and without one',
    async () => {
      const set = join(folder, 'two.jsonl');
      writeFileSync(set, JSON.stringify({ id: 'n', source: 'A cough.', target: 'Cough.' }));
      const args = ['compare', 'tiny', 'tiny', '--set', set, '--adapter-a', 'none'];
      const { code, result } = await model([...args, '--adapter-b', adapter.path, '--json']);
      expect(code).toBe(0);
      expect(JSON.parse(result)).toMatchObject({
        a: { model: 'tiny alone', run: { facts: { adapter: null } } },
        b: {
          model: `tiny with ${adapter.path}`,
          run: { facts: { adapter: { sha256: adapter.sha256 } } },
        },
      });
    },
    SLOW_MS,
  );

  it('describes itself and each of its parts', async () => {
    for (const part of ['list', 'pull', 'verify', 'inspect', 'allow', 'disallow', 'compare']) {
      const { code, result } = await model([part, '--help']);
      expect([part, code]).toEqual([part, 0]);
      expect(result).toContain(`Usage: cloister model ${part}`);
    }
  });
});
