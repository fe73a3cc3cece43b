import { readFile, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { collect, deadline } from '../engines/conformance-requests.js';
import { ModelNotUsable } from '../engines/engine.errors.js';
import { NEAR_GREEDY } from '../engines/engine.js';
import { inspectModel } from './inspect-model.js';
import { LlamaCppEngine } from '../engines/llama-cpp.engine.js';

const SLOW_MS = 90_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-inspect-'));
});
afterAll(async () => rm(folder, { recursive: true }));

describe('the inspection of a model file', () => {
  const { path, sha256 } = tinyModel();

  it('says what the file is', async () => {
    expect(await inspectModel(path, { contextTokens: 1024, parallel: 1 })).toMatchObject({
      kind: 'model',
      name: 'tiny',
      architecture: 'llama',
      layers: 2,
      trainedTokens: 131_072,
      quantization: null,
      licence: null,
      // two matrices of the vocabulary, two layers, three norms of 64
      parameters: 2 * 262 * 64 + 2 * (4 * 64 * 16 + 3 * 64 * 192 + 2 * 64) + 64,
      chatTemplate: { text: expect.stringContaining('<|im_start|>') },
    });
  });

  it('reckons the cache from layers, heads and context', async () => {
    const cacheOf = async (contextTokens: number, parallel: number) =>
      (await inspectModel(path, { contextTokens, parallel })).memory?.cache ?? 0;
    // keys and values, two layers, one head of 16, two bytes each
    const perToken = 2 * 2 * 1 * 16 * 2;
    // a few tokens' worth of output is counted with it
    expect((await cacheOf(131_072, 1)) / (131_072 * perToken)).toBeCloseTo(1, 1);
    expect((await cacheOf(131_072, 4)) / (4 * 131_072 * perToken)).toBeCloseTo(1, 1);
  });

  it(
    'is no less than what the process then takes',
    async () => {
      const shape = { contextTokens: 131_072, parallel: 4 };
      const memory = (await inspectModel(path, shape)).memory;
      await using engine = await LlamaCppEngine.open(
        {
          model: { id: 'tiny', name: 'tiny', sha256, path },
          contextTokens: shape.contextTokens,
          concurrency: shape.parallel,
        },
        deadline(SLOW_MS),
      );
      const messages = [{ role: 'user', content: 'word '.repeat(200) }] as const;
      const request = { messages, maxTokens: 8, sampling: NEAR_GREEDY };
      await collect(engine, request, deadline(SLOW_MS));
      const status = await readFile(`/proc/${engine.processId}/status`, 'utf8');
      const rss = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
      const { total, computing } = memory ?? { total: 0, computing: 0 };
      expect(rss).toBeLessThan(total);
      // a short prompt touches little of the buffers for computing, and not all of the cache
      expect(rss).toBeGreaterThan((total - computing) * 0.6);
    },
    SLOW_MS,
  );

  it('refuses what is no GGUF file, and a damaged one', async () => {
    const text = join(folder, 'text.gguf');
    await writeFile(text, 'not a model');
    const cut = join(folder, 'cut.gguf');
    await writeFile(cut, (await readFile(path)).subarray(0, 2000));
    for (const file of [text, cut]) {
      await expect(inspectModel(file, { parallel: 1 })).rejects.toThrow(ModelNotUsable);
    }
  });
});
