import type { TextBlock } from '@app/api-client';
import type { TextLine } from './lines.js';

export type TextTable = Extract<TextBlock, { kind: 'table' }>;
export type TextCell = TextTable['cells'][number];

/** A row of a table: the line of the text that it is, and its cells. */
export interface TableLine {
  readonly line: TextLine;
  readonly cells: readonly TextCell[];
  readonly isHead: boolean;
}

/** What is shown one below the other: a line of text, or a table of several. */
export type TextPart =
  | { readonly kind: 'line'; readonly line: TextLine; readonly level: number | null }
  | { readonly kind: 'table'; readonly table: TextTable; readonly rows: readonly TableLine[] };

/**
 * The lines of a text, those of a table together. Only so many as weigh no more than asked for: a line weighs one,
 * a row one for each of its cells; and none beyond the line that was named.
 */
export function partsOf(
  lines: readonly TextLine[],
  blocks: readonly TextBlock[],
  { weight, untilLine }: { readonly weight: number; readonly untilLine: number },
): { readonly parts: readonly TextPart[]; readonly shown: number } {
  const tables = tablesOf(blocks);
  const levels = headingLevels(blocks);
  const parts: TextPart[] = [];
  let rows: TableLine[] = [];
  let [used, next, shown] = [0, 0, 0];
  for (const line of lines) {
    if (used >= weight && line.number > untilLine) break;
    while ((tables[next]?.table.end ?? Number.POSITIVE_INFINITY) < line.start) next += 1;
    const found = tables[next];
    const row = found && rowAt(found, line);
    if (found && row) {
      const last = parts.at(-1);
      if (last?.kind === 'table' && last.table === found.table) {
        rows.push(row);
      } else {
        rows = [row];
        parts.push({ kind: 'table', table: found.table, rows });
      }
      used += row.cells.length;
    } else {
      parts.push({ kind: 'line', line, level: levels.get(line.start) ?? null });
      used += 1;
    }
    shown += 1;
  }
  return { parts, shown };
}

interface Tabled {
  readonly table: TextTable;
  readonly rowAtStart: ReadonlyMap<number, { readonly row: number; readonly index: number }>;
  readonly cellsOfRow: ReadonlyMap<number, readonly TextCell[]>;
  readonly heads: number;
}

function tablesOf(blocks: readonly TextBlock[]): readonly Tabled[] {
  let end = -1;
  return blocks.flatMap((table) => {
    // one within another is a part of its row
    if (table.kind !== 'table' || table.start < end) return [];
    end = table.end;
    const cellsOfRow = Map.groupBy(table.cells, ({ row }) => row);
    const rowAtStart = new Map(table.rows.map(({ start, row }, index) => [start, { row, index }]));
    return [{ table, rowAtStart, cellsOfRow, heads: headRows(table, cellsOfRow) }];
  });
}

/** Rows at the top of which every cell is the name of a column. */
function headRows({ rows }: TextTable, cellsOfRow: Tabled['cellsOfRow']): number {
  const first = rows.findIndex(
    ({ row }) =>
      !(cellsOfRow.get(row) ?? []).every(({ header, empty }) => header === 'column' || empty),
  );
  return first < 0 ? 0 : first;
}

function rowAt({ rowAtStart, cellsOfRow, heads }: Tabled, line: TextLine): TableLine | null {
  const found = rowAtStart.get(line.start);
  if (!found) return null;
  return { line, cells: cellsOfRow.get(found.row) ?? [], isHead: found.index < heads };
}

function headingLevels(blocks: readonly TextBlock[]): ReadonlyMap<number, number> {
  return new Map(
    blocks.flatMap((block) => (block.kind === 'heading' ? [[block.start, block.level]] : [])),
  );
}

/** How many of the shown rows a cell covers: rows in which nothing is are not shown. */
export function rowsCovered({ row, rowSpan }: TextCell, { rows }: Pick<TextTable, 'rows'>): number {
  if (rowSpan === 1) return 1;
  return Math.max(1, rows.filter((each) => each.row >= row && each.row < row + rowSpan).length);
}
