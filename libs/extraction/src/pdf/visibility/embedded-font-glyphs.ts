import type { Glyph } from '../pdf-glyphs.js';

/** A letter of a text, and the character that it is part of: some stand for several letters. */
export interface Letter {
  readonly letter: string;
  readonly at: number;
}

/** Without spaces, forms and ligatures, so that the letters of two readers can be compared. */
export function lettersOf(text: string): readonly Letter[] {
  return [...text.matchAll(/\S/gu)].flatMap(({ 0: character, index }) =>
    plain(character).map((letter) => ({ letter, at: index })),
  );
}

/**
 * For each letter the glyphs that may be it, out of those that stand at the place of the text. Other
 * texts may stand there too, so the letters are looked for; where they are not found as they are, they
 * are taken to stand at equal distances.
 */
export function matchGlyphs<T extends Glyph>(
  letters: readonly Letter[],
  around: readonly T[],
): readonly (readonly T[])[] {
  const places = around.flatMap((glyph) =>
    plain(glyph.letter).map((letter) => ({ letter, glyph })),
  );
  const wanted = letters.map(({ letter }) => letter);
  for (const row of [places, places.toReversed()]) {
    const starts = occurrences(
      wanted,
      row.map(({ letter }) => letter),
    );
    if (starts.length > 0)
      return wanted.map((_, at) => starts.flatMap((start) => row[start + at]?.glyph ?? []));
  }
  return wanted.map((_, at) => {
    const place = places[Math.floor((at * places.length) / wanted.length)];
    return place ? [place.glyph] : [];
  });
}

function occurrences(wanted: readonly string[], row: readonly string[]): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start + wanted.length <= row.length; start += 1)
    if (wanted.every((letter, at) => row[start + at] === letter)) starts.push(start);
  return starts;
}

function plain(character: string): string[] {
  return character.normalize('NFKC').match(/\S/gu) ?? [];
}
