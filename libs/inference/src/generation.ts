import type { SequenceEvaluateOptions, Token } from 'node-llama-cpp';
import type { EndReason, Sampling } from './engine.js';
import type { FlowWindow } from './flow-window.js';
import type { GenerateText, RequestReport } from './inference-messages.js';
import type { LoadedLlama } from './loaded-model.js';
import { RepetitionGuard } from './repetition-guard.js';
import type { SequenceReader } from './sequence-reader.js';
import { TokenText } from './token-text.js';

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
  const answer = new Answer(loaded, command, control);
  const options = evaluateOptions(command.sampling, () => answer.lastTokens());
  let evaluatedTokens = 0;
  let promptMs = 0;
  let reason: EndReason = 'stop';
  const promptIsRead = (): void => {
    evaluatedTokens = meter.evaluatedTokens();
    promptMs = performance.now() - started;
    control.send({ kind: 'prompt', id, evaluatedTokens, reusedTokens });
  };
  for await (const token of reader.sequence.evaluate(rest, options)) {
    if (answer.length === 0) promptIsRead();
    if (control.signal.aborted) return;
    const outcome = await answer.add(token);
    if (outcome === 'cancelled') return;
    if (outcome !== 'more') {
      reason = outcome;
      break;
    }
  }
  // the model ended its answer before it began
  if (answer.length === 0) promptIsRead();
  answer.flush();
  control.send({
    kind: 'end',
    id,
    reason,
    promptTokens: prompt.length,
    evaluatedTokens,
    reusedTokens,
    generatedTokens: answer.length,
    promptMs,
    generateMs: performance.now() - started - promptMs,
  });
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
