import type { Check } from '../comparison.js';

/**
 * Letters for the right, the left and both eyes, and ears: in capitals, as "od" is once daily and "as" a word. And for what
 * a germ is resistant or sensible to.
 */
const LETTERS = [/\bO[DSU]\b/g, /\bA[DSU]\b/g, /(?<![\w.])[RS](?![\w/-]|\.\w)/g];

/** Nobody vouches for what is told by a letter where the place in the source has the other one as well: "OD 20/20, OS 20/200". */
export const guardLetters: Check = ({ sentence: { text }, source, aligned }) => {
  const places = aligned.map((unit) => source.units[unit]).filter((unit) => unit !== undefined);
  return LETTERS.flatMap((letters) => {
    const said = [...text.matchAll(letters)];
    const there = new Set(
      places.flatMap(({ text: place }) => [...place.matchAll(letters)].map(([written]) => written)),
    );
    const isAll = said.length > 1 || there.size < 2;
    return isAll
      ? []
      : said.map(({ index, 0: written }) => ({
          code: 'side' as const,
          says: 'partly' as const,
          start: index,
          end: index + written.length,
        }));
  });
};
