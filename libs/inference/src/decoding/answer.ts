import type { Token } from 'node-llama-cpp';
import type { EndReason } from '../engines/engine.js';
import type { Guard } from './guard.js';
import { RepetitionGuard } from './repetition-guard.js';
import { TokenText } from './token-text.js';

/** How often one answer may be taken back: a model that insists is let go on, and its number stands. */
const MAX_RETRACTIONS = 64;
const MAX_RETRACTIONS_PER_POSITION = 4;
/** Characters that guards see before a word: as far back as a pronoun may refer. */
const MOST_BEFORE = 400;

/** The answer goes on after its first `keep` tokens, with none of `banned` next. */
export interface Retraction {
  readonly keep: number;
  readonly banned: readonly Token[];
}

interface Piece {
  readonly token: Token;
  readonly text: string;
}

/**
 * An answer as it grows, word by word: text is let out when its word is whole and may stand. A word that a
 * guard does not allow is taken back with the space before it, and the model goes on with something else in
 * its place.
 */
export class Answer {
  private readonly kept: Token[] = [];
  private readonly banned = new Map<number, Token[]>();
  private repetition = new RepetitionGuard();
  private text: TokenText<Token>;
  private word: Piece[] = [];
  private before = '';
  private retractedWords = 0;

  constructor(
    private readonly detokenize: (tokens: readonly Token[], before: readonly Token[]) => string,
    private readonly guards: readonly Guard[],
    private readonly letOut: (text: string) => void,
  ) {
    this.text = new TokenText(detokenize);
  }

  get tokens(): readonly Token[] {
    return this.kept;
  }

  get length(): number {
    return this.kept.length;
  }

  /** How many words were taken back. */
  get retracted(): number {
    return this.retractedWords;
  }

  add(token: Token): 'more' | Retraction | Extract<EndReason, 'repetition'> {
    const text = this.text.add(token);
    const soFar = textOf(this.word);
    // space before a word belongs to it: "a 26" without its number is "a", not "a "
    if (soFar.trim() !== '' && (/^\s/.test(text) || /\s$/.test(soFar))) {
      const unfit = this.endWord();
      if (unfit) return unfit;
    }
    this.kept.push(token);
    this.word.push({ token, text });
    // without a guard there is nothing to wait for
    if (this.guards.length === 0) this.release();
    return this.repetition.add(token) ? 'repetition' : 'more';
  }

  /** The model has ended its answer: its last word may have to be taken back too. */
  end(): Retraction | null {
    const rest = this.text.flush();
    const last = this.word.at(-1);
    if (rest !== '' && last) this.word[this.word.length - 1] = { ...last, text: last.text + rest };
    return this.endWord();
  }

  private endWord(): Retraction | null {
    const text = textOf(this.word);
    const [first] = this.word;
    if (first && !this.allows(text)) {
      const takeBack = this.retract(first.token);
      if (takeBack) return takeBack;
    }
    this.release();
    return null;
  }

  private allows(text: string): boolean {
    const before = this.before + leading(text);
    return this.guards.every((guard) => guard.allows(text.trim(), before));
  }

  private retract(first: Token): Retraction | null {
    const keep = this.kept.length - this.word.length;
    const banned = this.banned.get(keep) ?? [];
    if (this.retractedWords >= MAX_RETRACTIONS || banned.length >= MAX_RETRACTIONS_PER_POSITION)
      return null;
    this.retractedWords++;
    banned.push(first);
    this.banned.set(keep, banned);
    this.kept.splice(keep);
    this.word = [];
    this.text = new TokenText(this.detokenize, this.kept);
    this.repetition = new RepetitionGuard();
    for (const token of this.kept) this.repetition.add(token);
    return { keep, banned };
  }

  private release(): void {
    const text = textOf(this.word);
    this.word = [];
    this.before = (this.before + text).slice(-MOST_BEFORE);
    if (text !== '') this.letOut(text);
  }
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

function leading(text: string): string {
  return /^\s*/.exec(text)?.[0] ?? '';
}
