import { isKnown, readNumbers, shortYearsOf, withoutListMarks } from '@app/text';
import type { Guard } from './guard.js';

/** A word that may be a place in a list. */
const MARK = /^\d{1,2}[.)]$/;
/** The text may not be over: a mark has words after it. */
const MORE = ' …';

/** Finds numbers in an answer that its source does not have. */
export class NumberGuard implements Guard {
  private readonly known: ReadonlySet<number>;

  /** `known` are all numbers that a reader may take from the source. */
  constructor(known: readonly number[]) {
    this.known = new Set(known);
  }

  /** Whether a word may stand after `before`. Numbers in words are not looked at. */
  allows(word: string, before: string): boolean {
    if (!/\d/.test(word)) return true;
    if (MARK.test(word) && isListMark(word, before)) return true;
    const years = shortYearsOf(word);
    return readNumbers(word).every(
      (mention) => mention.words !== '' || isKnown(mention, this.known, years),
    );
  }
}

function isListMark(word: string, before: string): boolean {
  return !withoutListMarks(before + word + MORE).endsWith(word + MORE);
}
