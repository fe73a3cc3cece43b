import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseSource } from './model-source.js';
import { OllamaManifestNotReadable } from './model-stores.errors.js';
import { readOllamaModel } from './ollama-store.js';

let store: string;
beforeEach(async () => {
  store = await mkdtemp(join(tmpdir(), 'cloister-ollama-'));
});
afterEach(async () => rm(store, { recursive: true }));

function ollama(text: string) {
  const source = parseSource(text);
  if (source?.kind !== 'ollama') throw new Error('not of Ollama');
  return source;
}

/** As `ollama pull` lays it: a manifest without ending, blobs named by digest. */
async function layOut(
  manifest: string,
  layers: readonly (readonly [string, string])[],
): Promise<void> {
  const entries = [];
  for (const [kind, content] of layers) {
    const hex = createHash('sha256').update(content).digest('hex');
    await mkdir(join(store, 'blobs'), { recursive: true });
    await writeFile(join(store, 'blobs', `sha256-${hex}`), content);
    entries.push({
      mediaType: `application/vnd.ollama.image.${kind}`,
      digest: `sha256:${hex}`,
      size: Buffer.byteLength(content),
    });
  }
  const path = join(store, 'manifests', manifest);
  await mkdir(dirname(path), { recursive: true });
  const config = {
    mediaType: 'application/vnd.docker.container.image.v1+json',
    digest: 'x',
    size: 1,
  };
  await writeFile(path, JSON.stringify({ schemaVersion: 2, config, layers: entries }));
}

const LAYERS = [
  ['model', 'weights'],
  ['template', '{{ .Prompt }}'],
  ['params', '{"stop":["<|im_end|>"]}'],
  ['license', 'Apache License'],
  ['license', 'Acceptable use'],
  ['projector', 'eyes'],
] as const;

describe("Ollama's store", () => {
  it('gives the weights where they lie, with template, parameters and licences', async () => {
    await layOut('registry.ollama.ai/library/llama3.1/8b', LAYERS);
    const hex = createHash('sha256').update('weights').digest('hex');
    expect(await readOllamaModel(store, ollama('ollama:llama3.1:8b'))).toEqual({
      modelPath: join(store, 'blobs', `sha256-${hex}`),
      modelBytes: 7,
      template: '{{ .Prompt }}',
      params: '{"stop":["<|im_end|>"]}',
      system: null,
      licences: ['Apache License', 'Acceptable use'],
      others: ['projector'],
    });
  });

  it('knows the names of people, and of other registries', async () => {
    await layOut('registry.ollama.ai/someone/model/latest', LAYERS);
    await layOut('hf.co/org/repo/Q4_K_M', LAYERS);
    for (const name of ['ollama:someone/model:latest', 'ollama:hf.co/org/repo:Q4_K_M']) {
      expect(await readOllamaModel(store, ollama(name))).toMatchObject({ modelBytes: 7 });
    }
  });

  it('has no model that was not pulled, or whose weights were removed', async () => {
    expect(await readOllamaModel(store, ollama('ollama:llama3.1:8b'))).toBeNull();
    await layOut('registry.ollama.ai/library/llama3.1/8b', LAYERS);
    await rm(join(store, 'blobs'), { recursive: true });
    expect(await readOllamaModel(store, ollama('ollama:llama3.1:8b'))).toBeNull();
  });

  it('refuses a manifest that names files outside the store, several weights or none', async () => {
    const source = ollama('ollama:m:1');
    const path = join(store, 'manifests', source.manifest);
    await layOut(source.manifest, []);
    const weights = { mediaType: 'application/vnd.ollama.image.model', size: 1 };
    for (const layers of [
      [],
      [{ ...weights, digest: 'sha256:../../../etc/passwd' }],
      [1, 2].map((n) => ({ ...weights, digest: `sha256:${String(n).repeat(64)}` })),
    ]) {
      await writeFile(path, JSON.stringify({ layers }));
      await expect(readOllamaModel(store, source)).rejects.toThrow(OllamaManifestNotReadable);
    }
    await writeFile(path, 'not json');
    await expect(readOllamaModel(store, source)).rejects.toThrow(OllamaManifestNotReadable);
  });
});
