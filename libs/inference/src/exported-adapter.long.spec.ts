import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readConfig } from '@app/platform';
import { getLlama, LlamaLogLevel, type Token } from 'node-llama-cpp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeUnless } from '../../../test/support/describe-unless.js';
import { TEST_MODELS } from '../../../test/support/tiny-model.js';
import { missingForTraining, runTrainingPython } from '../../../test/support/training-python.js';
import { locateModel } from './models/locate-model.js';
import { findModel, readCatalog } from './models/model-catalog.js';
import { ModelNotFetched, PipMissing } from './models/model.errors.js';
import { SMALLEST_MODEL } from './models/propose-model.js';
import { resolveModel } from './models/resolve-model.js';

const SCRIPT = 'tests/random_adapter.py';
const IDS = [8, 40, 77, 100, 9, 140, 33, 8];
const Reference = z.object({ plain: z.array(z.number()), adapted: z.array(z.number()) });

const ARCHITECTURES = ['llama', 'qwen2', 'gemma3'];

describeUnless(missingForTraining(), 'an adapter that the training exported', () => {
  describe.each(ARCHITECTURES)('for %s', (architecture) => {
    let folder: string;
    let reference: z.infer<typeof Reference>;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'cloister-adapter-'));
      runTrainingPython([SCRIPT, architecture, folder, IDS.join(' ')]);
      reference = Reference.parse(JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')));
    }, 300_000);
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it('gives in the engine the probabilities that PEFT gives', { timeout: 120_000 }, async () => {
      const computed = await nextTokens(join(folder, 'model.gguf'), join(folder, 'adapter.gguf'));
      expect(largestDifference(computed, reference.adapted)).toBeLessThan(2e-3);
      // what the adapter itself changes is far more than that
      expect(largestDifference(reference.plain, reference.adapted)).toBeGreaterThan(0.03);
    });

    it('is what makes the difference', { timeout: 120_000 }, async () => {
      const computed = await nextTokens(join(folder, 'model.gguf'), null);
      expect(largestDifference(computed, reference.plain)).toBeLessThan(2e-3);
    });
  });
});

const Committed = z.object({
  source: z.string(),
  next: z.array(
    z.object({
      section: z.string(),
      prompt: z.array(z.int()),
      tokens: z.array(z.object({ token: z.int(), probability: z.number() })),
    }),
  ),
});
const catalog = await readCatalog();
const bases = new Map<string, Base>();
for (const { model } of catalog.adapters ?? []) bases.set(model, await baseOf(model));

describe.each(catalog.adapters ?? [])('$id', ({ model, file }) => {
  const base = bases.get(model) ?? { missing: model };
  describeUnless('missing' in base ? base.missing : null, 'in the engine', () => {
    const path = 'path' in base ? base.path : '';
    const { next } = Committed.parse(
      JSON.parse(readFileSync(join(dirname(file), 'reference.json'), 'utf8')),
    );

    it.each(next)(
      'goes on with $section as PEFT does',
      { timeout: 120_000 },
      async ({ prompt, tokens }) => {
        const computed = await nextTokens(path, file, prompt);
        // the engine rounds what flows between layers to 8 bits, PEFT does not
        for (const { token, probability } of tokens) {
          expect(Math.abs((computed.get(token) ?? 0) - probability)).toBeLessThan(0.15);
        }
        // processors round differently: where two tokens are nearly as likely, either may come first
        const [first, second] = tokens;
        if ((first?.probability ?? 0) - (second?.probability ?? 0) < 0.3) return;
        expect([...computed].toSorted(([, one], [, other]) => other - one)[0]?.[0]).toBe(
          first?.token,
        );
      },
    );
  });
});

type Base = { readonly path: string } | { readonly missing: string };

/** The smallest model is fetched for the test; others are taken where `npm start` has put them. */
async function baseOf(id: string): Promise<Base> {
  if (id !== SMALLEST_MODEL) {
    const { data, modelStores } = readConfig(process.env);
    const located = await locateModel(findModel(catalog, id), data.models, modelStores);
    return located ?? { missing: `${id} is not in ${data.models}` };
  }
  try {
    const options = { signal: AbortSignal.timeout(300_000) };
    return await resolveModel(catalog, id, TEST_MODELS, options);
  } catch (error) {
    if (error instanceof PipMissing || error instanceof ModelNotFetched) {
      return { missing: error.message };
    }
    throw error;
  }
}

/** The probability of each token after `prompt`, by token. */
async function nextTokens(
  modelPath: string,
  adapter: string | null,
  prompt: readonly number[] = IDS,
): Promise<ReadonlyMap<number, number>> {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.disabled });
  const model = await llama.loadModel({ modelPath });
  try {
    const context = await model.createContext({
      contextSize: prompt.length + 8,
      threads: 1, // several would spin while they wait for each other: 45 s instead of 3
      ...(adapter !== null && { lora: { adapters: [{ filePath: adapter }] } }),
    });
    const ids: readonly Token[] = prompt.map(asToken);
    const last = ids.length - 1;
    const results = await context
      .getSequence()
      .controlledEvaluate(
        ids.map((id, at) =>
          at === last ? [id, { generateNext: { probabilities: true, options: PLAIN } }] : id,
        ),
      );
    return results[last]?.next.probabilities ?? new Map<number, number>();
  } finally {
    await model.dispose();
  }
}

const PLAIN = { temperature: 1, topK: 0, topP: 1 };

function asToken(id: number): Token {
  // a token is a number with a mark that only the compiler sees
  return id as Token;
}

function largestDifference(
  one: ReadonlyMap<number, number> | readonly number[],
  other: readonly number[],
): number {
  const of = (token: number): number =>
    (one instanceof Map ? one.get(token) : (one as readonly number[])[token]) ?? 0;
  return Math.max(...other.map((probability, token) => Math.abs(of(token) - probability)));
}
