import { expect, it } from 'vitest';
import type { TextBlock } from '@app/api-client';
import { linesOf } from './lines.js';
import { partsOf, rowsCovered, type TextTable } from './text-parts.js';
import { tokensIn } from './tokens.js';

/** A table of two columns, `a b` in each row. */
function table(from: number, rows: number): TextTable {
  const starts = Array.from({ length: rows }, (_, row) => ({ row, start: from + row * 4 }));
  return {
    kind: 'table',
    start: from,
    end: from + rows * 4 - 1,
    columns: 2,
    columnNames: 'none',
    rows: starts.map(({ row, start }) => ({ row, start, end: start + 3 })),
    cells: starts.flatMap(({ row, start }) =>
      [0, 1].map((column) => ({
        row,
        column,
        start: start + column * 2,
        end: start + column * 2 + 1,
        rowSpan: 1,
        columnSpan: 1,
      })),
    ),
  };
}

const long = Array.from({ length: 2000 }, () => 'a b').join('\n');
const shapes = (text: string, blocks: readonly TextBlock[], weight = 100, untilLine = 0) => {
  const { parts, shown } = partsOf(linesOf(text), blocks, { weight, untilLine });
  return {
    shown,
    parts: parts.map((part) => (part.kind === 'table' ? part.rows.length : part.line.number)),
  };
};

it('puts the rows of a table together, between the lines around it', () => {
  expect(shapes('Plan\na b\na b\nEnd', [table(5, 2)])).toEqual({ shown: 4, parts: [1, 2, 4] });
});

it('shows two tables that follow each other as two', () => {
  expect(shapes('a b\na b\na b', [table(0, 1), table(4, 2)]).parts).toEqual([1, 2]);
});

it('leaves to its row a table that stands in another', () => {
  expect(shapes('a b\na b', [table(0, 2), table(4, 1)]).parts).toEqual([2]);
});

it('weighs cells, shows the rest when asked, and always the line that is named', () => {
  expect(shapes(long, [table(0, 2000)], 1000)).toEqual({ shown: 500, parts: [500] });
  expect(shapes(long, [table(0, 2000)], 1000, 700)).toEqual({ shown: 700, parts: [700] });
});

it('lets a cell cover the rows that are shown, and no row of another table', () => {
  const { cells, rows } = table(0, 3);
  const [first] = cells;
  if (!first) throw new Error('no cell');
  const shown = rows.filter(({ row }) => row !== 1); // nothing is in it
  expect(rowsCovered({ ...first, rowSpan: 3 }, { rows: shown })).toBe(2);
});

it('finds the boxes, gaps and findings of a text, and no other brackets', () => {
  const text = '[x] Penicillin [ ] None [?] Latex [note 2] [empty] [illegible] [struck?] [sic] [5]';
  expect(
    tokensIn(text).map(({ kind, label, start, end }) => [kind, label, text.slice(start, end)]),
  ).toEqual([
    ['ticked', '', '[x]'],
    ['unticked', '', '[ ]'],
    ['unknownBox', '', '[?]'],
    ['note', '2', '[note 2]'],
    ['empty', '', '[empty]'],
    ['illegible', '', '[illegible]'],
    ['maybeStruck', '', '[struck?]'],
  ]);
});
