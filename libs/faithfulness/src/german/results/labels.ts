import * as marks from '../../lexicons/de/result-words.js';
import { KINDS_OF_TIME } from '../measures.js';
import type { GermanUnit, NamedMeasure } from '../unit.js';

/** To which moment a value belongs: its kind, and which of this kind. A range of reference is of none. */
export interface Moment {
  readonly kind: string;
  /** Of a day, month and day in a row. */
  readonly which: string | number;
}

export const FIRST: Moment = { kind: 'order', which: 'first' };
export const LAST: Moment = { kind: 'order', which: 'last' };
export const REFERENCE: Moment = { kind: 'reference', which: 'reference' };

export interface LabelledMeasure {
  readonly measure: NamedMeasure;
  readonly moment: Moment | null;
}

interface Label {
  readonly moment: Moment;
  readonly start: number;
  readonly end: number;
}

const READ = new WeakMap<GermanUnit, readonly LabelledMeasure[]>();
const RANGE = /[([](?:ref\p{L}*|norm\p{L}*|nb)?[.: ]{0,3}[\d.,]+ ?(?:-|–|bis) ?$/u;
const BEFORE_RANGE = /[([](?:ref\p{L}*|norm\p{L}*|nb)?[.: ]{0,3}$/u;
const IN_RANGE = /^ ?(?:-|–|bis) ?[\d.,]+/;

/** The values of a unit with their moments; dates are labels themselves. */
export function labelledIn(unit: GermanUnit): readonly LabelledMeasure[] {
  const known = READ.get(unit);
  if (known) return known;
  const labels = labelsIn(unit);
  const values = unit.measures.filter(
    ({ unit: of, schedule }) => schedule === null && !KINDS_OF_TIME.has(of?.kind ?? ''),
  );
  const isBefore = (labels[0]?.start ?? Infinity) < (values[0]?.start ?? 0);
  const read = values.map((measure, at) => {
    const from = values[at - 1]?.unitEnd ?? 0;
    const to = values[at + 1]?.start ?? unit.text.length;
    const moment = unit.text.includes(' | ')
      ? momentInRow(unit.text, measure, labels)
      : momentOf(unit.text, measure, labels, { from, to, isBefore });
    return { measure, moment };
  });
  const above = labelsIn({ ...unit, text: unit.heading, measures: [] })[0]?.moment ?? null;
  const whole = completed(read).map((one) => ({ ...one, moment: one.moment ?? above }));
  READ.set(unit, whole);
  return whole;
}

/** Of two values of one thing, the other one is of the other moment: "1,4 mg/dl (Vorwert 1,0 mg/dl)". */
function completed(read: readonly LabelledMeasure[]): readonly LabelledMeasure[] {
  return read.map((one) => {
    if (one.moment !== null) return one;
    const alike = read.filter((other) => other.measure.names[0] === one.measure.names[0]);
    const other = alike.find((each) => each !== one);
    return other && alike.length === 2 ? { ...one, moment: opposite(other.moment) } : one;
  });
}

function opposite(moment: Moment | null): Moment | null {
  if (moment === FIRST) return LAST;
  return moment === LAST ? FIRST : null;
}

/** By the name of its cell, or else the day of the row. */
function momentInRow(
  text: string,
  { start, end }: NamedMeasure,
  labels: readonly Label[],
): Moment | null {
  const from = text.lastIndexOf('|', start);
  const own = labels.findLast((label) => label.start > from && label.end <= start);
  if (own) return own.moment;
  const before = text.slice(Math.max(0, start - 24), start).toLowerCase();
  if (isOfRange(before, text.slice(end))) return REFERENCE;
  const ofRow = labels.find((label) => label.end <= text.indexOf(' | '));
  return (ofRow ?? labels.find(({ moment }) => moment.kind === 'day'))?.moment ?? null;
}

function isOfRange(before: string, behind: string): boolean {
  return RANGE.test(before) || (BEFORE_RANGE.test(before) && IN_RANGE.test(behind));
}

function momentOf(
  text: string,
  measure: NamedMeasure,
  labels: readonly Label[],
  {
    from,
    to,
    isBefore,
  }: { readonly from: number; readonly to: number; readonly isBefore: boolean },
): Moment | null {
  const before = text.slice(Math.max(0, measure.start - 24), measure.start).toLowerCase();
  if (isOfRange(before, text.slice(measure.end))) return REFERENCE;
  if (measure.isFormer) return FIRST;
  if (/(?<!\p{L})auf $/u.test(before)) return LAST;
  const earlier = labels.findLast(({ start, end }) => start >= from && end <= measure.start);
  if (isBefore || earlier?.end === measure.start - 1) return earlier?.moment ?? null;
  const later = labels.find(({ start, end }) => start >= measure.unitEnd && end <= to);
  if (!later) return earlier?.moment ?? null;
  // what stands behind a comma, or in brackets with a value, belongs to the value there
  const isBracketed = text[later.end] === ')';
  const isNearNext = to < text.length && to - later.end < later.start - measure.unitEnd;
  const isApart = /[(,;]/.test(text.slice(measure.unitEnd, later.start));
  return ((isApart || isNearNext) && !isBracketed ? earlier : later)?.moment ?? null;
}

function labelsIn({ text, measures }: GermanUnit): readonly Label[] {
  const lower = text.toLowerCase();
  const said = (
    [
      [FIRST, marks.FIRST],
      [LAST, marks.LAST],
      [REFERENCE, marks.REFERENCE],
    ] as const
  ).flatMap(([moment, pattern]) =>
    [...lower.matchAll(pattern)].map(({ 0: word, index }): Label => ({
      moment,
      start: index,
      end: index + word.length,
    })),
  );
  const dates = measures
    .filter(({ unit }) => unit?.kind === 'date')
    .map(({ value, start, end }): Label => ({
      moment: { kind: 'day', which: value % 10_000 },
      start,
      end,
    }));
  const named = marks.NAMED_MOMENTS.flatMap(([kind, pattern]) =>
    [...lower.matchAll(pattern)].map(({ 0: word, 1: which = word, index }): Label => ({
      moment: { kind, which: which.replace(/s$/, '') },
      start: index,
      end: index + word.length,
    })),
  );
  return [...said, ...dates, ...named].toSorted((one, other) => one.start - other.start);
}
