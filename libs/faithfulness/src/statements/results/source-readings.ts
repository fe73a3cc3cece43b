import type { ReadUnit, SourceIndex } from '../../text/source-index.js';
import { wordsOf } from '../../text/words.js';
import { type Row, rowsOf } from '../guards/rows.js';
import { rowNameOf } from './analyte-names.js';
import { namesOfList } from './listed-names.js';
import { readingsOfText } from './read-prose.js';
import { isNamedColumn, readingsOfRow } from './read-rows.js';
import type { Reading } from './reading.js';

/** What a source says of results. */
export interface SourceReadings {
  /** Names that only its rows and lists have. */
  readonly names: ReadonlySet<string>;
  readonly byAnalyte: ReadonlyMap<string, readonly Reading[]>;
  /** By value, what it was measured of. */
  readonly owners: ReadonlyMap<number, ReadonlySet<string>>;
}

const MOST_READINGS = 300;
const known = new WeakMap<SourceIndex, SourceReadings>();

export function sourceReadings(source: SourceIndex): SourceReadings {
  const read = known.get(source) ?? readSource(source);
  known.set(source, read);
  return read;
}

function readSource(source: SourceIndex): SourceReadings {
  const rows = rowsOf(source);
  const names = new Set<string>();
  for (const [at, unit] of source.units.entries()) {
    const row = rows.get(at);
    for (const name of row ? namesOfRow(row, unit) : namesOfList(unit)) names.add(name);
  }
  const byAnalyte = new Map<string, Reading[]>();
  const owners = new Map<number, Set<string>>();
  for (const [at, unit] of source.units.entries()) {
    const row = rows.get(at);
    for (const reading of withCurrent(readingsOfUnit(unit, row, names, at))) {
      const same = byAnalyte.get(reading.analyte) ?? [];
      byAnalyte.set(reading.analyte, same);
      if (same.length < MOST_READINGS) same.push(reading);
      for (const value of reading.values) {
        owners.set(value, (owners.get(value) ?? new Set()).add(reading.analyte));
      }
    }
  }
  return { names, byAnalyte, owners };
}

function readingsOfUnit(
  unit: ReadUnit,
  row: Row | undefined,
  names: ReadonlySet<string>,
  at: number,
): readonly Reading[] {
  if (row) return readingsOfRow(row, unit);
  // a question says nothing, nor do the names of columns
  if (unit.isAnswered || unit.text.includes(' | ')) return [];
  return readingsOfText(unit, names, at);
}

/** Beside a previous value one without a time is the present one. */
function withCurrent(readings: readonly Reading[]): readonly Reading[] {
  if (!readings.some(isPrevious)) return readings;
  return readings.map((one) => {
    const isBeside =
      one.values.length > 0 &&
      one.time.phases.length === 0 &&
      one.time.days.size === 0 &&
      readings.some((other) => other.analyte === one.analyte && isPrevious(other));
    return isBeside ? { ...one, time: { ...one.time, phases: ['current'] as const } } : one;
  });
}

function isPrevious({ time }: Reading): boolean {
  return time.phases.includes('previous');
}

function namesOfRow({ cells }: Row, { words }: ReadUnit): readonly string[] {
  const [first] = cells;
  if (!first) return [];
  const own = words.filter(({ start, end }) => start >= first.start && end <= first.end);
  const columns = cells.filter(isNamedColumn).map(({ column }) => rowNameOf(wordsOf(column)));
  return [/^\d/.test(first.value) ? null : rowNameOf(own), ...columns].flatMap(
    (name) => name ?? [],
  );
}
