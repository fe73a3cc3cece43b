import type { LlamaContextSequence, Token, TokenMeter } from 'node-llama-cpp';

export interface ReadBeginning {
  /** What is left of the prompt, which starts the answer; null when it was cancelled. */
  readonly rest: Token[] | null;
  /** Tokens that were there from the call before. */
  readonly reusedTokens: number;
  /** By the engine's own meter, until the answer's first token. */
  readonly evaluatedTokens: () => number;
}

/**
 * One sequence of the context, and how prompts are read into it: in batches of one size, counted from
 * the prompt's start. What is kept for the next prompt ends where such a batch does, so that all of it
 * is computed in the very batches of a call by itself. Batches of other sizes take other kernels, which
 * round differently, and the text would not be the same.
 */
export class SequenceReader {
  /** How many tokens at the start of the sequence were read in whole batches. */
  private inBatches = 0;

  constructor(
    readonly sequence: LlamaContextSequence,
    private readonly batchTokens: number,
  ) {}

  /** Reads the prompt batch by batch, so that a cancel waits for one of them only, but for the last. */
  async readBeginning(
    prompt: Token[],
    control: { readonly signal: AbortSignal; readonly onRead: (evaluatedTokens: number) => void },
  ): Promise<ReadBeginning> {
    const { sequence } = this;
    const before = sequence.tokenMeter.getState();
    const evaluatedTokens = (): number => evaluatedSince(sequence, before);
    await this.keepBeginning(prompt);
    // a model that cannot take back its last tokens has read the kept ones again
    const reusedTokens = this.inBatches - evaluatedTokens();
    while (prompt.length - this.inBatches > this.batchTokens) {
      if (control.signal.aborted) return { rest: null, reusedTokens, evaluatedTokens };
      const end = this.inBatches + this.batchTokens;
      await sequence.evaluateWithoutGeneratingNewTokens(prompt.slice(this.inBatches, end));
      this.inBatches = end;
      control.onRead(evaluatedTokens());
    }
    const rest = control.signal.aborted ? null : prompt.slice(this.inBatches);
    return { rest, reusedTokens, evaluatedTokens };
  }

  async clear(): Promise<void> {
    this.inBatches = 0;
    await this.sequence.clearHistory();
  }

  private async keepBeginning(prompt: Token[]): Promise<void> {
    const { firstDifferentIndex: same } = this.sequence.compareContextTokens(prompt);
    // the prompt's last token is always evaluated: what follows it is the answer
    const keep = Math.min(same, this.inBatches, prompt.length - 1);
    this.inBatches = keep - (keep % this.batchTokens);
    // never shifted: what was read behind other tokens is not the same
    await this.sequence.adaptStateToTokens(prompt.slice(0, this.inBatches), false);
  }
}

/** The meter counts a token whose successor it predicts as output. */
function evaluatedSince(
  sequence: LlamaContextSequence,
  before: ReturnType<TokenMeter['getState']>,
): number {
  const { usedInputTokens, usedOutputTokens } = sequence.tokenMeter.diff(before);
  return usedInputTokens + usedOutputTokens;
}
