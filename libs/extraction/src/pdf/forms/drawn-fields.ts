import type { PageBox } from '../../model/extraction-format.js';
import { isApart } from '../layout/lines/phrases.js';
import type { Piece } from '../layout/piece.js';
import type { SeenFrame } from '../visibility/page-visibility.js';
import { pieceAt } from './field-pieces.js';

const TICK = /^[xX×✓✔✕✖✗✘☓☒]$/u;
// Programs that fill in forms have these for ticks too; on paper nobody knows.
const SIGN = /^[●•■▪◆★]$/u;
// Points between a box and its label, and between a label and the frame for what is written.
const BESIDE = 25;
const FAR = 150;
// Of the height of the font.
const [LEAST_BOX, MOST_BOX] = [0.45, 2.2];
const LEVEL = 0.6;
const LIKE = 1.5;

interface Found {
  readonly field: Piece;
  readonly label: Piece;
  readonly isBefore: boolean;
  /** What was written into it. */
  readonly inside: readonly Piece[];
}

/**
 * Forms that were printed or flattened: a small square beside words is a box to tick, and a frame behind a label what
 * was written for it. What is in a square and is no cross, tick or nothing can mean anything.
 */
export function withDrawnFields(
  pieces: readonly Piece[],
  frames: readonly SeenFrame[],
  fields: readonly PageBox[],
): readonly Piece[] {
  // A field of the form lies over its frame.
  const drawn = frames.filter(({ box }) => !fields.some((field) => overlap(box, field)));
  const found = drawn.flatMap((frame) =>
    frame.kind === 'box' ? (boxOf(frame, pieces, drawn) ?? []) : (lineOf(frame, pieces) ?? []),
  );
  if (found.length === 0) return pieces;
  const taken = new Set(found.flatMap(({ inside }) => inside));
  return pieces
    .filter((piece) => !taken.has(piece))
    .flatMap((piece) => {
      const own = found.filter(({ label }) => label === piece);
      const fieldsOf = (isBefore: boolean): readonly Piece[] =>
        own.filter((one) => one.isBefore === isBefore).map(({ field }) => field);
      return [...fieldsOf(true), piece, ...fieldsOf(false)];
    });
}

function boxOf(
  frame: SeenFrame,
  pieces: readonly Piece[],
  frames: readonly SeenFrame[],
): Found | null {
  const inside = pieces.filter((piece) => isIn(piece, frame.box) && piece.marks.hidden !== true);
  const signs = inside.map(({ text }) => text.trim());
  if (signs.length > 1 || !signs.every((sign) => TICK.test(sign) || SIGN.test(sign))) return null;
  if (inside.some(({ marks }) => marks.struck !== undefined)) return null;
  // A coloured square is one of a legend, unless the page has boxes to tick.
  if (frame.inside === 'filled' && !frames.some((other) => isLike(frame, other))) return null;
  const found = labelOf(frame.box, pieces);
  if (found === null) return null;
  const isTicked = signs.some((sign) => TICK.test(sign)) || frame.inside === 'tick';
  const isEmpty = signs.length === 0 && frame.inside === 'nothing';
  return {
    ...found,
    inside,
    field: {
      ...pieceAt('', frame.box, false),
      source: found.label.source - 0.5,
      field: { field: 'checkbox', label: '', checked: isTicked || (isEmpty ? false : undefined) },
    },
  };
}

/** The words behind it, or else before it. */
function labelOf(box: PageBox, pieces: readonly Piece[]): Pick<Found, 'label' | 'isBefore'> | null {
  const beside = pieces.filter((piece) => isBeside(piece, box) && /[\p{L}\d]/u.test(piece.text));
  const behind = nearest(beside, ({ left }) => left - box[0] - box[2]);
  if (behind) return { label: behind, isBefore: true };
  const before = nearest(beside, ({ right }) => box[0] - right);
  return before ? { label: before, isBefore: false } : null;
}

function isBeside({ base, size, marks, field }: Piece, [, y, , height]: PageBox): boolean {
  return (
    marks.hidden !== true &&
    field === undefined &&
    height >= LEAST_BOX * size &&
    height <= MOST_BOX * size &&
    Math.abs(y + height / 2 - (base - 0.35 * size)) <= LEVEL * size
  );
}

function nearest(pieces: readonly Piece[], distance: (piece: Piece) => number): Piece | undefined {
  return pieces
    .filter((piece) => distance(piece) >= -1 && distance(piece) <= BESIDE)
    .toSorted((a, b) => distance(a) - distance(b))[0];
}

/** A frame behind words that end with a colon, with nothing between them. */
function lineOf({ box, inside: drawn }: SeenFrame, pieces: readonly Piece[]): Found | null {
  const [x, y, width, height] = box;
  const inside = pieces.filter((piece) => isIn(piece, box));
  const isPlain = inside.every(
    ({ marks, field, isRightToLeft, left, right }) =>
      marks.hidden !== true &&
      marks.struck === undefined &&
      field === undefined &&
      !isRightToLeft &&
      left >= x - 1 &&
      right <= x + width + 1,
  );
  if (!isPlain || (inside.length === 0 && drawn !== 'nothing')) return null;
  const label = pieces
    .filter(({ base, right, size, marks }) => {
      const middle = base - 0.35 * size;
      return marks.hidden !== true && right <= x + 1 && middle >= y && middle <= y + height;
    })
    .toSorted((a, b) => b.right - a.right)[0];
  if (!label || !/\p{L}.*:\s*$/u.test(label.text) || x - label.right > FAR) return null;
  return {
    label,
    isBefore: false,
    inside,
    field: {
      ...pieceAt('', box, false),
      base: label.base,
      source: label.source + 0.5,
      field: { field: 'text', label: '', value: textOf(inside) },
    },
  };
}

function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece, at) => {
      const before = pieces[at - 1];
      if (!before) return piece.text;
      if (piece.base - before.base > 0.5 * piece.size) return `\n${piece.text}`;
      return `${isApart(before, piece) ? ' ' : ''}${piece.text}`;
    })
    .join('')
    .trim();
}

function isIn({ left, right, base, size }: Piece, [x, y, width, height]: PageBox): boolean {
  const [along, across] = [(left + right) / 2, base - 0.35 * size];
  return along >= x && along <= x + width && across >= y && across <= y + height;
}

function isLike(frame: SeenFrame, other: SeenFrame): boolean {
  return (
    other !== frame &&
    other.kind === 'box' &&
    (other.inside === 'nothing' || other.inside === 'tick') &&
    Math.abs(other.box[2] - frame.box[2]) <= LIKE
  );
}

function overlap([x, y, w, h]: PageBox, [x2, y2, w2, h2]: PageBox): boolean {
  return x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h;
}
