import type { Block, TableCell } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { throughSpans } from '../rendering/head-rows.js';
import type { Cell, Range } from './xlsx-cells.js';

export interface SheetShape {
  /** By row and column of their first cell, as `row column`. */
  readonly merged: ReadonlyMap<string, Range>;
  /** What the file itself calls a table; its first row are the names of its columns. */
  readonly tables: readonly Range[];
  /** How many rows stay in view when one scrolls down. */
  readonly frozenRows: number;
}

type Rows = readonly (readonly Cell[])[];

/**
 * The tables of a sheet. Rows without anything in them part one from the next, unless the file says that they belong
 * together; a lone cell above the names of columns is a title.
 */
export function tablesOf(
  rows: ReadonlyMap<number, readonly Cell[]>,
  shape: SheetShape,
  sheet: number,
): readonly Block[] {
  const numbers = [...rows.keys()].toSorted((a, b) => a - b);
  const parts: (readonly Cell[])[][] = [];
  let last = -2;
  for (const number of numbers) {
    const cells = rows.get(number) ?? [];
    const part = parts.at(-1);
    const goesOn =
      number === last + 1 ||
      shape.tables.some(({ top, bottom }) => last >= top && number <= bottom);
    if (part !== undefined && goesOn) part.push(cells);
    else parts.push([cells]);
    last = number;
  }
  return parts.flatMap((part) => blocksOf(part, shape, sheet));
}

function blocksOf(rows: Rows, shape: SheetShape, sheet: number): readonly Block[] {
  const lastName = headOf(rows, shape);
  const head = lastName < 0 ? lastName : groupsAbove(rows, lastName, shape);
  const titles = head < 0 ? titlesOf(rows, shape) : head;
  const heads = head < 0 ? 0 : lastName - head + 1;
  return [
    ...rows.slice(0, titles).flatMap((row) => titleOf(row, shape, sheet)),
    ...(titles < rows.length ? [tableOf(rows.slice(titles), shape, sheet, heads)] : []),
  ];
}

/** Where names begin: a cell of a row above that is merged down to the row of names holds one of them. */
function groupsAbove(rows: Rows, head: number, { merged }: SheetShape): number {
  const end = rows[head]?.[0]?.row ?? 0;
  const first = rows
    .slice(0, head)
    .findIndex((row) =>
      row.some((cell) => (merged.get(`${cell.row} ${cell.column}`)?.bottom ?? -1) >= end),
    );
  return first < 0 ? head : first;
}

/** The row with the names of the columns: said by the file, kept in view, or alone in bold; -1 for none. */
function headOf(rows: Rows, { tables, frozenRows }: SheetShape): number {
  const stated = rows.findIndex((row) => tables.some(({ top }) => top === row[0]?.row));
  if (stated >= 0) return stated;
  const frozen = rows.findIndex(
    (row) => frozenRows > 0 && row[0]?.row === frozenRows - 1 && row.length > 1,
  );
  if (frozen >= 0 && frozen < rows.length - 1) return frozen;
  const bold = rows.findIndex(isBold);
  const isHead = bold >= 0 && rows.slice(0, bold).every((row) => row.length === 1);
  return isHead && rows.slice(bold + 1).some((row) => !isBold(row)) ? bold : -1;
}

function isBold(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every((cell) => cell.isBold && !cell.isNumber);
}

/** How many rows at the top are titles: one cell each, above a row of words. */
function titlesOf(rows: Rows, { merged }: SheetShape): number {
  const first = rows.findIndex((row) => row.length > 1);
  if (first <= 0) return 0;
  const isWide = rows.slice(0, first).every(([cell]) => {
    const range = merged.get(`${cell?.row} ${cell?.column}`);
    return range !== undefined && range.right > range.left;
  });
  const next = rows[first] ?? [];
  return isWide || next.every(({ isNumber }) => !isNumber) ? first : 0;
}

function titleOf(row: readonly Cell[], shape: SheetShape, sheet: number): readonly Block[] {
  if (row.length > 1) return [tableOf([row], shape, sheet, 0)];
  return row.map((cell) => paragraphOf(cell, sheet));
}

function paragraphOf(cell: Cell, sheet: number): Block {
  return { kind: 'paragraph', content: cell.content, place: placeOf(sheet, cell.row, cell.column) };
}

function tableOf(rows: Rows, { merged }: SheetShape, sheet: number, heads: number): Block {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].toSorted(
    (a, b) => a - b,
  );
  const numbers = rows.map((row) => row[0]?.row ?? 0);
  /** By row and column: what the merged cell around it holds. */
  const covered = new Map<string, Block[]>();
  const read = rows.map((row, index) => {
    const number = numbers[index] ?? 0;
    const found = new Map(row.map((cell) => [cell.column, cell]));
    const cells = columns.flatMap((column): TableCell[] => {
      const cell = found.get(column);
      const around = covered.get(`${number} ${column}`);
      if (around !== undefined) {
        if (cell !== undefined) around.push(paragraphOf(hidden(cell), sheet));
        return [];
      }
      const content = cell === undefined ? [] : [paragraphOf(cell, sheet)];
      const range = merged.get(`${number} ${column}`);
      const { rowSpan, columnSpan } = spansOf(range, columns, numbers);
      for (const down of numbers.slice(index, index + rowSpan))
        for (const across of columns.filter((one) => one >= column).slice(0, columnSpan))
          covered.set(`${down} ${across}`, content);
      return [
        {
          content,
          place: placeOf(sheet, number, column),
          ...(rowSpan > 1 && { rowSpan }),
          ...(columnSpan > 1 && { columnSpan }),
        },
      ];
    });
    return cells;
  });
  const end = heads === 0 ? 0 : throughSpans(heads, read);
  return {
    kind: 'table',
    place: placeOf(sheet, numbers[0] ?? 0, columns[0] ?? 0),
    rows: read.map((cells, index) => ({
      cells: index < end ? cells.map((cell) => ({ ...cell, header: 'column' })) : cells,
      ...(rows[index]?.every(isHidden) && { marks: { hidden: true } }),
    })),
  };
}

function isHidden({ content }: Cell): boolean {
  return content.every(({ marks }) => marks?.hidden === true);
}

/** What a merged cell covers is in the file and not seen. */
function hidden(cell: Cell): Cell {
  const content = cell.content.map(({ text, marks }) => ({
    text,
    marks: { ...marks, hidden: true },
  }));
  return { ...cell, content };
}

/** How many of the rows and columns that hold something a merged cell covers. */
function spansOf(
  range: Range | undefined,
  columns: readonly number[],
  rows: readonly number[],
): { readonly rowSpan: number; readonly columnSpan: number } {
  if (range === undefined) return { rowSpan: 1, columnSpan: 1 };
  const { top, left, bottom, right } = range;
  return {
    rowSpan: Math.max(1, rows.filter((row) => row >= top && row <= bottom).length),
    columnSpan: Math.max(1, columns.filter((one) => one >= left && one <= right).length),
  };
}

export function placeOf(sheet: number, row: number, column: number): Place {
  return { kind: 'block', path: [sheet, row, column] };
}
