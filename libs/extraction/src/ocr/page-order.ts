import { type RuledGrid, ruledGrids } from '../pdf/layout/ruled-grids.js';
import { ILLEGIBLE } from './unsure-words.js';
import { type Extent, isWithin, type Piece, type Rules } from '../pdf/layout/piece.js';

// In heights of the font.
const LEVEL = 0.45;
const WIDEST_LEADING = 1.7;
const NARROWEST_LEADING = 0.9;
// Of the smallest distance near them.
const ALIKE = 1.12;
const NEAR_LINES = 4;
const COLUMN_GAP = 1;
const MOST_LINES = 8;
// Prose in columns has lines of so many characters and words in each, on the mean.
const PROSE_LENGTH = 18;
const PROSE_WORDS = 3;
const PROSE_LINES = 4;

/** Words beside each other without a wide gap. */
interface Chunk extends Extent {
  readonly pieces: readonly Piece[];
}

interface Line {
  readonly chunks: readonly Chunk[];
  readonly base: number;
  readonly size: number;
}

/**
 * Pieces in the order in which a file would have them, where the picture does not say: cell by cell in a row, column by
 * column in prose, else line by line.
 */
export function inPageOrder(pieces: readonly Piece[], rules: Rules): readonly Piece[] {
  let rest = pieces;
  const parts: { readonly top: number; readonly pieces: readonly Piece[] }[] = [];
  for (const grid of ruledGrids(rules)) {
    const own = rest.filter((piece) => isWithin(piece, grid));
    rest = rest.filter((piece) => !isWithin(piece, grid));
    if (own.length > 0) parts.push({ top: grid.top, pieces: inGridOrder(own, grid) });
  }
  for (const block of tightBlocks(linesOf(rest), rules)) {
    const [first] = block;
    if (first) parts.push({ top: first.base - first.size, pieces: inBlockOrder(block) });
  }
  return parts
    .toSorted((a, b) => a.top - b.top)
    .flatMap((part) => part.pieces)
    .map((piece, at) => ({ ...piece, order: at + 1 }));
}

/** The rows of a grid from the top; in each cell by cell, but where its cells have the same number of lines. */
function inGridOrder(pieces: readonly Piece[], { cells, rows }: RuledGrid): readonly Piece[] {
  const placed = new Set<Piece>();
  const ordered: Piece[] = [];
  for (let row = 0; row < rows; row += 1) {
    const contents = cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) =>
        linesOf(pieces.filter((piece) => !placed.has(piece) && isWithin(piece, cell))),
      );
    const filled = contents.filter((lines) => lines.length > 0);
    const all = filled.flatMap((lines) => lines.flatMap(piecesOf));
    for (const piece of all) placed.add(piece);
    const count = filled[0]?.length ?? 0;
    const isByLines =
      count > 1 && filled.length > 1 && filled.every((lines) => lines.length === count);
    ordered.push(...(isByLines ? linesOf(all).flatMap(piecesOf) : all));
  }
  return [...ordered, ...pieces.filter((piece) => !placed.has(piece))];
}

/** Lines from the top, each from the left. */
function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.base - b.base)) {
    const line = lines.findLast(([first]) => {
      const distance = first === undefined ? Infinity : Math.abs(first.base - piece.base);
      return distance <= LEVEL * Math.max(piece.size, first?.size ?? 0);
    });
    if (line) line.push(piece);
    else lines.push([piece]);
  }
  return lines.map((own) => {
    const sizes = own.map(({ size }) => size).toSorted((a, b) => a - b);
    const bases = own.map(({ base }) => base).toSorted((a, b) => a - b);
    const size = sizes[sizes.length >> 1] ?? 0;
    return { chunks: chunksOf(own, size), base: bases[bases.length >> 1] ?? 0, size };
  });
}

function chunksOf(pieces: readonly Piece[], size: number): readonly Chunk[] {
  const chunks: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const last = chunks.at(-1);
    const before = last?.at(-1);
    if (last && before && !before.field && piece.left - before.right <= COLUMN_GAP * size)
      last.push(piece);
    else chunks.push([piece]);
  }
  return chunks.map((own) => ({
    pieces: own,
    left: Math.min(...own.map(({ left }) => left)),
    right: Math.max(...own.map(({ right }) => right)),
    top: Math.min(...own.map(({ top }) => top)),
    bottom: Math.max(...own.map(({ bottom }) => bottom)),
  }));
}

function piecesOf({ chunks }: Line): readonly Piece[] {
  return chunks.flatMap(({ pieces }) => pieces);
}

/** Lines that follow each other as closely as any near them, without a drawn line between. */
function tightBlocks(lines: readonly Line[], { across }: Rules): readonly (readonly Line[])[] {
  const leadings = lines.map((line, at) => {
    const before = lines[at - 1];
    return before ? (line.base - before.base) / Math.max(line.size, before.size) : Infinity;
  });
  const blocks: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const [last, before] = [blocks.at(-1), lines[at - 1]];
    const leading = leadings[at] ?? Infinity;
    const near = leadings.slice(Math.max(0, at - NEAR_LINES), at + NEAR_LINES + 1);
    const isTight =
      leading <= WIDEST_LEADING &&
      leading <= ALIKE * Math.min(...near.filter((one) => one >= NARROWEST_LEADING));
    const isCut =
      before !== undefined &&
      across.some(({ y }) => y > before.base && y < line.base - 0.6 * line.size);
    if (last && isTight && !isCut) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

function inBlockOrder(lines: readonly Line[]): readonly Piece[] {
  const byLines = lines.flatMap(piecesOf);
  const columns = columnsIn(lines);
  if (lines.length < 2 || columns.length < 2) return byLines;
  return isProse(columns) || isOneRow(lines)
    ? columns.flatMap((chunks) => chunks.flatMap(({ pieces }) => pieces))
    : byLines;
}

/** Chunks that stand below each other. */
function columnsIn(lines: readonly Line[]): readonly (readonly Chunk[])[] {
  const columns: { left: number; right: number; chunks: Chunk[] }[] = [];
  const all = lines.flatMap(({ chunks }) => chunks).toSorted((a, b) => a.left - b.left);
  for (const chunk of all) {
    const last = columns.at(-1);
    if (last && chunk.left < last.right) {
      last.right = Math.max(last.right, chunk.right);
      last.chunks.push(chunk);
    } else columns.push({ left: chunk.left, right: chunk.right, chunks: [chunk] });
  }
  return columns.map(({ chunks }) => chunks.toSorted((a, b) => a.top - b.top));
}

function isProse(columns: readonly (readonly Chunk[])[]): boolean {
  return columns.every((chunks) => {
    const texts = chunks.map(({ pieces }) => pieces.map(({ text }) => text).join(' '));
    const letters = texts.reduce((sum, text) => sum + text.length, 0);
    const words = chunks.reduce((sum, { pieces }) => sum + pieces.length, 0);
    return (
      chunks.length >= PROSE_LINES &&
      letters >= PROSE_LENGTH * chunks.length &&
      words >= PROSE_WORDS * chunks.length
    );
  });
}

/** One row of a table: its cells begin in the first line, and words of fewer of them go on below. */
function isOneRow([first, ...others]: readonly Line[]): boolean {
  return (
    first !== undefined &&
    others.length < MOST_LINES &&
    others.every(
      ({ chunks }) => chunks.length < first.chunks.length && !chunks.slice(1).some(isFigure),
    )
  );
}

function isFigure({ pieces }: Chunk): boolean {
  return pieces.every(({ text }) => !/\p{L}{2}/u.test(text)) || pieces[0]?.text === ILLEGIBLE;
}
