import type { FindingCode } from '../../evidence/evidence.js';
import type { Check } from '../comparison.js';

/**
 * Letters for the right, the left and both eyes, and ears: in capitals, as "od" is once daily and "as" a word. And for what
 * a germ is resistant or susceptible to.
 */
const LETTERS: readonly (readonly [code: FindingCode, letters: RegExp])[] = [
  ['side', /\bO[DSU]\b/g],
  ['side', /\bA[DSU]\b/g],
  ['result', /(?<![\w.])[RS](?![\w/-]|\.\w)/g],
];

/** Nobody vouches for what is told by a letter where the place in the source has the other one as well: "OD 20/20, OS 20/200". */
export const guardLetters: Check = ({ sentence: { text }, source, aligned }) => {
  const places = aligned.flatMap((unit) => source.units[unit]?.text ?? []);
  return LETTERS.flatMap(([code, letters]) => {
    const said = [...text.matchAll(letters)];
    const there = new Set(places.flatMap((place) => place.match(letters) ?? []));
    if (said.length !== 1 || there.size < 2) return [];
    return said.map(({ index, 0: written }) => ({
      code,
      says: 'partly' as const,
      start: index,
      end: index + written.length,
    }));
  });
};
