import type { Block, Table, TableCell, TableRow } from '../model/blocks.js';
import { boldHeadRows, throughSpans } from '../rendering/head-rows.js';
import type { Place } from '../model/extraction-format.js';

/** What `\trowd` and the words behind it say of a cell. */
export interface CellDefinition {
  /** Where it ends, in twips from the left margin. */
  readonly right: number;
  /** Is part of the cell before it. */
  readonly continuesLeft: boolean;
  /** Is part of the cell above it. */
  readonly continuesUp: boolean;
}

export interface RowDefinition {
  readonly left: number;
  readonly cells: readonly CellDefinition[];
  readonly header: boolean;
}

export interface ReadCell {
  readonly content: readonly Block[];
  readonly place: Place;
  /** Whether all that is in it is bold. */
  readonly isBold: boolean;
}

/** A row as it was read: contents of its cells, and what was said of them. */
export interface ReadRow {
  readonly cells: readonly ReadCell[];
  readonly definition: RowDefinition | null;
}

/** Two points: programs round the edges of the same column differently from row to row. */
const SAME_EDGE = 40;

interface OpenCell extends TableCell {
  content: readonly Block[];
  columnSpan: number;
  rowSpan: number;
  isBold: boolean;
}

/** A table with its spans. RTF has none but for words of merging: cells are as wide as their edges say. */
export function tableOf(read: readonly ReadRow[], place: Place): Table {
  const columnAt = edgesOf(read);
  let above = new Map<number, OpenCell>();
  const rows = read.map((row): readonly OpenCell[] => {
    const here = new Map<number, OpenCell>();
    const cells = cellsOf(row, columnAt, above, here);
    above = here;
    return cells;
  });
  const stated = read.findLastIndex(({ definition }) => definition?.header === true) + 1;
  const heads = stated > 0 ? throughSpans(stated, rows) : boldHeadRows(rows);
  return { kind: 'table', rows: rows.map((cells, row) => writtenRow(cells, row < heads)), place };
}

function writtenRow(cells: readonly OpenCell[], isHead: boolean): TableRow {
  return {
    cells: cells.map(({ content, place, columnSpan, rowSpan }) => ({
      content,
      place,
      columnSpan,
      rowSpan,
      ...(isHead && { header: 'column' }),
    })),
  };
}

function cellsOf(
  { cells: read, definition }: ReadRow,
  columnAt: (edge: number) => number,
  above: ReadonlyMap<number, OpenCell>,
  here: Map<number, OpenCell>,
): readonly OpenCell[] {
  const defined = isWhole(read, definition) ? definition : null;
  const cells: OpenCell[] = [];
  let column = defined === null ? 0 : columnAt(defined.left);
  let last: OpenCell | undefined;
  // The width of a cell that goes on from above was counted in its first row.
  let isCounted = false;
  const [first] = read;
  if (column > 0 && first !== undefined)
    cells.push(aCell({ content: [], place: first.place, isBold: false }, column));
  for (const [index, cell] of read.entries()) {
    const { content } = cell;
    const said = defined?.cells[index];
    const end = said === undefined ? column + 1 : Math.max(columnAt(said.right), column + 1);
    const upper = said?.continuesUp === true ? above.get(column) : undefined;
    if (said?.continuesLeft === true && last !== undefined) {
      last.content = [...last.content, ...content];
      last.isBold &&= cell.isBold || content.length === 0;
      if (!isCounted) last.columnSpan += end - column;
    } else if (upper !== undefined) {
      upper.content = [...upper.content, ...content];
      upper.isBold &&= cell.isBold || content.length === 0;
      upper.rowSpan += 1;
      here.set(column, upper);
      last = upper;
      isCounted = true;
    } else {
      last = aCell(cell, end - column);
      cells.push(last);
      here.set(column, last);
      isCounted = false;
    }
    column = end;
  }
  return cells;
}

function aCell({ content, place, isBold }: ReadCell, columnSpan: number): OpenCell {
  return { content, place, columnSpan, rowSpan: 1, isBold };
}

/** Whether each cell has its edges. */
function isWhole(read: ReadRow['cells'], definition: RowDefinition | null): boolean {
  if (definition === null || definition.cells.length < read.length) return false;
  const edges = [definition.left, ...definition.cells.map(({ right }) => right)];
  return edges.every((edge, index) => index === 0 || edge > (edges[index - 1] ?? edge));
}

/** Numbers the edges of all rows from left to right. */
function edgesOf(rows: readonly ReadRow[]): (edge: number) => number {
  const all = rows.flatMap(({ cells, definition }) =>
    definition !== null && isWhole(cells, definition)
      ? [definition.left, ...definition.cells.map(({ right }) => right)]
      : [],
  );
  const groups: number[] = [];
  const numbers = new Map<number, number>();
  for (const edge of new Set(all.toSorted((a, b) => a - b))) {
    const start = groups.at(-1);
    if (start === undefined || edge - start > SAME_EDGE) groups.push(edge);
    numbers.set(edge, groups.length - 1);
  }
  return (edge) => numbers.get(edge) ?? 0;
}
