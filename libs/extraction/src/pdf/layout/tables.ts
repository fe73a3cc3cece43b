import type { Table, TableCell, TableRow } from '../../model/blocks.js';
import { throughSpans } from '../../rendering/head-rows.js';
import type { PageBox } from '../../model/extraction-format.js';
import type { AlignedRegion } from './aligned-regions.js';
import { roomsOf } from './broken-words.js';
import { headRowsOf, type LaidRow } from './header-rows.js';
import { placeOf, placeOfAll } from './inlines.js';
import { phrasesOf, visualLines } from './lines/phrases.js';
import type { PlacedCharacter } from './lines/split-pieces.js';
import { paragraphOf } from './paragraphs.js';
import { type Extent, extentOf, isWithin, type Phrase, type Piece, type Rules } from './piece.js';
import type { RuledCell, RuledGrid } from './ruled-grids.js';
import { type ColumnLine, isWrittenByRows, rowsOfLines } from './table-rows.js';

export interface LayoutContext {
  readonly page: number;
  readonly rules: Rules;
  /** Null where the text is turned by an angle that has no upright box. */
  readonly boxOf: (extent: Extent) => PageBox | undefined;
  readonly charactersOf: (piece: Piece) => readonly PlacedCharacter[];
  /** In a cell: up to where its lines can reach. */
  readonly room?: number;
}

/** Lays out what is in one cell. */
export type CellLayout = (pieces: readonly Piece[], context: LayoutContext) => TableCell['content'];

/** A table without drawn cells. */
export function alignedTable(region: AlignedRegion, context: LayoutContext): Table {
  const { lines, columns } = region;
  const rows = rowsOfLines(lines, context.rules, region).map(rowOf);
  const head = headRowsOf(rows, columns.length, context.rules);
  const rooms = roomsOf(columns, context.rules, region);
  const cellOf = (row: LaidRow, column: number): TableCell => {
    const { left = 0, right = 0 } = columns[column] ?? {};
    const extent = { left, right, top: row.top, bottom: row.bottom };
    const room = rooms[column];
    return tableCell(row.cells.get(column) ?? [], extent, {
      ...context,
      ...(room !== undefined && { room }),
    });
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
    content:
      phrases.length === 0 ? [] : [paragraphOf(visualLines(phrases), context.page, context.room)],
    place:
      pieces.length > 0
        ? placeOfAll(pieces, context.page)
        : placeOf(context.boxOf(extent), context.page),
  };
}

/** A table whose cells are drawn. */
export function ruledTable(
  pieces: readonly Piece[],
  grid: RuledGrid,
  context: LayoutContext,
  layOutCell: CellLayout,
): Table {
  const contents = new Map(
    grid.cells.map((cell) => [cell, pieces.filter((piece) => isWithin(piece, cell))]),
  );
  const piecesIn = (cell: RuledCell): readonly Piece[] => contents.get(cell) ?? [];
  const padding = Math.min(
    ...grid.cells.flatMap((cell) => piecesIn(cell).map(({ left }) => left - cell.left)),
  );
  const bands = Array.from({ length: grid.rows }, (_, number) => {
    const cells = grid.cells
      .filter(({ row }) => row === number)
      .toSorted((a, b) => a.column - b.column);
    return { cells, rows: rowsOfBand(cells, piecesIn, grid, context) };
  });
  const rows: { cells: TableCell[]; laid: LaidRow }[] = [];
  for (const [number, { cells: own, rows: written }] of bands.entries()) {
    for (const lines of written ?? []) {
      const laid = rowOf(lines);
      const cells = own.map((cell) => ({
        ...tableCell(
          laid.cells.get(cell.column) ?? [],
          { ...cell, top: laid.top, bottom: laid.bottom },
          context,
        ),
        ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
      }));
      rows.push({ cells, laid });
    }
    if (written) continue;
    const laid = new Map<number, readonly Phrase[]>();
    const cells = own.map((cell): TableCell => {
      const inside = piecesIn(cell);
      if (inside.length > 0) laid.set(cell.column, phrasesOf(inside));
      // A band beside it may be several rows.
      const rowSpan = bands
        .slice(cell.row, cell.row + cell.rowSpan)
        .reduce((sum, band) => sum + (band.rows?.length ?? 1), 0);
      return {
        content: layOutCell(inside, {
          ...context,
          rules: rulesWithin(context.rules, cell),
          room: cell.right - padding,
        }),
        place: placeOf(context.boxOf(cell), context.page),
        ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
        ...(rowSpan > 1 && { rowSpan }),
      };
    });
    const named = grid.cells
      .filter(({ row, rowSpan }) => row <= number && number < row + rowSpan)
      .filter((cell) => piecesIn(cell).length > 0)
      .reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    rows.push({ cells, laid: { ...extentOf(own.length > 0 ? own : [grid]), cells: laid, named } });
  }
  const head = throughSpans(
    headRowsOf(
      rows.map(({ laid }) => laid),
      grid.columns,
      context.rules,
    ),
    rows.map(({ cells }) => cells),
  );
  return {
    kind: 'table',
    place: placeOf(context.boxOf(grid), context.page),
    rows: rows.map(({ cells }, index): TableRow =>
      index < head ? { cells: cells.map((cell) => ({ ...cell, header: 'column' })) } : { cells },
    ),
  };
}

/** The rows of a band of cells that has no lines drawn between them; null where its cells are written one by one. */
function rowsOfBand(
  cells: readonly RuledCell[],
  piecesIn: (cell: RuledCell) => readonly Piece[],
  grid: RuledGrid,
  { rules }: LayoutContext,
): readonly (readonly ColumnLine[])[] | null {
  if (cells.some(({ rowSpan }) => rowSpan > 1)) return null;
  const columnOf = new Map<Phrase, number>();
  const phrases = cells.flatMap((cell) =>
    phrasesOf(piecesIn(cell)).map((phrase) => {
      columnOf.set(phrase, cell.column);
      return phrase;
    }),
  );
  const lines = visualLines(phrases).map((line): ColumnLine => ({
    line,
    cells: Map.groupBy(line.phrases, (phrase) => columnOf.get(phrase) ?? 0),
  }));
  if (lines.length < 2 || !isWrittenByRows(lines)) return null;
  return rowsOfLines(lines, { ...rules, across: [] }, grid);
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
