const REPLACEMENT = '\uFFFD';
/** A character has at most four bytes; tokens of one byte are the worst case. */
const LONGEST_CHARACTER = 4;

/** Turns tokens into text one at a time, holding back a token that ends within a character. */
export class TokenText<Token> {
  private readonly before: Token[];
  private pending: Token[] = [];

  /** `before` are tokens whose text is out already. */
  constructor(
    private readonly detokenize: (tokens: readonly Token[], before: readonly Token[]) => string,
    before: readonly Token[] = [],
  ) {
    this.before = before.slice(-16);
  }

  add(token: Token): string {
    this.pending.push(token);
    const text = this.detokenize(this.pending, this.before);
    if (text.endsWith(REPLACEMENT) && this.pending.length < LONGEST_CHARACTER) return '';
    return this.release(text);
  }

  /** What is still held back, at the end of a generation. */
  flush(): string {
    return this.pending.length > 0 ? this.release(this.detokenize(this.pending, this.before)) : '';
  }

  private release(text: string): string {
    this.before.push(...this.pending);
    // some tokenizers look at the last few tokens to decide about a space
    if (this.before.length > 64) this.before.splice(0, this.before.length - 16);
    this.pending = [];
    return text;
  }
}
