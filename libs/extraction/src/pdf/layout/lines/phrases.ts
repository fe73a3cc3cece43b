import { extentOf, type Phrase, type Piece, type VisualLine } from '../piece.js';

// All in heights of the font. A wider gap may be one between columns.
const WIDEST_SPACE = 0.75;
const NARROWEST_SPACE = 0.15;
const MOST_OVERLAP = 0.35;
// Raised and lowered digits are smaller than what they stand at.
const SCRIPT_SIZE = 0.92;
const SAME_HEIGHT = 0.2;
const HIGHEST_SCRIPT = 0.65;
// A mark before its note has a space behind it.
const CLOSE = 0.36;
const SAME_PLACE = 0.1;
// Of the lower of two pieces.
const SHARED_HEIGHT = 0.5;
// Of the size of letters, how small others of their line are at the least: what lies on a watermark is smaller.
const SMALLEST = 0.2;
const LETTERS = /^[\p{L}\d]+$/u;

/** Puts pieces together that follow each other in the file and stand beside each other. */
export function phrasesOf(pieces: readonly Piece[]): readonly Phrase[] {
  const phrases: Piece[][] = [];
  for (const piece of pieces) {
    const last = phrases.at(-1);
    const before = last?.at(-1);
    if (last && before && continues(before, piece)) last.push(piece);
    else phrases.push([piece]);
  }
  return phrases.map(phraseOf);
}

/** Whether a reader would put a space between two pieces of a line. */
export function isApart(before: Piece, after: Piece): boolean {
  if (before.field || after.field) return true;
  if (before.source === after.source) return after.spaced;
  const isLeftward = before.isRightToLeft || after.isRightToLeft;
  // The order of the file is not the order in which a line from the right is read.
  const areNeighbours = !isLeftward || Math.abs(before.order - after.order) === 1;
  const later = before.order > after.order ? before : after;
  if ((areNeighbours && later.spaced) || areOnEachOther(before, after)) return true;
  return gapBetween(before, after) > NARROWEST_SPACE * Math.min(before.size, after.size);
}

/** Letters that are drawn at one place make a sign and no word: parts of a button in fonts for them. */
function areOnEachOther(one: Piece, other: Piece): boolean {
  return (
    Math.abs(one.left - other.left) <= SAME_PLACE * one.size &&
    Math.abs(one.base - other.base) <= SAME_PLACE * one.size &&
    LETTERS.test(one.text) &&
    LETTERS.test(other.text)
  );
}

/** The phrases by their heights, from the top; those of one line from left to right. */
export function visualLines(phrases: readonly Phrase[]): readonly VisualLine[] {
  const lines: Phrase[][] = [];
  for (const phrase of phrases.toSorted((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines.slice(-3).findLast((one) => one.every((other) => isLevel(other, phrase)));
    if (line) line.push(phrase);
    else lines.push([phrase]);
  }
  return lines.map(lineOf).toSorted((a, b) => a.base - b.base);
}

export function lineOf(phrases: readonly Phrase[]): VisualLine {
  const tallest = phrases.reduce((one, other) => (other.size > one.size ? other : one));
  return {
    ...extentOf(phrases),
    phrases: phrases.toSorted((a, b) => a.left - b.left),
    base: tallest.base,
    size: tallest.size,
  };
}

export function phraseOf(pieces: readonly Piece[]): Phrase {
  const { base, size } = mainOf(pieces);
  const order = Math.min(...pieces.map((piece) => piece.order));
  return { ...extentOf(pieces), pieces, base, size, order };
}

/** The piece that has the size of most letters. */
export function mainOf(pieces: readonly Piece[]): Pick<Piece, 'base' | 'size'> {
  const lengths = new Map<number, number>();
  for (const { size, text } of pieces)
    lengths.set(Math.round(size), (lengths.get(Math.round(size)) ?? 0) + text.length);
  const [most] = [...lengths].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0];
  const main = pieces.find(({ size }) => Math.round(size) === most);
  return main ?? { base: 0, size: 0 };
}

function continues(before: Piece, after: Piece): boolean {
  if (before.field || after.field) return false;
  const size = Math.max(before.size, after.size);
  const shift = Math.abs(before.base - after.base);
  const isScript = Math.min(before.size, after.size) <= SCRIPT_SIZE * size;
  const gap = gapBetween(before, after);
  const isRaised = isScript && gap <= CLOSE * size && shift <= HIGHEST_SCRIPT * size;
  if (shift > SAME_HEIGHT * size && !isRaised && !(isScript && isLevel(before, after)))
    return false;
  return gap >= -MOST_OVERLAP * size && gap <= WIDEST_SPACE * size;
}

function gapBetween(before: Piece, after: Piece): number {
  const isLeftward = before.isRightToLeft || after.isRightToLeft;
  return isLeftward && after.left < before.left
    ? before.left - after.right
    : after.left - before.right;
}

function isLevel(one: Pick<Piece, 'base' | 'size'>, other: Pick<Piece, 'base' | 'size'>): boolean {
  const [small, large] = [Math.min(one.size, other.size), Math.max(one.size, other.size)];
  if (small < SMALLEST * large) return false;
  const top = Math.max(one.base - 0.7 * one.size, other.base - 0.7 * other.size);
  const bottom = Math.min(one.base, other.base);
  return bottom - top >= SHARED_HEIGHT * 0.7 * small;
}
