import type { PageBox } from '../../model/extraction-format.js';
import type { Piece } from '../layout/piece.js';
import type { PageAnnotations, PlacedField } from './page-annotations.js';

// Points.
const USUAL_SIZE = 10;
const LINE = 1.2;
// How far away a text may be that says what a field is for.
const BESIDE = 220;
const ABOVE = 20;

/** Form fields and text boxes as pieces among those of the page, so that they stand beside their labels. */
export function fieldPieces(
  { fields, texts }: PageAnnotations,
  pieces: readonly Piece[],
): readonly Piece[] {
  const own = [
    ...fields.map((field) => pieceOfField(field, pieces)),
    ...texts.flatMap(({ lines, box, isHidden }) =>
      lines.map((text, at) => pieceAt(text, lineBox(box, at, lines.length), isHidden)),
    ),
  ];
  // As if the file had them behind what stands above or before them.
  return own.map((piece, at) => ({ ...piece, source: -1 - at, order: orderBehind(piece, pieces) }));
}

function pieceOfField({ field, box, isHidden }: PlacedField, pieces: readonly Piece[]): Piece {
  const { label, ...rest } = field;
  const isBox = field.field === 'checkbox' || field.field === 'radio';
  const isTall = !isBox && box[3] > 2.4 * USUAL_SIZE;
  const line: PageBox = isTall ? [box[0], box[1], box[2], USUAL_SIZE * 1.4] : box;
  const piece = pieceAt('', line, isHidden);
  if (isHidden)
    return { ...piece, text: `${label}: ${field.value ?? (field.checked === true ? 'x' : '')}` };
  const named = hasTextNear(piece, pieces, isBox) ? '' : label;
  return { ...piece, box, field: { ...rest, label: named } };
}

/** A piece that fills a box on the page. */
export function pieceAt(text: string, box: PageBox, isHidden: boolean): Piece {
  const [left, top, width, height] = box;
  const size = Math.max(4, Math.min(USUAL_SIZE, height));
  const base = top + height / 2 + 0.35 * size;
  return {
    text,
    left,
    right: left + width,
    top: base - 0.8 * size,
    bottom: base + 0.2 * size,
    base,
    size,
    order: 0,
    source: 0,
    spaced: true,
    font: '',
    isRightToLeft: false,
    marks: { ...(isHidden && { hidden: true }) },
    box,
  };
}

function lineBox([x, y, width, height]: PageBox, at: number, count: number): PageBox {
  const line = Math.min(height / count, USUAL_SIZE * LINE * 2);
  return [x, y + at * line, width, line];
}

/** Beside it on its line, or right above it. */
function hasTextNear(field: Piece, pieces: readonly Piece[], isBox: boolean): boolean {
  return pieces.some(({ left, right, base, size, marks, text }) => {
    if (marks.hidden || !/[\p{L}\d]/u.test(text)) return false;
    if (Math.abs(base - field.base) <= 0.7 * size) {
      const before = field.left - right;
      const behind = left - field.right;
      return (before >= -2 && before <= BESIDE) || (isBox && behind >= -2 && behind <= BESIDE);
    }
    const above = field.top - base;
    return above >= -size && above <= ABOVE && left < field.right && right > field.left;
  });
}

function orderBehind(piece: Piece, pieces: readonly Piece[]): number {
  let nearest: Piece | undefined;
  for (const other of pieces) {
    if (other.base > piece.base + 0.5 * piece.size) continue;
    const isLevel = Math.abs(other.base - piece.base) <= 0.5 * piece.size;
    if (isLevel && other.left > piece.left) continue;
    const isNearer =
      !nearest ||
      other.base > nearest.base + 1 ||
      (other.base > nearest.base - 1 && other.left > nearest.left);
    if (isNearer) nearest = other;
  }
  return (nearest?.order ?? 0) + 0.5;
}
