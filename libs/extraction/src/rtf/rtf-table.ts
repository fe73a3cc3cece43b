import type { Block, Table, TableCell, TableRow } from '../model/blocks.js';
import { hasBoldHead } from '../rendering/bold-head.js';
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
}

/** A table with its spans. RTF has none but for words of merging: cells are as wide as their edges say. */
export function tableOf(read: readonly ReadRow[], place: Place): Table {
  const isNamed = read.some(({ definition }) => definition?.header === true);
  const rows = !isNamed && hasBoldHead(read.map(({ cells }) => cells)) ? withHead(read) : read;
  const columnAt = edgesOf(rows);
  let above = new Map<number, OpenCell>();
  const written = rows.map((row): TableRow => {
    const here = new Map<number, OpenCell>();
    const cells = cellsOf(row, columnAt, above, here);
    above = here;
    return { cells };
  });
  return { kind: 'table', rows: written, place };
}

function cellsOf(
  { cells: read, definition }: ReadRow,
  columnAt: (edge: number) => number,
  above: ReadonlyMap<number, OpenCell>,
  here: Map<number, OpenCell>,
): readonly TableCell[] {
  const defined = isWhole(read, definition) ? definition : null;
  const cells: OpenCell[] = [];
  let column = defined === null ? 0 : columnAt(defined.left);
  let last: OpenCell | undefined;
  // The width of a cell that goes on from above was counted in its first row.
  let isCounted = false;
  const [first] = read;
  if (column > 0 && first !== undefined) cells.push(aCell([], first.place, column, false));
  for (const [index, { content, place }] of read.entries()) {
    const said = defined?.cells[index];
    const end = said === undefined ? column + 1 : Math.max(columnAt(said.right), column + 1);
    const upper = said?.continuesUp === true ? above.get(column) : undefined;
    if (said?.continuesLeft === true && last !== undefined) {
      last.content = [...last.content, ...content];
      if (!isCounted) last.columnSpan += end - column;
    } else if (upper !== undefined) {
      upper.content = [...upper.content, ...content];
      upper.rowSpan += 1;
      here.set(column, upper);
      last = upper;
      isCounted = true;
    } else {
      last = aCell(content, place, end - column, definition?.header === true);
      cells.push(last);
      here.set(column, last);
      isCounted = false;
    }
    column = end;
  }
  return cells;
}

function aCell(
  content: readonly Block[],
  place: Place,
  columnSpan: number,
  isHeader: boolean,
): OpenCell {
  return { content, place, columnSpan, rowSpan: 1, ...(isHeader && { header: 'column' }) };
}

function withHead([head, ...body]: readonly ReadRow[]): readonly ReadRow[] {
  if (head === undefined) return body;
  const { cells, definition } = head;
  return [{ cells, definition: { left: 0, cells: [], ...definition, header: true } }, ...body];
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
