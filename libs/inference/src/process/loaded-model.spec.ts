import { expect, it } from 'vitest';
import { tinyModel } from '../../../../test/support/tiny-model.js';
import { type LoadedLlama, loadLlama } from './loaded-model.js';

/** More than half of a context of 1024, where attention is work for several threads. */
const PROMPT_TOKENS = 560;
const ANSWER_TOKENS = 8;

it('computes the same to the last bit with one thread and with two', async () => {
  const loaded = await loadLlama({
    kind: 'load',
    modelPath: tinyModel().path,
    adapterPath: null,
    contextTokens: 1024,
    sequences: 1,
    threads: 2,
  });
  const { llama, context } = loaded;
  llama.maxThreads = 1;
  const withOne = await answer(loaded);
  expect(context.currentThreads).toBe(1);
  llama.maxThreads = 2;
  const withTwo = await answer(loaded);
  expect(context.currentThreads).toBe(2);
  expect(withOne).toHaveLength(ANSWER_TOKENS);
  expect(withTwo).toEqual(withOne);
  await llama.dispose();
}, 120_000);

/** The likelihood of every token at each place, which shows what rounding hides in a text. */
async function answer({ model, sequences: [reader] }: LoadedLlama): Promise<readonly unknown[]> {
  if (!reader) throw new Error('There is one sequence.');
  const prompt = model
    .tokenize('The patient has no fever. '.repeat(PROMPT_TOKENS))
    .slice(0, PROMPT_TOKENS);
  await reader.clear();
  const { rest } = await reader.readBeginning(prompt, {
    signal: new AbortController().signal,
    onRead: () => undefined,
  });
  const places = [];
  for await (const { token, probabilities } of reader.sequence.evaluateWithMetadata(
    rest ?? [],
    { probabilities: true },
    { temperature: 1, topK: 0, seed: 1 },
  )) {
    places.push({ token, probabilities: [...probabilities] });
    if (places.length === ANSWER_TOKENS) break;
  }
  return places;
}
