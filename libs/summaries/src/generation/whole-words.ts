/** Takes text of a draft, and how many tokens were written for it. */
export type Words = (text: string, tokens: number) => void;

/** One that ends a sentence is whole; "9." may be the beginning of "9.4". */
const LAST_WORD = /(?<!\S)\S+(?<!\p{L}[.!?])$/u;
/** No word of a clinical text has as many. */
const MOST_TOKENS = 16;

/**
 * Passes on what an engine writes. Of an answer that ends at its limit the last word is left out, unless there is no other:
 * "500 mg" must not become "50". So near the limit a word waits until no letter can follow.
 */
export class WholeWords {
  private pending: (readonly [text: string, tokens: number])[] = [];
  private written = 0;
  private hasPassed = false;

  constructor(
    private readonly limit: number,
    private readonly pass: Words,
  ) {}

  add(text: string, tokens: number): void {
    const before = this.pending.at(-1)?.[0] ?? '';
    if (/^\s/.test(text) || /\s$/.test(before)) this.passAll();
    this.pending.push([text, tokens]);
    this.written += tokens;
    if (this.written <= this.limit - MOST_TOKENS) this.passAll();
  }

  /** @param isCut whether the engine was stopped and did not stop by itself */
  end(isCut: boolean): void {
    if (isCut) this.leaveLastWordOut();
    this.passAll();
  }

  private leaveLastWordOut(): void {
    const text = this.pending.map(([one]) => one).join('');
    const rest = text.replace(LAST_WORD, '');
    if (rest.trim() === '' && !this.hasPassed) return;
    const tokens = this.pending.reduce((sum, [, one]) => sum + one, 0);
    this.pending = [[rest, tokens]];
  }

  private passAll(): void {
    for (const [text, tokens] of this.pending) this.pass(text, tokens);
    this.hasPassed ||= this.pending.length > 0;
    this.pending = [];
  }
}
