import type { Block } from '../../model/blocks.js';
import { type AlignedRegion, alignedRegions } from './aligned-regions.js';
import { joinFilled } from './lines/filled-lines.js';
import { withMarkers } from './lines/markers.js';
import { cutAtNarrowGaps } from './lines/narrow-gaps.js';
import { phrasesOf, visualLines } from './lines/phrases.js';
import { joinJustified } from './lines/word-gaps.js';
import { paragraphOf, paragraphsOf } from './paragraphs.js';
import { type Extent, isWithin, type Phrase, type Piece, type VisualLine } from './piece.js';
import { ruledGrids } from './ruled-grids.js';
import { alignedTable, type LayoutContext, ruledTable } from './tables.js';

// Cells in cells in cells.
const DEEPEST = 4;
// Of the steps from one part to the next: a file that goes up the page more often is read by places alone.
const MOST_STEPS_UP = 0.3;

/** A part of the page: lines of text, or a block. */
type Part = { readonly order: number; readonly extent: Extent } & (
  | { readonly line: VisualLine }
  | { readonly blocks: readonly Block[] }
);

/** Pieces that run in one direction as blocks in reading order. */
export function layOut(
  pieces: readonly Piece[],
  context: LayoutContext,
  { depth = 0, isCell = false } = {},
): readonly Block[] {
  const parts: Part[] = [];
  let rest = pieces;
  if (depth < DEEPEST) {
    for (const grid of ruledGrids(context.rules)) {
      const own = rest.filter((piece) => isWithin(piece, grid));
      if (own.length === 0) continue;
      rest = rest.filter((piece) => !isWithin(piece, grid));
      const table = ruledTable(own, grid, context, (inside, inner) =>
        layOut(inside, inner, { depth: depth + 1, isCell: true }),
      );
      parts.push({ blocks: [table], extent: grid, order: orderOf(own) });
    }
  }
  parts.push(...flowOf(rest, context, { depth, isCell }));
  const lines = parts.flatMap((part) => ('line' in part ? [part.line] : []));
  if (isCell && lines.length > 0 && lines.length === parts.length)
    return [paragraphOf(lines, context.page, context.room)];
  return blocksOf(inReadingOrder(parts), context.page);
}

/** Lines, tables without drawn cells, and prose in columns. */
function flowOf(
  pieces: readonly Piece[],
  context: LayoutContext,
  { depth, isCell }: { readonly depth: number; readonly isCell: boolean },
): readonly Part[] {
  const { charactersOf } = context;
  const { lines: joined, filled } = joinFilled(
    joinJustified(visualLines(phrasesOf(pieces)), charactersOf),
    charactersOf,
  );
  const lines = cutAtNarrowGaps({ lines: joined.map(withMarkers), filled }, charactersOf);
  // Few lines in a cell agree by chance, as where they are filled up to its width.
  const regions = alignedRegions(lines, context.rules, charactersOf).filter(
    (region) => !isCell || region.lines.filter(({ cells }) => cells.size > 1).length > 2,
  );
  const parts: Part[] = lines
    .filter((_, at) => !regions.some(({ from, to }) => at >= from && at < to))
    .map((line) => ({ line, extent: line, order: orderOf(line.phrases) }));
  for (const region of regions) {
    const phrases = region.lines.flatMap(({ line }) => line.phrases);
    const blocks =
      region.kind === 'table'
        ? [alignedTable(region, context)]
        : region.columns.flatMap((_, column) =>
            layOut(piecesOf(region, column), context, { depth: depth + 1 }),
          );
    parts.push({ blocks, extent: region, order: orderOf(phrases) });
  }
  return parts;
}

function piecesOf({ lines }: AlignedRegion, column: number): readonly Piece[] {
  return lines
    .flatMap(({ cells }) => cells.get(column) ?? [])
    .flatMap(({ pieces }) => pieces)
    .toSorted((a, b) => a.order - b.order);
}

function orderOf(parts: readonly (Phrase | Piece)[]): number {
  return Math.min(...parts.map(({ order }) => order));
}

/** As the file has them, where that goes down the page; else from the top. */
function inReadingOrder(parts: readonly Part[]): readonly Part[] {
  const asWritten = parts.toSorted((a, b) => a.order - b.order);
  const up = asWritten.filter(({ extent }, at) => {
    const before = asWritten[at - 1];
    return before !== undefined && extent.bottom <= before.extent.top;
  }).length;
  return up > MOST_STEPS_UP * parts.length && parts.length > 3
    ? parts.toSorted((a, b) => a.extent.top - b.extent.top)
    : asWritten;
}

function blocksOf(parts: readonly Part[], page: number): readonly Block[] {
  const blocks: Block[] = [];
  let lines: VisualLine[] = [];
  const end = (): void => {
    blocks.push(...paragraphsOf(lines, page));
    lines = [];
  };
  for (const part of parts) {
    if ('line' in part) lines.push(part.line);
    else {
      end();
      blocks.push(...part.blocks);
    }
  }
  end();
  return blocks;
}
