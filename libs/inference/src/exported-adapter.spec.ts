import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getLlama, LlamaLogLevel, type Token } from 'node-llama-cpp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tinyModel } from '../../../test/support/tiny-model.js';
import { missingForTraining, runTrainingPython } from '../../../test/support/training-python.js';

const SCRIPT = 'tests/random_adapter.py';
const IDS = [8, 40, 77, 100, 9, 140, 33, 8];
const Reference = z.object({ plain: z.array(z.number()), adapted: z.array(z.number()) });

const missing = missingForTraining();
if (missing !== null) process.stdout.write(`Skipped, adapters made by PEFT: ${missing}\n`);

describe.skipIf(missing !== null)('an adapter that the training exported', () => {
  let folder: string;
  let reference: z.infer<typeof Reference>;
  const model = tinyModel();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cloister-adapter-'));
    runTrainingPython([SCRIPT, model.path, folder, IDS.join(' ')]);
    reference = Reference.parse(JSON.parse(readFileSync(join(folder, 'reference.json'), 'utf8')));
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives in the engine the probabilities that PEFT gives', { timeout: 120_000 }, async () => {
    const computed = await nextTokens(model.path, join(folder, 'adapter.gguf'));
    expect(largestDifference(computed, reference.adapted)).toBeLessThan(2e-3);
    // what the adapter itself changes is far more than that
    expect(largestDifference(reference.plain, reference.adapted)).toBeGreaterThan(0.1);
  });

  it('is what makes the difference', { timeout: 120_000 }, async () => {
    const computed = await nextTokens(model.path, null);
    expect(largestDifference(computed, reference.plain)).toBeLessThan(2e-3);
  });
});

/** The probability of each token after IDS, by token. */
async function nextTokens(
  modelPath: string,
  adapter: string | null,
): Promise<ReadonlyMap<number, number>> {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: LlamaLogLevel.disabled });
  const model = await llama.loadModel({ modelPath });
  try {
    const context = await model.createContext({
      contextSize: 64,
      ...(adapter !== null && { lora: { adapters: [{ filePath: adapter }] } }),
    });
    const ids: readonly Token[] = IDS.map(asToken);
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
