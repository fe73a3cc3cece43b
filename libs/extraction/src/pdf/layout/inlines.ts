import type { Inline, Marks } from '../../model/blocks.js';
import type { PageBox, Place } from '../../model/extraction-format.js';
import { inReadingOrder, plainLetters } from './lines/line-order.js';
import { isApart, mainOf } from './lines/phrases.js';
import { union } from './geometry.js';
import type { Phrase, Piece } from './piece.js';

type PagePlace = Extract<Place, { kind: 'page' }>;

// In heights of the font.
const SCRIPT_SIZE = 0.92;
const RAISED = 0.15;
const LOWERED = 0.08;

/** The content of one line with its spaces, and each phrase with its place. */
export function inlinesOf(phrases: readonly Phrase[], page: number): readonly Inline[] {
  const inlines: Inline[] = [];
  const lineMain = mainOf(phrases.flatMap(({ pieces }) => pieces));
  let before: Piece | null = null;
  for (const group of readingGroups(phrases)) {
    const runs: { readonly look: string; readonly place: PagePlace }[] = [];
    for (const piece of inReadingOrder(group)) {
      const space = before !== null && isApart(before, piece) ? ' ' : '';
      before = piece;
      if (piece.field) {
        inlines.push({ ...piece.field, place: placeOf(piece.box, page) });
        continue;
      }
      const marks = marksOf(piece, group.length > 1 ? mainOf(group) : lineMain);
      // What was recognized keeps the place of each word.
      const word = marks.confidence === undefined ? '' : piece.source;
      const look = `${marks.hidden} ${marks.struck} ${word}`;
      if (runs.at(-1)?.look !== look) runs.push({ look, place: placeOf(undefined, page) });
      const place = runs.at(-1)?.place ?? placeOf(undefined, page);
      if (piece.box) place.box = place.box ? union(place.box, piece.box) : piece.box;
      inlines.push({
        text: space + plainLetters(piece.text),
        place,
        ...(Object.keys(marks).length > 0 && { marks }),
      });
    }
  }
  return inlines;
}

/** Each phrase by itself; a line with Arabic or Hebrew in it as a whole. */
function readingGroups(phrases: readonly Phrase[]): readonly (readonly Piece[])[] {
  const groups = phrases.map(({ pieces }) => pieces);
  return groups.flat().some(({ isRightToLeft }) => isRightToLeft) ? [groups.flat()] : groups;
}

export function placeOf(box: PageBox | undefined, page: number): PagePlace {
  return { kind: 'page', page, ...(box && { box }) };
}

/** The place of all that is in the pieces. */
export function placeOfAll(pieces: readonly Piece[], page: number): PagePlace {
  const boxes = pieces.map(({ box }) => box).filter((box) => box !== undefined);
  const [first, ...rest] = boxes;
  return placeOf(first && rest.reduce(union, first), page);
}

function marksOf(piece: Piece, main: Pick<Piece, 'base' | 'size'>): Marks {
  const isSmall = piece.size <= SCRIPT_SIZE * main.size;
  const raised = main.base - piece.base;
  const script = !isSmall
    ? undefined
    : raised >= RAISED * main.size
      ? ('superscript' as const)
      : raised <= -LOWERED * main.size
        ? ('subscript' as const)
        : undefined;
  return { ...piece.marks, ...(script && { script }) };
}
