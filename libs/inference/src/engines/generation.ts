import { type SequenceEvaluateOptions, type Token, TokenBias } from 'node-llama-cpp';
import { Answer, type Retraction } from '../decoding/answer.js';
import type { EndReason, Sampling } from './engine.js';
import type { FlowWindow } from '../process/flow-window.js';
import type { GenerateText, RequestReport } from '../process/inference-messages.js';
import type { LoadedLlama } from '../process/loaded-model.js';
import { AntecedentGuard } from '../decoding/antecedent-guard.js';
import { EndingGuard } from '../decoding/ending-guard.js';
import type { Guard } from '../decoding/guard.js';
import { NumberGuard } from '../decoding/number-guard.js';
import type { SequenceReader } from '../decoding/sequence-reader.js';
import { bannableTokens } from '../decoding/no-repeat-ngram.js';
import { WordGuard } from '../decoding/word-guard.js';

const PENALTY_WINDOW = 64;

export interface GenerationControl {
  readonly signal: AbortSignal;
  readonly window: FlowWindow;
  readonly send: (report: RequestReport) => void;
}

/**
 * Reads a prompt into a sequence, but for what the sequence holds of its beginning, and writes the
 * answer, token by token. Prompt and answer stay in the sequence.
 */
export async function generateText(
  loaded: LoadedLlama,
  reader: SequenceReader,
  command: GenerateText,
  control: GenerationControl,
): Promise<void> {
  const { id } = command;
  const prompt = loaded.prompt.tokenize(command.messages);
  if (prompt.length + command.maxTokens > loaded.contextTokens) {
    const { contextTokens } = loaded;
    control.send({ kind: 'refused', id, promptTokens: prompt.length, contextTokens });
    return;
  }
  const started = performance.now();
  const { rest, reusedTokens, ...meter } = await reader.readBeginning(prompt, {
    signal: control.signal,
    onRead: (tokens) => control.send({ kind: 'progress', id, evaluatedTokens: tokens }),
  });
  if (!rest) return;
  let evaluatedTokens = 0;
  let promptMs = 0;
  let isRead = false;
  const promptIsRead = (): void => {
    if (isRead) return;
    isRead = true;
    evaluatedTokens = meter.evaluatedTokens();
    promptMs = performance.now() - started;
    control.send({ kind: 'prompt', id, evaluatedTokens, reusedTokens });
  };
  const outlet = new Outlet(id, control);
  const answer = new Answer(
    (tokens, before) => loaded.model.detokenize(tokens, false, before),
    guardsFor(command),
    (text) => outlet.send(text, answer.length),
  );
  const writing = { loaded, reader, command, control, answer, prompt, promptIsRead };
  const reason = await writeAnswer(writing, rest);
  if (reason === 'cancelled') return;
  control.send({
    kind: 'end',
    id,
    reason,
    promptTokens: prompt.length,
    evaluatedTokens,
    reusedTokens,
    generatedTokens: answer.length,
    retracted: answer.retracted,
    promptMs,
    generateMs: performance.now() - started - promptMs,
  });
}

function guardsFor({
  knownNumbers,
  unsupportedWords,
  namesByEnding,
  boundWords,
}: GenerateText): readonly Guard[] {
  return [
    ...(knownNumbers ? [new NumberGuard(knownNumbers)] : []),
    ...(unsupportedWords ? [new WordGuard(unsupportedWords)] : []),
    ...(namesByEnding ? [new EndingGuard(namesByEnding)] : []),
    ...(boundWords ? [new AntecedentGuard(boundWords)] : []),
  ];
}

interface Writing {
  readonly loaded: LoadedLlama;
  readonly reader: SequenceReader;
  readonly command: GenerateText;
  readonly control: GenerationControl;
  readonly answer: Answer;
  readonly prompt: readonly Token[];
  readonly promptIsRead: () => void;
}

/** Writes until the answer ends; what is taken back is taken out of the sequence too. */
async function writeAnswer(writing: Writing, rest: Token[]): Promise<EndReason | 'cancelled'> {
  let next = rest;
  let banned: readonly Token[] = [];
  for (;;) {
    const outcome = await writeOn(writing, next, banned);
    if (typeof outcome === 'string') return outcome;
    banned = outcome.banned;
    next = await goBack(writing, outcome.keep);
  }
}

async function writeOn(
  { loaded, reader, command, control, answer, promptIsRead }: Writing,
  next: Token[],
  banned: readonly Token[],
): Promise<EndReason | 'cancelled' | Retraction> {
  const options = evaluateOptions(command.sampling, () => answer.tokens.slice(-PENALTY_WINDOW));
  const tokenBias = biasOf(loaded, answer, banned);
  const isCancelled = (): boolean => control.signal.aborted;
  for await (const token of reader.sequence.evaluate(next, { ...options, tokenBias })) {
    promptIsRead();
    if (isCancelled()) return 'cancelled';
    const outcome = answer.add(token);
    if (outcome !== 'more') return outcome === 'repetition' ? (answer.end() ?? outcome) : outcome;
    if (answer.length >= command.maxTokens) return answer.end() ?? 'length';
    await control.window.room();
    if (isCancelled()) return 'cancelled';
  }
  // also where the model ended its answer before it began
  promptIsRead();
  return answer.end() ?? 'stop';
}

/** Bans what was taken back as the next token only, and at each place what would be said a third time. */
function biasOf(
  { model }: LoadedLlama,
  answer: Answer,
  retracted: readonly Token[],
): () => TokenBias {
  const place = answer.length;
  const none = TokenBias.for(model);
  return () => {
    const banned = bannableTokens(answer.tokens, (tokens) => model.detokenize([...tokens]));
    const all = answer.length === place ? [...banned, ...retracted] : banned;
    if (all.length === 0) return none;
    const never = TokenBias.for(model);
    for (const token of all) never.set(token, 'never');
    return never;
  };
}

/** The token before the place is evaluated again: what follows it is chosen again. */
async function goBack({ reader, answer, prompt }: Writing, keep: number): Promise<Token[]> {
  const { sequence } = reader;
  const start = prompt.length + keep - 1;
  if (start < sequence.nextTokenIndex) {
    await sequence.eraseContextTokenRanges([{ start, end: sequence.nextTokenIndex }]);
  }
  const last = answer.tokens.at(-1) ?? prompt.at(-1);
  if (last === undefined) throw new Error('A prompt has at least one token.');
  return [last];
}

/** Sends text with the tokens that were written since the last. */
class Outlet {
  private sentTokens = 0;

  constructor(
    private readonly id: number,
    private readonly control: GenerationControl,
  ) {}

  send(text: string, tokens: number): void {
    this.control.send({
      kind: 'text',
      id: this.id,
      text,
      tokens: Math.max(0, tokens - this.sentTokens),
    });
    this.control.window.sent();
    this.sentTokens = Math.max(this.sentTokens, tokens);
  }
}

function evaluateOptions(sampling: Sampling, lastTokens: () => Token[]): SequenceEvaluateOptions {
  return {
    temperature: sampling.temperature,
    topK: sampling.topK,
    ...(sampling.topP !== undefined && { topP: sampling.topP }),
    seed: sampling.seed,
    ...(sampling.repeatPenalty !== 1 && {
      repeatPenalty: {
        punishTokens: lastTokens,
        penalty: sampling.repeatPenalty,
        maxPunishTokens: PENALTY_WINDOW,
      },
    }),
  };
}
