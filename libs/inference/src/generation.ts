import type {
  LlamaContextSequence,
  SequenceEvaluateOptions,
  Token,
  TokenMeter,
} from 'node-llama-cpp';
import type { EndReason, Sampling } from './engine.js';
import type { FlowWindow } from './flow-window.js';
import type { GenerateText, RequestReport } from './inference-messages.js';
import { BATCH_TOKENS } from './batch-tokens.js';
import type { LoadedLlama } from './loaded-model.js';
import { RepetitionGuard } from './repetition-guard.js';
import { TokenText } from './token-text.js';

type TokenMeterState = ReturnType<TokenMeter['getState']>;

const PENALTY_WINDOW = 64;

export interface GenerationControl {
  readonly signal: AbortSignal;
  readonly window: FlowWindow;
  readonly send: (report: RequestReport) => void;
}

/** Reads a prompt into an empty sequence and writes the answer, token by token. Leaves the sequence empty. */
export async function generateText(
  loaded: LoadedLlama,
  sequence: LlamaContextSequence,
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
  try {
    await sequence.clearHistory();
    const started = performance.now();
    const before = sequence.tokenMeter.getState();
    const rest = await readAllButLast(sequence, prompt, id, control);
    if (rest === 'cancelled') return;
    const answer = new Answer(loaded, command, control);
    const options = evaluateOptions(command.sampling, () => answer.lastTokens());
    let evaluatedTokens = 0;
    let promptMs = 0;
    let reason: EndReason = 'stop';
    for await (const token of sequence.evaluate(rest, options)) {
      if (answer.length === 0) {
        evaluatedTokens = evaluatedSince(sequence, before);
        promptMs = performance.now() - started;
        control.send({ kind: 'prompt', id, evaluatedTokens });
      }
      if (control.signal.aborted) return;
      const outcome = await answer.add(token);
      if (outcome === 'cancelled') return;
      if (outcome !== 'more') {
        reason = outcome;
        break;
      }
    }
    if (answer.length === 0) {
      // the model ended its answer before it began
      evaluatedTokens = evaluatedSince(sequence, before);
      promptMs = performance.now() - started;
      control.send({ kind: 'prompt', id, evaluatedTokens });
    }
    answer.flush();
    control.send({
      kind: 'end',
      id,
      reason,
      promptTokens: prompt.length,
      evaluatedTokens,
      generatedTokens: answer.length,
      promptMs,
      generateMs: performance.now() - started - promptMs,
    });
  } finally {
    // no other patient's text stays in the context
    await sequence.clearHistory();
  }
}

/** Batch by batch, so that a cancel waits for one of them only; what is left starts the answer. */
async function readAllButLast(
  sequence: LlamaContextSequence,
  prompt: Token[],
  id: number,
  control: GenerationControl,
): Promise<Token[] | 'cancelled'> {
  let read = 0;
  while (prompt.length - read > BATCH_TOKENS) {
    if (control.signal.aborted) return 'cancelled';
    await sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(read, read + BATCH_TOKENS));
    read += BATCH_TOKENS;
    control.send({ kind: 'progress', id, evaluatedTokens: read });
  }
  return control.signal.aborted ? 'cancelled' : prompt.slice(read);
}

/** By the engine's own meter, which counts a token whose successor it predicts as output. */
function evaluatedSince(sequence: LlamaContextSequence, before: TokenMeterState): number {
  const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return usedInputTokens + usedOutputTokens;
}

class Answer {
  private readonly guard = new RepetitionGuard();
  private readonly text: TokenText<Token>;
  private readonly tokens: Token[] = [];
  private unsent = 0;

  constructor(
    loaded: LoadedLlama,
    private readonly command: GenerateText,
    private readonly control: GenerationControl,
  ) {
    this.text = new TokenText((tokens, before) => loaded.model.detokenize(tokens, false, before));
  }

  get length(): number {
    return this.tokens.length;
  }

  lastTokens(): Token[] {
    return this.tokens.slice(-PENALTY_WINDOW);
  }

  async add(token: Token): Promise<'more' | 'cancelled' | 'length' | 'repetition'> {
    this.tokens.push(token);
    this.unsent++;
    this.send(this.text.add(token));
    if (this.guard.add(token)) return 'repetition';
    if (this.tokens.length >= this.command.maxTokens) return 'length';
    await this.control.window.room();
    return this.control.signal.aborted ? 'cancelled' : 'more';
  }

  flush(): void {
    this.send(this.text.flush());
  }

  private send(text: string): void {
    if (text === '') return;
    this.control.send({ kind: 'text', id: this.command.id, text, tokens: this.unsent });
    this.control.window.sent();
    this.unsent = 0;
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
