import {
  type Block,
  type Inline,
  isField,
  type Marks,
  type Table,
  type TableCell,
} from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import type { PlacedCell } from '../model/placed-blocks.js';
import { columnNamesOf, type ColumnNames, isLayout, isTitle } from './column-names.js';
import { EMPTY_TEXT } from './empty-text.js';
import { flattened, isBlank } from './flattened.js';
import { gridOf, type GridSlot, type TableGrid } from './table-grid.js';
import type { Stretch, TextBuilder } from './text-builder.js';

const BETWEEN_CELLS = '|';
/** Of a cell that stands beside another in a row. */
const LONGEST_SHORT = 200;

/** How what is in a cell is written; handed in, since cells hold blocks and blocks hold tables. */
export interface CellWriters {
  readonly renderBlocks: (blocks: readonly Block[], builder: TextBuilder) => void;
  readonly renderInlines: (content: readonly Inline[], place: Place, builder: TextBuilder) => void;
}

/**
 * Writes a table so that each of its rows can be understood alone: one line, every value behind the name of its
 * column, every gap as `[empty]`. A value that covers several rows is repeated in each. What only arranges blocks on
 * the page is written block by block.
 */
export function renderTable(table: Table, builder: TextBuilder, writers: CellWriters): void {
  const { namesAbove = [] } = table;
  const grid = gridOf([...namesAbove, ...table.rows]);
  builder.separate('\n\n');
  if (table.caption && table.caption.length > 0) {
    writers.renderInlines(table.caption, table.place, builder);
    builder.separate('\n');
  }
  if (isLayout(table, grid)) renderLayout(table, builder, writers);
  else renderRows(table, grid, builder, writers);
  builder.separate('\n\n');
}

/** A row of short cells stays a row: what stands side by side may be a value and what it is of. */
function renderLayout(table: Table, builder: TextBuilder, writers: CellWriters): void {
  for (const { cells, marks = {} } of table.rows) {
    const filled = cells.filter((cell) => !isBlank(cell));
    const isRow = filled.length > 1 && filled.every(isShort);
    for (const [index, { content, place }] of filled.entries()) {
      if (isRow && index > 0) {
        builder.separate(' ');
        builder.append(BETWEEN_CELLS, place, { ...marks, added: true });
        builder.separate(' ');
      }
      if (isRow) writers.renderInlines(marked(flattened(content), marks), place, builder);
      else {
        writers.renderBlocks(content, builder);
        builder.separate('\n');
      }
    }
    builder.separate('\n');
  }
}

/** One line, as far as it can be told without the page. */
function isShort({ content }: TableCell): boolean {
  const [block, ...more] = content;
  if (block === undefined || more.length > 0) return false;
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const length = block.content.reduce(
    (sum, inline) => sum + (isField(inline) ? inline.label.length : inline.text.length),
    0,
  );
  return length <= LONGEST_SHORT;
}

function renderRows(
  table: Table,
  grid: TableGrid,
  builder: TextBuilder,
  writers: CellWriters,
): void {
  const names = columnNamesOf(grid);
  const used = usedColumns(grid);
  // Without other rows below the head, what covers all columns is their value: `Allergy / Reaction: none known`.
  const hasValues = grid.rows.slice(names.headRows).some((slots) => !isTitle(slots));
  const above = table.namesAbove?.length ?? 0;
  const cells: PlacedCell[] = [];
  const rows: (Stretch & { readonly row: number })[] = [];
  const whole = builder.stretchOf(() => {
    for (const [row, slots] of grid.rows.entries()) {
      if (row < above) continue;
      if (slots.every((slot) => slot === undefined || isBlank(slot.cell))) continue;
      const isUnnamed = row < names.headRows || (hasValues && isTitle(slots));
      const stretch = builder.stretchOf(() =>
        renderRow(
          {
            slots,
            row,
            used,
            isHead: row >= names.titleRows && row < names.headRows,
            isUnnamed,
            names,
            marks: table.rows[row - above]?.marks ?? {},
            isContinued: table.rows[row - above]?.continued === true,
          },
          cells,
          builder,
          writers,
        ),
      );
      if (stretch) rows.push({ ...stretch, row: row - above });
      builder.separate('\n');
    }
  });
  if (!whole) return;
  builder.addBlock({
    kind: 'table',
    ...whole,
    columns: Math.max(1, grid.columns),
    rows,
    cells: cells.map((cell) => ({ ...cell, row: cell.row - above })),
    columnNames: names.from,
  });
}

interface RowToWrite {
  readonly slots: readonly (GridSlot | undefined)[];
  readonly row: number;
  /** Columns in which anything is. */
  readonly used: ReadonlySet<number>;
  readonly isHead: boolean;
  /** It is written without the names of columns. */
  readonly isUnnamed: boolean;
  readonly names: ColumnNames;
  /** Of all that is in the row. */
  readonly marks: Marks;
  readonly isContinued: boolean;
}

function renderRow(
  { slots, row, used, isHead, isUnnamed, names, marks, isContinued }: RowToWrite,
  cells: PlacedCell[],
  builder: TextBuilder,
  writers: CellWriters,
): void {
  let isFirst = true;
  let before: TableCell | undefined;
  for (const column of used) {
    const slot = slots[column];
    // A cell that covers several columns stands in the first of them.
    if (slot !== undefined && slot.cell === before) continue;
    before = slot?.cell;
    const place = slot?.cell.place ?? slots.find((one) => one !== undefined)?.cell.place;
    if (place === undefined) continue;
    if (isContinued && (slot === undefined || isBlank(slot.cell))) continue;
    if (isFirst && isContinued) {
      builder.append('[continued]', place, { ...marks, added: true });
      builder.separate(' ');
    }
    if (!isFirst) {
      builder.separate(' ');
      builder.append(BETWEEN_CELLS, place, { ...marks, added: true });
      builder.separate(' ');
    }
    isFirst = false;
    if (!isUnnamed) renderName({ names, slot, column, marks }, builder);
    renderCell(slot, { row, column, place, isHead, marks }, cells, builder, writers);
  }
}

/** The name of the column; of several columns where the cell covers them. */
function renderName(
  {
    names,
    slot,
    column,
    marks,
  }: Pick<RowToWrite, 'names' | 'marks'> & {
    readonly slot: GridSlot | undefined;
    readonly column: number;
  },
  builder: TextBuilder,
): void {
  const name = names.of(column, slot?.cell.columnSpan ?? 1);
  if (name === null) return;
  builder.append(`${name.text}:`, name.place, { ...marks, added: true });
  builder.separate(' ');
}

interface CellToWrite {
  readonly row: number;
  readonly column: number;
  readonly place: Place;
  readonly isHead: boolean;
  readonly marks: Marks;
}

function renderCell(
  slot: GridSlot | undefined,
  { row, column, place, isHead, marks }: CellToWrite,
  cells: PlacedCell[],
  builder: TextBuilder,
  { renderInlines }: CellWriters,
): void {
  const content = slot === undefined ? [] : marked(flattened(slot.cell.content), marks);
  const isRepeated = slot !== undefined && slot.row !== row;
  const isEmpty = !content.some(isRead);
  const stretch = builder.stretchOf(() => {
    if (isRepeated) renderRepeated(content, place, builder);
    else renderInlines(content, place, builder);
    builder.separate(' ');
    // Also behind what is struck out: whoever reads past it reads that nothing is left.
    if (isEmpty) builder.append(EMPTY_TEXT, place, { ...marks, added: true });
  });
  if (!stretch || isRepeated) return; // a cell stands where it begins
  const header = slot?.cell.header ?? (isHead ? 'column' : undefined);
  cells.push({
    ...stretch,
    row,
    column,
    rowSpan: slot?.cell.rowSpan ?? 1,
    columnSpan: slot?.cell.columnSpan ?? 1,
    ...(header && { header }),
    ...(isEmpty && { empty: true }),
  });
}

/** What is valid of a value that covers several rows, in a row behind the first. */
function renderRepeated(content: readonly Inline[], place: Place, builder: TextBuilder): void {
  for (const inline of content.filter(isRead)) {
    if (isField(inline)) continue;
    builder.append(inline.text.trim(), inline.place ?? place, { added: true });
    builder.separate(' ');
  }
}

/** Whether it is something that a person reads as valid. */
function isRead(inline: Inline): boolean {
  const { hidden, struck } = inline.marks ?? {};
  if (hidden === true || struck === 'explicit') return false;
  return isField(inline) || /\S/u.test(inline.text);
}

function marked(content: readonly Inline[], marks: Marks): readonly Inline[] {
  if (Object.keys(marks).length === 0) return content;
  return content.map((inline) => ({ ...inline, marks: { ...inline.marks, ...marks } }));
}

/** A column in which no row has anything says nothing: some programs write them for the look alone. */
function usedColumns({ rows, columns }: TableGrid): ReadonlySet<number> {
  const used = new Set<number>();
  for (let column = 0; column < columns; column += 1) {
    const isUsed = rows.some((slots) => {
      const slot = slots[column];
      return slot !== undefined && !isBlank(slot.cell) && slot.column === column;
    });
    if (isUsed) used.add(column);
  }
  return used;
}
