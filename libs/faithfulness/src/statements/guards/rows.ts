import { blanked } from '@app/text';
import { IS_RANGE, RANGE_COLUMN } from '../../lexicons/results/measured.js';
import { type Cell, cellsOf } from '../../omissions/reading/cells.js';
import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import { datesIn } from '../results/result-times.js';
import { stem } from '../../text/stem.js';

/** A row of a table of the source. */
export interface Row {
  readonly unit: number;
  readonly cells: readonly RowCell[];
}

export interface RowCell extends Cell {
  readonly numbers: readonly number[];
  /** Between what a value should lie. */
  readonly isRange: boolean;
}

const NUMBER = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?(?![\d])/gu;
const WORD = /\p{L}[\p{L}\d]{1,40}/gu;
const MOST_ROWS = 2_000;
const known = new WeakMap<SourceIndex, ReadonlyMap<number, Row>>();

/** The rows of a source by their units. */
export function rowsOf(source: SourceIndex): ReadonlyMap<number, Row> {
  const read = known.get(source) ?? readRows(source.units);
  known.set(source, read);
  return read;
}

export function numbersIn(text: string): readonly number[] {
  return [...text.matchAll(NUMBER)].map(([written]) => Number(written.replace(',', '.')));
}

export function stemsIn(text: string): readonly string[] {
  return (text.toLowerCase().match(WORD) ?? []).map(stem);
}

function readRows(units: readonly ReadUnit[]): ReadonlyMap<number, Row> {
  const rows = new Map<number, Row>();
  let header: readonly string[] = [];
  for (const [unit, { text }] of units.entries()) {
    // between the names of columns and the rows of Markdown
    if (/^[\s|:-]+$/.test(text)) continue;
    const cells = cellsOf(text);
    if (cells.length < 2) {
      header = [];
      continue;
    }
    if (isHeader(cells)) {
      header = cells.map(({ value }) => value.toLowerCase());
      continue;
    }
    if (rows.size >= MOST_ROWS) break;
    const isHeaded = header.length === cells.length;
    rows.set(
      unit,
      rowOf(
        unit,
        cells.map((cell, at) =>
          isHeaded && cell.column === '' ? { ...cell, column: header[at] ?? '' } : cell,
        ),
      ),
    );
  }
  return rows;
}

/** Names of columns: no column of its own, and no number but in dates. */
function isHeader(cells: readonly Cell[]): boolean {
  return cells.every(
    ({ column, value }) =>
      column === '' && !/\d/.test(blanked(value, datesIn(value)).replaceAll(/\bday \d+/gi, '')),
  );
}

function rowOf(unit: number, cells: readonly Cell[]): Row {
  const read = cells.map((cell) => ({
    ...cell,
    numbers: numbersIn(cell.value),
    isRange:
      RANGE_COLUMN.test(cell.column) ||
      (IS_RANGE.test(cell.value) && datesIn(cell.value).length === 0),
  }));
  return { unit, cells: read };
}
