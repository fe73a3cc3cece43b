import type { Comparison, Mismatch } from '../../comparison.js';
import type { Measure } from '../../numbers/measures.js';
import { isHalfDenied } from './half-denials.js';
import { DENIES_LIST, DENIES_NEXT } from '../../../lexicons/denials/denial-words.js';
import type { SentenceIndex } from '../../../text/sentence-index.js';
import type { Word } from '../../../text/words.js';

/** "no more than 5 pounds", "not until 2007": the number stands. */
const BOUND = /\b(?:than|until|before|since|within|over|under|least|most|every)\b/i;

/** "His pain was not 7 of 10", where the source says that number in the same place. */
export function deniedNumbers({ sentence, source, aligned }: Comparison): readonly Mismatch[] {
  return sentence.measures.flatMap((measure): Mismatch[] => {
    const at = wordAt(sentence.words, measure);
    if (sentence.polarities[at] !== -1 || isHalfDenied(sentence.words, at)) return [];
    if (!isAfterDenial(sentence, measure, at)) return [];
    if (BOUND.test(sentence.text.slice(0, measure.start))) return [];
    const isSaid = source.measured(measure).some(({ unit, measure: said }) => {
      const read = source.units[unit];
      return read && aligned.includes(unit) && read.polarities[wordAt(read.words, said)] === 1;
    });
    const { start, end } = measure;
    return isSaid ? [{ code: 'negation', says: 'contradicted', start, end }] : [];
  });
}

/** "was not 7 of 10", and no part of a name ("A1c") or of another statement ("no pain and 10"). */
function isAfterDenial({ words, text }: SentenceIndex, { start }: Measure, at: number): boolean {
  if (/\p{L}/u.test(text[start - 1] ?? '')) return false;
  const denial = words.findLastIndex(
    (word, place) => place < at && (DENIES_LIST.has(word.text) || DENIES_NEXT.has(word.text)),
  );
  return denial >= 0 && !words.slice(denial, at).some((word) => word.text === 'and');
}

function wordAt(words: readonly Word[], { start }: Measure): number {
  return words.findIndex((word) => word.end > start);
}
