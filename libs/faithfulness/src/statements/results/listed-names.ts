import type { ReadUnit } from '../../text/source-index.js';
import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { wordsOf } from '../../text/words.js';
import { keyWithin, rowNameOf } from './analyte-names.js';
import { labUnitAt } from './lab-units.js';

/** "left atrium 44 mm", "Zonulin: 12 ng/ml": words, then a number and a unit that things are measured in. */
const LISTED =
  /(?:^|[,;.:\n(]\s*|\band\s)((?:\p{L}[\p{L}\d-]*[ ]){0,4}\p{L}[\p{L}\d-]*)\s?(?:was|were|is|of|measured|measures|at|:|=)?\s?(?:about |approximately )?[<>]?\s?(\d+(?:[.,]\d+)?)/giu;
const NO_NAME =
  /\b(?:in|on|at|for|to|from|by|with|after|before|since|until|over|than|every|about|took|given|dose|aged?|day|days|week|weeks|walk\w*|was|were|is|are|had|has|received|increased|decreased|he|she|they|it|i|you|we)\b/i;
const FIRST = /^(?:an?|the|her|his|their|and|with|on|of)\s+/i;

/** Names that a list gives a value with a unit, though no list of names has them. */
export function namesOfList({ text, measures }: ReadUnit): readonly string[] {
  if (measures.length === 0) return [];
  return [...text.matchAll(LISTED)].flatMap(({ index, 0: all, 1: written = '' }) => {
    const name = written.replace(FIRST, '');
    if (labUnitAt(text, index + all.length) === null || NO_NAME.test(name)) return [];
    const words = wordsOf(name);
    if (words.some((word) => drugNamed(word.text) !== null) || keyWithin(words) !== null) return [];
    const key = rowNameOf(words);
    return key === null || key.length < 3 ? [] : [key];
  });
}
