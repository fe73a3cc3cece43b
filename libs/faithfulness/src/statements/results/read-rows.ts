import { drugNamed } from '../../lexicons/drugs/drugs.js';
import { EARLIER_COLUMN, FLAG_COLUMN } from '../../lexicons/results/measured.js';
import type { ReadUnit } from '../../text/source-index.js';
import { type Word, wordsOf } from '../../text/words.js';
import type { Row, RowCell } from '../guards/rows.js';
import { isAnalyte, keyWithin, rowNameOf } from './analyte-names.js';
import { type LabUnit, labUnitAt, labUnitIn } from './lab-units.js';
import type { Reading } from './reading.js';
import { stateByRange, stateIn, stateOfFlag } from './result-states.js';
import { datesIn, joined, NO_TIME, type ResultTime, timesIn } from './result-times.js';

/** Columns that name nothing that is measured. */
const NO_NAME =
  /^(?:|date|time|day|when|visit|unit|units|uom|flags?|comment|remarks?|status|value|results?|result value|measured|ref.*|normal.*|range|limits?|lab(?:oratory)?|tests?|analytes?|parameters?|name|component|investigation|observation|examination|medication|drug|dose|diagnosis|specimen|method|source|code|id|no\.?|nr\.?|collected|reported)$/;
const COUNTS_DAYS = /^(?:(?:hospital |post-?op(?:erative)? )?day|pod|hd)$/;
const STARTS_WITH_NUMBER = /^[<>≤≥]?\s?[\d]/;
const BOUND = /^[<>≤≥]=?\s?\d/;
const NUMBER = /(?<![\p{L}\d.,])\d+(?:[.,]\d+)?(?![\d])/u;

/** What the cells of a row say: the value of what it names, or of what its columns name. */
export function readingsOfRow(row: Row, { words }: ReadUnit): readonly Reading[] {
  const { cells } = row;
  const [first] = cells;
  // a row of a medication plan has numbers of another kind
  if (!first || isOfDrug(words)) return [];
  const time = timeOfRow(cells);
  const isOfColumns = first.value === '' || STARTS_WITH_NUMBER.test(first.value);
  if (isOfColumns) {
    return cells.flatMap((cell, at) => {
      if (at === 0 && cells.length > 1 && cells.slice(1).some((one) => isNamedColumn(one))) {
        if (!isNamedColumn(cell) || datesIn(cell.value).length > 0 || /:\d\d/.test(cell.value)) {
          return [];
        }
      }
      if (!isNamedColumn(cell) || cell.isRange) return [];
      const name = rowNameOf(wordsOf(cell.column));
      return name === null ? [] : readingsOfCell(cell, name, row, null, time, null);
    });
  }
  const own = words.filter((word) => word.start >= first.start && word.end <= first.end);
  const name = rowNameOf(own);
  if (name === null) return [];
  const unit = cells.map(({ value }) => labUnitIn(value)).find(Boolean) ?? null;
  const flag = cells
    .slice(1)
    .map(({ column, value }) =>
      FLAG_COLUMN.test(column) || (column === '' && value.length < 14) ? stateOfFlag(value) : null,
    )
    .find(Boolean);
  const plain = cells.slice(1).filter((cell) => !FLAG_COLUMN.test(cell.column));
  const isBound = (cell: RowCell): boolean =>
    cell.isRange || (BOUND.test(cell.value) && plain.some((one) => /^\d/.test(one.value)));
  const range = plain.find(isBound)?.value ?? '';
  const valued = plain.filter((cell) => !isBound(cell));
  const read = valued.flatMap((cell) => {
    const [number] = cell.numbers;
    const isEarlier = EARLIER_COLUMN.test(cell.column);
    const state = isEarlier || valued.filter(isNumber).length > 1 ? null : (flag ?? null);
    return readingsOfCell(
      cell,
      name,
      row,
      unit,
      joined([time, timeOfColumn(cell.column)]),
      state ?? (number === undefined ? null : stateByRange(number, range)),
    );
  });
  const key = keyWithin(own);
  return key === null || key === name
    ? read
    : [...read, ...read.map((one) => ({ ...one, analyte: key }))];
}

function isOfDrug(words: readonly Word[]): boolean {
  return words.some((word) => drugNamed(word.text) !== null && !isAnalyte(word));
}

export function isNamedColumn({ column }: RowCell): boolean {
  return !NO_NAME.test(column) && !EARLIER_COLUMN.test(column) && timesIn(column).length === 0;
}

function isNumber({ value }: RowCell): boolean {
  return STARTS_WITH_NUMBER.test(value) && datesIn(value).length === 0;
}

function readingsOfCell(
  cell: RowCell,
  analyte: string,
  { unit: group }: Row,
  unit: LabUnit | null,
  time: ResultTime,
  state: Reading['state'],
): readonly Reading[] {
  const shared = {
    analyte,
    start: cell.start,
    end: cell.end,
    time,
    place: null,
    group,
    isRow: true,
    isRange: false,
  };
  const [number] = cell.numbers;
  if (number !== undefined && isNumber(cell)) {
    const [written = ''] = NUMBER.exec(cell.value) ?? [];
    const own = labUnitAt(cell.value, cell.value.indexOf(written) + written.length);
    return [{ ...shared, values: [number], unit: own ?? unit, state }];
  }
  const said = stateOfFlag(cell.value) ?? stateIn(cell.value.toLowerCase());
  return said === null || said === 'high' || said === 'low'
    ? []
    : [{ ...shared, values: [], unit: null, state: said }];
}

function timeOfColumn(column: string): ResultTime {
  const phases = EARLIER_COLUMN.test(column) ? (['previous'] as const) : [];
  return joined([{ phases, days: NO_TIME.days }, ...timesIn(column)]);
}

function timeOfRow(cells: readonly RowCell[]): ResultTime {
  const dated = cells
    .filter(({ isRange }) => !isRange)
    .flatMap(({ column, value }) =>
      timesIn(COUNTS_DAYS.test(column) ? `${column} ${value}` : value),
    );
  return joined(dated.filter(({ days }) => days.size > 0));
}
