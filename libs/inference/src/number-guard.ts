import { isKnown, readNumbers, shortYearsOf } from '@app/text';
import type { Guard } from './guard.js';

/** "2." at the start of a line or after a sentence: a place in a list. */
const LIST_MARK = /^\d{1,2}[.)]$/;
const BEFORE_LIST_MARK = /(^|[\n.:;)])\s*$/;

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
    if (LIST_MARK.test(word) && BEFORE_LIST_MARK.test(before)) return true;
    const years = shortYearsOf(word);
    return readNumbers(word).every(
      (mention) => mention.words !== '' || isKnown(mention, this.known, years),
    );
  }
}
