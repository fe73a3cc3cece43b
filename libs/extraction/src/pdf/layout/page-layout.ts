import type { Block, Table, TableCell, TableRow } from '../../model/blocks.js';
import type { PageBox } from '../../model/extraction-format.js';
import { type AlignedRegion, alignedRegions } from './aligned-regions.js';
import { joinFilled } from './lines/filled-lines.js';
import { headRowsOf, type LaidRow } from './header-rows.js';
import { placeOf, placeOfAll } from './inlines.js';
import { paragraphOf, paragraphsOf } from './paragraphs.js';
import { withMarkers } from './lines/markers.js';
import { phrasesOf, visualLines } from './lines/phrases.js';
import {
  type Extent,
  extentOf,
  type Phrase,
  type Piece,
  type Rules,
  type VisualLine,
} from './piece.js';
import { cutAtNarrowGaps } from './lines/narrow-gaps.js';
import type { PlacedCharacter } from './lines/split-pieces.js';
import { joinJustified } from './lines/word-gaps.js';
import { ruledGrids, type RuledGrid } from './ruled-grids.js';
import { type ColumnLine, isWrittenByRows, rowsOfLines } from './table-rows.js';

export interface LayoutContext {
  readonly page: number;
  readonly rules: Rules;
  /** Null where the text is turned by an angle that has no upright box. */
  readonly boxOf: (extent: Extent) => PageBox | undefined;
  readonly charactersOf: (piece: Piece) => readonly PlacedCharacter[];
}

// Cells in cells in cells.
const DEEPEST = 4;
// Of the steps from one part to the next: a file that goes up the page more often is read by places alone.
const MOST_STEPS_UP = 0.3;

/** A part of the page: lines of text, or a block. */
type Part = { readonly order: number; readonly extent: Extent } & (
  { readonly line: VisualLine } | { readonly blocks: readonly Block[] }
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
      rest = rest.filter((piece) => !own.includes(piece));
      parts.push(ruledTable(own, grid, context, depth));
    }
  }
  parts.push(...flowOf(rest, context, { depth, isCell }));
  const lines = parts.flatMap((part) => ('line' in part ? [part.line] : []));
  if (isCell && lines.length > 0 && lines.length === parts.length)
    return [paragraphOf(lines, context.page)];
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
    visualLines(phrasesOf(pieces)).map((line) => joinJustified(line, charactersOf)),
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

function alignedTable(region: AlignedRegion, context: LayoutContext): Table {
  const { lines, columns } = region;
  const rows = rowsOfLines(lines, context.rules, region).map(rowOf);
  const head = headRowsOf(rows, columns.length, context.rules);
  const cellOf = (row: LaidRow, column: number): TableCell => {
    const { left = 0, right = 0 } = columns[column] ?? {};
    const extent = { left, right, top: row.top, bottom: row.bottom };
    return tableCell(row.cells.get(column) ?? [], extent, context);
  };
  return {
    kind: 'table',
    place: placeOf(context.boxOf(region), context.page),
    rows: rows.map((row, index) => ({ cells: cellsOf(row, columns, index < head, cellOf) })),
  };
}

/** The cells of a row; one that reaches over the next columns covers them. */
function cellsOf(
  row: LaidRow,
  columns: readonly { readonly left: number }[],
  isHead: boolean,
  cellOf: (row: LaidRow, column: number) => TableCell,
): TableCell[] {
  const cells: TableCell[] = [];
  for (let column = 0; column < columns.length;) {
    const right = Math.max(
      ...(row.cells.get(column) ?? []).map((phrase) => phrase.right),
      -Infinity,
    );
    let columnSpan = 1;
    while (
      column + columnSpan < columns.length &&
      right > (columns[column + columnSpan]?.left ?? Infinity) + 1 &&
      !row.cells.has(column + columnSpan)
    )
      columnSpan += 1;
    cells.push({
      ...cellOf(row, column),
      ...(columnSpan > 1 && { columnSpan }),
      ...(isHead && { header: 'column' as const }),
    });
    column += columnSpan;
  }
  return cells;
}

function rowOf(lines: readonly ColumnLine[]): LaidRow {
  const cells = new Map<number, Phrase[]>();
  for (const { cells: own } of lines)
    for (const [column, phrases] of own)
      cells.set(column, [...(cells.get(column) ?? []), ...phrases]);
  return { ...extentOf(lines.map(({ line }) => line)), cells };
}

function tableCell(phrases: readonly Phrase[], extent: Extent, context: LayoutContext): TableCell {
  const pieces = phrases.flatMap((phrase) => phrase.pieces);
  return {
    content: phrases.length === 0 ? [] : [paragraphOf(visualLines(phrases), context.page)],
    place:
      pieces.length > 0
        ? placeOfAll(pieces, context.page)
        : placeOf(context.boxOf(extent), context.page),
  };
}

function ruledTable(
  pieces: readonly Piece[],
  grid: RuledGrid,
  context: LayoutContext,
  depth: number,
): Part {
  const rows: { cells: TableCell[]; laid: LaidRow }[] = [];
  const contents = new Map(
    grid.cells.map((cell) => [cell, pieces.filter((piece) => isWithin(piece, cell))]),
  );
  for (let number = 0; number < grid.rows; number += 1) {
    const own = grid.cells
      .filter(({ row }) => row === number)
      .toSorted((a, b) => a.column - b.column);
    const band = own.every(({ rowSpan }) => rowSpan === 1)
      ? linesOfBand(own.map((cell) => contents.get(cell) ?? []))
      : null;
    if (band) {
      for (const lines of rowsOfLines(band, { ...context.rules, across: [] }, grid)) {
        const laid = rowOf(lines);
        const cells = own.map((cell, index) => ({
          ...tableCell(
            laid.cells.get(index) ?? [],
            { ...cell, top: laid.top, bottom: laid.bottom },
            context,
          ),
          ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
        }));
        rows.push({ cells, laid });
      }
      continue;
    }
    const laid = new Map<number, readonly Phrase[]>();
    const cells = own.map((cell): TableCell => {
      const inside = contents.get(cell) ?? [];
      if (inside.length > 0) laid.set(cell.column, phrasesOf(inside));
      const inner = { ...context, rules: rulesWithin(context.rules, cell) };
      return {
        content: layOut(inside, inner, { depth: depth + 1, isCell: true }),
        place: placeOf(context.boxOf(cell), context.page),
        ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
        ...(cell.rowSpan > 1 && { rowSpan: cell.rowSpan }),
      };
    });
    rows.push({ cells, laid: { ...extentOf(own.length > 0 ? own : [grid]), cells: laid } });
  }
  const head = headRowsOf(
    rows.map(({ laid }) => laid),
    grid.columns,
    context.rules,
  );
  const table: Table = {
    kind: 'table',
    place: placeOf(context.boxOf(grid), context.page),
    rows: rows.map(({ cells }, index): TableRow =>
      index < head ? { cells: cells.map((cell) => ({ ...cell, header: 'column' })) } : { cells },
    ),
  };
  return { blocks: [table], extent: grid, order: Math.min(...pieces.map(({ order }) => order)) };
}

/** The lines of a band of cells that has no lines drawn between its rows; null where its cells are written one by one. */
function linesOfBand(cells: readonly (readonly Piece[])[]): readonly ColumnLine[] | null {
  const columnOf = new Map<Phrase, number>();
  const phrases = cells.flatMap((pieces, column) =>
    phrasesOf(pieces).map((phrase) => {
      columnOf.set(phrase, column);
      return phrase;
    }),
  );
  const lines = visualLines(phrases).map((line): ColumnLine => ({
    line,
    cells: Map.groupBy(line.phrases, (phrase) => columnOf.get(phrase) ?? 0),
  }));
  return lines.length > 1 && isWrittenByRows(lines) ? lines : null;
}

function rulesWithin(rules: Rules, { left, right, top, bottom }: Extent): Rules {
  const inset = 4;
  return {
    across: rules.across.filter(
      (rule) =>
        rule.y > top + inset &&
        rule.y < bottom - inset &&
        rule.left > left - inset &&
        rule.right < right + inset,
    ),
    down: rules.down.filter(
      (rule) =>
        rule.x > left + inset &&
        rule.x < right - inset &&
        rule.top > top - inset &&
        rule.bottom < bottom + inset,
    ),
    shades: rules.shades,
  };
}

function isWithin({ left, right, base, size }: Piece, around: Extent): boolean {
  const [x, y] = [(left + right) / 2, base - 0.3 * size];
  return x >= around.left && x <= around.right && y >= around.top && y <= around.bottom;
}

function orderOf(phrases: readonly Phrase[]): number {
  return Math.min(...phrases.map(({ order }) => order));
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
