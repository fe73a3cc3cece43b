import type { BoundWords } from '../engines/engine.js';
import type { Guard } from './guard.js';

const PARTS = /[\p{L}\p{N}]+/gu;
/** "HER-2" is no pronoun. */
const SHORT_FORM = /^[^\p{L}]*\p{Lu}{2,}/u;

/** Finds words in an answer that mean somebody whom nothing before them names. */
export class AntecedentGuard implements Guard {
  private readonly words: ReadonlySet<string>;
  private readonly antecedents: ReadonlySet<string>;

  constructor({ words, antecedents }: BoundWords) {
    this.words = new Set(words);
    this.antecedents = new Set(antecedents);
  }

  allows(word: string, before: string): boolean {
    if (SHORT_FORM.test(word)) return true;
    const parts = partsOf(word);
    if (!parts.some((part) => this.words.has(part))) return true;
    return [...parts, ...partsOf(before)].some(
      (part) => this.antecedents.has(part) && !this.words.has(part),
    );
  }
}

function partsOf(text: string): readonly string[] {
  return text.toLowerCase().match(PARTS) ?? [];
}
