import { RepetitionGuard } from '../decoding/repetition-guard.js';

/** Watches a server's text for a loop: by its tokens, or, where it does not tell them, by its pieces. */
export class LoopWatch {
  private readonly guard = new RepetitionGuard();
  private readonly numbers = new Map<string, number>();

  /** True when what was just written completes a loop. */
  add({ text, ids = [] }: { readonly text: string; readonly ids?: readonly number[] }): boolean {
    const tokens = ids.length > 0 ? ids : [this.numberOf(text)];
    return tokens.map((token) => this.guard.add(token)).includes(true);
  }

  private numberOf(piece: string): number {
    const known = this.numbers.get(piece);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(piece, number);
    return number;
  }
}
