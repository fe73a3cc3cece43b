import type { PageBox } from '../model/extraction-format.js';

/** A word that was recognized, in the units of the page. */
export interface PlacedWord {
  readonly text: string;
  readonly box: PageBox;
}

// Recognition takes a word for two, or two for one.
const MOST_JOINED = 3;
// Of the letters of a word, what recognition may have wrong; nothing of one or two letters, one of three.
const WRONG_SHARE = 0.3;
const LEAST_WITH_ERRORS = 3;
const LEAST_WITHIN = 4;

/** Letters and digits alone, so that marks, capitals and forms make no difference. */
export function lettersOfWord(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

export function touching(
  words: readonly PlacedWord[],
  [x, y, w, h]: PageBox,
): readonly PlacedWord[] {
  return words.filter(
    ({ box: [x2, y2, w2, h2] }) => x2 <= x + w && x <= x2 + w2 && y2 <= y + h && y <= y2 + h2,
  );
}

/** Whether the letters are those of one of the words, or of several in a row, but for errors of recognition. */
export function isAmong(letters: string, words: readonly PlacedWord[]): boolean {
  const read = words.map(({ text }) => lettersOfWord(text));
  const errors =
    letters.length < LEAST_WITH_ERRORS ? 0 : Math.max(1, Math.floor(letters.length * WRONG_SHARE));
  return read.some((_, at) =>
    Array.from({ length: MOST_JOINED }, (__, more) => read.slice(at, at + more + 1).join('')).some(
      (joined) => distance(letters, joined, { within: letters.length >= LEAST_WITHIN }) <= errors,
    ),
  );
}

/** Letters to change, add or leave out to come from one to the other, or with `within` to some part of the other. */
function distance(
  letters: string,
  other: string,
  { within }: { readonly within: boolean },
): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => (within ? 0 : at));
  for (let at = 0; at < letters.length; at += 1) {
    const next = [at + 1];
    for (let to = 0; to < other.length; to += 1) {
      const changed = (row[to] ?? 0) + (letters[at] === other[to] ? 0 : 1);
      next.push(Math.min(changed, (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
    }
    row = next;
  }
  return within ? Math.min(...row) : (row.at(-1) ?? 0);
}
