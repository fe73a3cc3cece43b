import { type Rules, textOf, type VisualLine } from './piece.js';
import { follows } from './table-rows.js';

// Points from the side of a cell to its text, and what rounding leaves.
const MOST_PADDING = 15;
const LEAST = 0.3;
const FEWEST_LETTERS = 8;
const UNIT = /^(?:[mcdnp]?[lgm]|kg|hg|fl)$/u;

/**
 * Whether a word goes on in the next line of a cell without a hyphen, since it was too long for the cell: it is all of
 * its line, the next letter has no room behind it, and what follows is no word of its own. A short word that is broken
 * elsewhere cannot be told from two.
 */
export function isBroken(line: VisualLine, next: VisualLine, room: number | undefined): boolean {
  const [[word, ...words], [rest, ...others]] = [line.phrases, next.phrases];
  if (room === undefined || !word || !rest || words.length + others.length > 0) return false;
  const [start, end] = [textOf([word]), textOf([rest]).split(/\s/u)[0] ?? ''];
  const isPart = /^\p{Ll}{1,3}$/u.test(end) && !/[aeiouyäöü]/u.test(end);
  if (!isPart || !/^\p{L}+$/u.test(start) || start.length < FEWEST_LETTERS) return false;
  // A column may be as wide as its longest word.
  const left = room - word.right;
  const letter = (rest.right - rest.left) / textOf([rest]).length;
  return (
    follows(word, rest) && left >= LEAST && left < letter && (end.length === 1 || !UNIT.test(end))
  );
}

/** Up to where the text of each column may reach, by the lines across the table; undefined without them. */
export function roomsOf(
  columns: readonly { readonly left: number; readonly right: number }[],
  { across }: Rules,
  { top, bottom }: { readonly top: number; readonly bottom: number },
): readonly (number | undefined)[] {
  const [start, end] = [columns[0]?.left ?? NaN, columns.at(-1)?.right ?? NaN];
  const line = across.find(
    ({ y, left, right }) => y >= top && y <= bottom && left <= start && right >= end,
  );
  const padding = line ? start - line.left : NaN;
  if (!line || !(padding <= MOST_PADDING)) return columns.map(() => undefined);
  return columns.map((_, at) => {
    const next = columns[at + 1];
    return next ? next.left - 2 * padding : line.right - padding;
  });
}
