import type { MarkTable } from '../../lexicons/qualities/mark-words.js';

/** How a clause says that it is meant in one respect, and where its words for that are. */
export interface Marks {
  readonly values: ReadonlySet<string>;
  readonly places: readonly Mark[];
}

interface Mark {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

/** Reads a text in small letters. */
export function readMarks(text: string, table: MarkTable): Marks {
  const places: Mark[] = [];
  let rest = text;
  for (const [value, words] of table) {
    for (const { index, 0: found } of rest.matchAll(words)) {
      places.push({ value, from: index, to: index + found.length });
    }
    // what was read is no part of a later phrase
    rest = rest.replaceAll(words, (found: string) => '#'.repeat(found.length));
  }
  return { values: new Set(places.map(({ value }) => value)), places };
}
