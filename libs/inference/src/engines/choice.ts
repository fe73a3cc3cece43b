import type { Token } from 'node-llama-cpp';
import type { SequenceReader } from '../decoding/sequence-reader.js';
import type { ChooseAnswer } from '../process/inference-messages.js';
import type { LoadedLlama } from '../process/loaded-model.js';
import type { GenerationControl } from './generation.js';

/**
 * Reads a prompt as `generateText` does, and writes nothing: tells how likely the model is to begin with each of the
 * answers. They are compared by their first tokens, which must differ.
 */
export async function chooseAnswer(
  loaded: LoadedLlama,
  reader: SequenceReader,
  { id, messages, answers }: ChooseAnswer,
  control: Pick<GenerationControl, 'signal' | 'send'>,
): Promise<void> {
  const { contextTokens, model } = loaded;
  const prompt = loaded.prompt.tokenize(messages);
  if (prompt.length >= contextTokens) {
    control.send({ kind: 'refused', id, promptTokens: prompt.length, contextTokens });
    return;
  }
  const { rest } = await reader.readBeginning(prompt, {
    signal: control.signal,
    onRead: (tokens) => control.send({ kind: 'progress', id, evaluatedTokens: tokens }),
  });
  const last = rest?.at(-1);
  if (!rest || last === undefined) return;
  const evaluated = await reader.sequence.controlledEvaluate([
    ...rest.slice(0, -1),
    // at temperature 0 the library gives the probabilities of the whole vocabulary, as the model has them
    [last, { generateNext: { probabilities: true, options: { temperature: 0 } } }],
  ]);
  const next = evaluated.at(-1)?.next.probabilities ?? new Map<Token, number>();
  const likely = firstTokens(answers.map((answer) => model.tokenize(answer))).map(
    (token) => next.get(token) ?? 0,
  );
  const sum = likely.reduce((total, each) => total + each, 0);
  if (sum === 0) throw new Error('The model gives none of the answers a chance.');
  control.send({ kind: 'chosen', id, probabilities: likely.map((each) => each / sum) });
}

function firstTokens(answers: readonly (readonly Token[])[]): readonly Token[] {
  const first = answers.flatMap(([token]) => token ?? []);
  if (new Set(first).size < answers.length) throw new Error('Two answers begin alike.');
  return first;
}
