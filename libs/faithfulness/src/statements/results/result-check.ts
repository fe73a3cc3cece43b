import { EARLIER_COLUMN, HIGH, LOW, SAID_HIGH, SAID_LOW } from '../../lexicons/measured.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { daysIn } from './dates.js';
import { analytesIn, type Flag, readResults, type Result, rowName } from './read-results.js';

interface SourceResults {
  readonly names: ReadonlySet<string>;
  readonly byAnalyte: ReadonlyMap<string, readonly Result[]>;
  /** By value, what it was measured of. */
  readonly owners: ReadonlyMap<number, ReadonlySet<string>>;
  readonly flags: ReadonlyMap<string, readonly Flag[]>;
}

const MOST_RESULTS = 300;
const EARLIER = /\b(?:previous|previously|prior|last|baseline|earlier|was|from|before)\b/i;
/** A word about a value stands so near to its name, in words. */
const SAID_REACH = 3;
const known = new WeakMap<SourceIndex, SourceResults>();

/** A value of another row, of another column, or of another thing that was measured; "low" for a high one. */
export const checkResults: Check = (comparison) => {
  const { sentence, source } = comparison;
  const said = sourceResults(source);
  if (said.byAnalyte.size === 0) return [];
  const { values } = readResults(sentence, said.names);
  return [
    ...values
      .filter((result) => !isInWord(result, sentence.text) && isOther(result, said, sentence.text))
      .map(({ measure }) => mismatch(measure.start, measure.unitEnd)),
    ...otherFlags(comparison, said),
  ];
};

function mismatch(start: number, end: number): Mismatch {
  return { code: 'result', says: 'contradicted', start, end };
}

function sourceResults(source: SourceIndex): SourceResults {
  const read = known.get(source) ?? readSource(source);
  known.set(source, read);
  return read;
}

function readSource({ units }: SourceIndex): SourceResults {
  const names = new Set(
    units.flatMap((unit) => {
      const name = unit.measures.length > 0 ? rowName(unit) : null;
      return name === null ? [] : [name];
    }),
  );
  const read = units
    .filter(({ measures }) => measures.length > 0)
    .map((unit) => readResults(unit, names));
  const byAnalyte = new Map<string, Result[]>();
  const owners = new Map<number, Set<string>>();
  for (const result of read.flatMap(({ values }) => values)) {
    const same = byAnalyte.get(result.analyte) ?? [];
    byAnalyte.set(result.analyte, same);
    if (same.length < MOST_RESULTS) same.push(result);
    for (const value of result.measure.values) {
      owners.set(value, (owners.get(value) ?? new Set()).add(result.analyte));
    }
  }
  const flags = Map.groupBy(
    read.flatMap((each) => each.flags),
    ({ analyte }) => analyte,
  );
  return { names, byAnalyte, owners, flags };
}

/** "Adcal-D3" */
function isInWord({ measure }: Result, text: string): boolean {
  return /\p{L}$/u.test(text.slice(0, measure.start));
}

function isOther({ analyte, measure }: Result, said: SourceResults, text: string): boolean {
  const own = said.byAnalyte.get(analyte) ?? [];
  if (own.length === 0) return false;
  const same = own.filter((result) =>
    result.measure.values.some((value) => measure.values.includes(value)),
  );
  if (same.length > 0) return isOtherColumn(same, own, text);
  const isOfOther = measure.values.some((value) => (said.owners.get(value)?.size ?? 0) > 0);
  return isOfOther || own.every(({ isRow }) => isRow);
}

/** "On 3 May", where the value stands under another day; an earlier value for the present one. */
function isOtherColumn(same: readonly Result[], own: readonly Result[], text: string): boolean {
  const days = daysIn(text);
  const isOfDay = ({ column }: Result): boolean => [...daysIn(column)].some((day) => days.has(day));
  if (days.size > 0 && own.some(isOfDay)) return !same.some(isOfDay);
  return !EARLIER.test(text) && same.every(isEarlier) && !own.every(isEarlier);
}

function isEarlier({ column }: Result): boolean {
  return EARLIER_COLUMN.test(column);
}

function otherFlags({ sentence }: Comparison, said: SourceResults): readonly Mismatch[] {
  const { words } = sentence;
  return analytesIn(words, said.names).flatMap(({ analyte, start, end }): readonly Mismatch[] => {
    const flags = said.flags.get(analyte) ?? [];
    if (flags.length === 0) return [];
    const from = words.findIndex((word) => word.start >= start);
    const to = words.findIndex((word) => word.start >= end);
    const near = words.filter(
      (word, at) =>
        Math.abs(at - from) <= SAID_REACH + 1 &&
        (at < from ? from - at <= 1 : to === -1 || at - to < SAID_REACH) &&
        !/[,;|.]\s/.test(at < from ? (words[from]?.before ?? '') : word.before),
    );
    const isWrong = (says: RegExp, opposite: RegExp): boolean =>
      near.some(({ text }) => says.test(text)) && flags.every(({ flag }) => opposite.test(flag));
    return isWrong(SAID_HIGH, LOW) || isWrong(SAID_LOW, HIGH) ? [mismatch(start, end)] : [];
  });
}
