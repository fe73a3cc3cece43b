import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { encodeTinyAdapter } from '../../../../test/support/tiny-adapter.js';
import { encodeTinyModel } from '../../../../test/support/tiny-model.js';
import type { AdapterChoice, CatalogAdapter, TrainedLanguages } from './adapter-catalog.js';
import {
  AdapterFileMissing,
  AdapterNotUsable,
  AdapterOfAnotherModel,
  MergedHashDiffers,
  UnknownAdapter,
  WrongAdapterHash,
} from './adapter.errors.js';
import { AllowList } from '../allow-list/allow-list.js';
import { createEngine } from '../engines/create-engine.js';
import type { EngineInfo } from '../engines/engine.js';
import { aRequest, collect, deadline } from '../engines/conformance-requests.js';
import { mergeFiles } from '../merge/merge-files.js';
import type { CatalogModel, ModelCatalog } from './model-catalog.js';
import type { AllowedFile } from '../allow-list/signed-list.js';
import { DiskFull } from './model.errors.js';
import type { ModelProgress } from './model-progress.js';
import { resolveWeights, type ResolvedWeights } from './resolve-weights.js';

const MODEL = encodeTinyModel();
const ADAPTER = encodeTinyAdapter();

let root: string;
let folder: string;
let modelPath: string;
let adapterPath: string;
let merged: Buffer;

beforeAll(async () => {
  const own = await mkdtemp(join(tmpdir(), 'cloister-merged-'));
  const files = { base: join(own, 'm'), adapter: join(own, 'a'), target: join(own, 't') };
  await writeFile(files.base, MODEL);
  await writeFile(files.adapter, ADAPTER);
  await mergeFiles({ ...files, quantization: 'keep' }, () => undefined);
  merged = await readFile(files.target);
  await rm(own, { recursive: true });
});
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cloister-weights-'));
  folder = join(root, 'models');
  modelPath = join(root, 'model.gguf');
  adapterPath = join(root, 'adapter.gguf');
  await writeFile(modelPath, MODEL);
  await writeFile(adapterPath, ADAPTER);
});
afterEach(async () => rm(root, { recursive: true, force: true }));

describe('which adapter is used', () => {
  it('is the default of the model, another by its id, or none', async () => {
    const adapters = [anAdapter(), anAdapter({ id: 'other', default: false })];
    expect(await choose({ kind: 'default' }, adapters)).toBe('notes');
    expect(await choose({ kind: 'catalog', id: 'other' }, adapters)).toBe('other');
    expect(await choose({ kind: 'none' }, adapters)).toBeUndefined();
    expect(await choose({ kind: 'default' }, adapters.slice(1))).toBeUndefined();
    expect(await choose({ kind: 'default' }, [])).toBeUndefined();
  });

  it('is a file that somebody has, under its name and hash', async () => {
    const path = join(root, 'mine.gguf');
    await writeFile(path, ADAPTER);
    const { adapter, identity } = await resolve({ kind: 'file', path });
    expect(adapter).toEqual({ id: 'mine', sha256: hashOf(ADAPTER), path });
    expect(identity).toEqual({ id: 'tiny', name: 'Tiny with mine', sha256: hashOf(MODEL) });
    const absent = resolve({ kind: 'file', path: join(root, 'absent.gguf') });
    await expect(absent).rejects.toThrow(AdapterFileMissing);
  });

  it('is refused if the catalog does not have it, or has it for another model', async () => {
    const unknown = resolve({ kind: 'catalog', id: 'nots' }, [anAdapter()]);
    await expect(unknown).rejects.toThrow(UnknownAdapter);
    await expect(unknown).rejects.toThrow('notes, none');
    const foreign = resolve({ kind: 'catalog', id: 'big' }, [
      anAdapter({ id: 'big', model: 'large' }),
    ]);
    await expect(foreign).rejects.toThrow(AdapterOfAnotherModel);
    await expect(foreign).rejects.toThrow('made for the model large');
    const withoutModel = createEngine(
      { model: 'extractive', modelsFolder: folder, adapter: { kind: 'catalog', id: 'notes' } },
      { signal: deadline() },
    );
    await expect(withoutModel).rejects.toThrow(UnknownAdapter);
  });

  it('is refused if its file is not the one of the catalog', async () => {
    await writeFile(adapterPath, encodeTinyAdapter({ alpha: 9 }));
    await expect(resolve({ kind: 'default' }, [anAdapter()])).rejects.toThrow(WrongAdapterHash);
    await expect(resolve({ kind: 'default' }, [aMergedAdapter()])).rejects.toThrow(
      WrongAdapterHash,
    );
    expect(await readdir(folder)).not.toContain('merged.gguf');
  });
});

describe('an adapter that the catalog wants merged', () => {
  it('is merged once, and named with all three hashes', async () => {
    const progress: ModelProgress[] = [];
    const weights = await resolve({ kind: 'default' }, [aMergedAdapter()], { progress });
    expect(await readFile(weights.path)).toEqual(merged);
    expect(weights.identity).toEqual({
      id: 'tiny',
      name: 'Tiny with Notes',
      sha256: hashOf(merged),
      baseSha256: hashOf(MODEL),
    });
    expect(weights.adapter).toEqual({ id: 'notes', sha256: hashOf(ADAPTER), path: null });
    expect(progress.at(-1)).toMatchObject({ phase: 'merge', totalBytes: merged.length });
    // the next start needs neither model nor adapter
    await rm(modelPath);
    await rm(adapterPath);
    const again: ModelProgress[] = [];
    expect(await resolve({ kind: 'default' }, [aMergedAdapter()], { progress: again })).toEqual(
      weights,
    );
    expect(again).toEqual([]);
  });

  it('is read whole again when the time of the file has changed, and merged anew when it is damaged', async () => {
    const { path } = await resolve({ kind: 'default' }, [aMergedAdapter()]);
    await utimes(path, new Date(0), new Date(0));
    const read: ModelProgress[] = [];
    await resolve({ kind: 'default' }, [aMergedAdapter()], { progress: read });
    expect(new Set(read.map(({ phase }) => phase))).toEqual(new Set(['verify']));
    await writeFile(path, Buffer.from(merged).fill(1, 5000, 5001));
    await resolve({ kind: 'default' }, [aMergedAdapter()]);
    expect(await readFile(path)).toEqual(merged);
  });

  it('is not used if other bytes come out, and leaves none of them behind', async () => {
    const other = aMergedAdapter({ sha256: '0'.repeat(64) });
    const refused = resolve({ kind: 'default' }, [other]);
    await expect(refused).rejects.toThrow(MergedHashDiffers);
    await expect(refused).rejects.toThrow(/report it.*CLOISTER_ADAPTER=none/);
    expect(await filesOfMerging()).toEqual([]);
  });

  it('says that the disk is full before it begins', async () => {
    const huge = aMergedAdapter({ bytes: Number.MAX_SAFE_INTEGER });
    await expect(resolve({ kind: 'default' }, [huge])).rejects.toThrow(DiskFull);
    expect(await filesOfMerging()).toEqual([]);
  });

  it('says why it does not fit the model', async () => {
    const alone = encodeTinyAdapter({ change: (tensors) => tensors.slice(1) });
    await writeFile(adapterPath, alone);
    const unfit = { ...aMergedAdapter(), sha256: hashOf(alone), bytes: alone.length };
    const refused = resolve({ kind: 'default' }, [unfit]);
    await expect(refused).rejects.toThrow(AdapterNotUsable);
    await expect(refused).rejects.toThrow('no place for its blk.0.attn_q.weight');
  });

  it('stops when it is aborted, and leaves nothing behind', async () => {
    const abort = new AbortController();
    const refused = resolve({ kind: 'default' }, [aMergedAdapter()], {
      signal: abort.signal,
      onProgress: ({ phase }) => {
        if (phase === 'merge') abort.abort(new Error('not now'));
      },
    });
    await expect(refused).rejects.toThrow('not now');
    expect(await filesOfMerging()).toEqual([]);
  });

  it('removes what a killed start left behind', async () => {
    await mkdir(join(folder, '.fetch-4194999-abc'), { recursive: true });
    await resolve({ kind: 'default' }, [aMergedAdapter()]);
    expect((await filesOfMerging()).toSorted()).toEqual([
      'merged.gguf',
      'merged.gguf.verified.json',
    ]);
  });
});

it('makes an engine that writes the same with an adapter beside the model and merged into it, and names both', async () => {
  const alone = await run({ kind: 'none' });
  const beside = await run({ kind: 'default' });
  const inside = await run({ kind: 'catalog', id: 'inside' });
  expect(beside.text).not.toBe(alone.text);
  expect(inside.text).toBe(beside.text);

  const base = { id: 'tiny', sha256: hashOf(MODEL) };
  expect(alone.info).toMatchObject({ model: { ...base, name: 'Tiny' }, adapter: null });
  expect(beside.info.model).toEqual({ ...base, name: 'Tiny with Notes' });
  expect(beside.info.adapter).toEqual({ id: 'notes', sha256: hashOf(ADAPTER) });
  expect(inside.info.model).toEqual({
    id: 'tiny',
    name: 'Tiny with Notes',
    sha256: hashOf(merged),
    baseSha256: hashOf(MODEL),
  });
  expect(inside.info.adapter).toEqual({ id: 'inside', sha256: hashOf(ADAPTER) });
  expect(inside.info.label).toContain('Tiny with Notes');
});

it('makes an engine that tells in what languages its adapter was trained to write', async () => {
  const trained = await run({ kind: 'default' }, { en: 'every', de: ['visit-note'] });
  expect(trained.info.languages).toEqual({ en: 'every', de: ['visit-note'] });
  expect((await run({ kind: 'default' })).info.languages).toBeUndefined();
  expect((await run({ kind: 'none' }, { en: 'every' })).info.languages).toBeUndefined();
});

async function run(
  adapter: AdapterChoice,
  languages?: TrainedLanguages,
): Promise<{ readonly info: EngineInfo; readonly text: string }> {
  const adapters = [
    { ...anAdapter(), ...(languages && { languages }) },
    { ...aMergedAdapter(), id: 'inside', default: false },
  ];
  await using engine = await createEngine(
    {
      model: 'tiny',
      adapter,
      modelsFolder: folder,
      catalog: aCatalog(adapters),
      allowList: new AllowList([], [MODEL, ADAPTER, merged].map(allowed)),
      threads: 1,
    },
    { signal: deadline() },
  );
  const { text } = await collect(engine, aRequest({ maxTokens: 32 }));
  return { info: engine.info, text };
}

function allowed(bytes: Buffer): AllowedFile {
  return { sha256: hashOf(bytes), name: 'of the tests' };
}

function resolve(
  adapter: AdapterChoice,
  adapters: readonly CatalogAdapter[] = [],
  options: {
    readonly progress?: ModelProgress[];
    readonly onProgress?: (progress: ModelProgress) => void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<ResolvedWeights> {
  return resolveWeights(aCatalog(adapters), { model: 'tiny', adapter }, folder, {
    signal: options.signal ?? deadline(),
    onProgress: (progress) => {
      options.progress?.push(progress);
      options.onProgress?.(progress);
    },
  });
}

async function choose(
  choice: AdapterChoice,
  adapters: readonly CatalogAdapter[],
): Promise<string | undefined> {
  return (await resolve(choice, adapters)).adapter?.id;
}

/** Of the models folder, what is not about the model alone. */
async function filesOfMerging(): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name !== 'tiny.verified.json');
}

function aCatalog(adapters: readonly CatalogAdapter[]): ModelCatalog {
  return { version: 1, models: [aModel()], adapters: [...adapters] };
}

function aModel(): CatalogModel {
  return {
    id: 'tiny',
    name: 'Tiny',
    licence: 'Apache-2.0',
    file: 'tiny.gguf',
    bytes: MODEL.length,
    sha256: hashOf(MODEL),
    contextTokens: 1024,
    sources: [{ kind: 'file', path: modelPath }],
  };
}

function anAdapter(values: Partial<CatalogAdapter> = {}): CatalogAdapter {
  return {
    id: 'notes',
    name: 'Notes',
    model: 'tiny',
    task: 'summaries',
    licence: 'Apache-2.0',
    file: adapterPath,
    bytes: ADAPTER.length,
    sha256: hashOf(ADAPTER),
    default: true,
    ...values,
  };
}

function aMergedAdapter(values: Partial<CatalogAdapter['merged']> = {}): CatalogAdapter {
  return anAdapter({
    merged: {
      file: 'merged.gguf',
      bytes: merged.length,
      sha256: hashOf(merged),
      quantization: 'keep',
      ...values,
    },
  });
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
