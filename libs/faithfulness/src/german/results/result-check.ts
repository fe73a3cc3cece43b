import { FELL, ROSE } from '../../lexicons/de/result-words.js';
import type { Mismatch } from '../../statements/comparison.js';
import type { GermanCheck } from '../comparison.js';
import type { GermanSource } from '../german-source.js';
import { isSameMeasure } from '../measures.js';
import type { GermanUnit, NamedMeasure } from '../unit.js';
import { FIRST, LAST, labelledIn, type LabelledMeasure, type Moment, REFERENCE } from './labels.js';

/** So many words beside a number say what it is of. */
const NEAREST = 3;

/** Values of another moment, of a range of reference, and values that went the other way. */
export const checkGermanResults: GermanCheck = ({ sentence, source }) => {
  const isOfRange = labelledIn(sentence).some(({ moment }) => moment === REFERENCE);
  const found = labelledIn(sentence).flatMap(({ measure, moment }): Mismatch[] => {
    if (measure.drug !== null || isOfRange) return [];
    const says = saysOf(measure, moment, knownOf(measure, source));
    return says === null ? [] : [{ ...mismatch(measure), says }];
  });
  return found.length > 0 ? found : trendMismatch(sentence, source);
};

function mismatch({ start, end }: { readonly start: number; readonly end: number }): Mismatch {
  return { code: 'result', says: 'contradicted', start, end };
}

/** All values that the source has for the same thing. */
function knownOf(measure: NamedMeasure, source: GermanSource): readonly LabelledMeasure[] {
  for (const name of measure.names.slice(0, NEAREST)) {
    const units = new Set(source.mentions(name).map(({ unit }) => unit));
    const known = [...units].flatMap((at) => {
      const unit = source.units[at];
      return unit ? labelledIn(unit).filter((one) => isOf(one, name)) : [];
    });
    if (known.length > 0) return known;
  }
  return [];
}

function isOf({ measure }: LabelledMeasure, name: string): boolean {
  return measure.names.slice(0, NEAREST).includes(name);
}

function saysOf(
  measure: NamedMeasure,
  moment: Moment | null,
  known: readonly LabelledMeasure[],
): 'contradicted' | 'partly' | null {
  const same = known.filter((one) => isSameMeasure(one.measure, measure));
  if (same.length === 0) return null;
  const others = known.filter((one) => !same.includes(one));
  if (same.every((one) => one.moment === REFERENCE)) {
    return others.some((one) => one.moment !== REFERENCE) ? 'contradicted' : null;
  }
  // an earlier value without its moment is taken for the one of now
  const isEarlier = same.every((one) => one.moment === FIRST) && others.length > 0;
  if (moment === null) return isEarlier ? 'partly' : null;
  if (same.some((one) => one.moment === null)) return null;
  const moments = known.flatMap((one) => one.moment ?? []);
  return same.some((one) => one.moment !== null && areSame(moment, one.moment, moments))
    ? null
    : 'contradicted';
}

/** "Bei Aufnahme" is the first of the days that are given; moments of two other kinds may be one. */
function areSame(one: Moment, other: Moment, all: readonly Moment[]): boolean {
  if (one.kind === other.kind) return one.which === other.which;
  const [day, order] = one.kind === 'day' ? [one, other] : [other, one];
  const days = all.flatMap(({ kind, which }) => (kind === 'day' ? Number(which) : []));
  if (day.kind !== 'day' || order.kind !== 'order' || new Set(days).size < 2) return true;
  return Number(day.which) === (order === FIRST ? Math.min(...days) : Math.max(...days));
}

function trendMismatch(sentence: GermanUnit, source: GermanSource): readonly Mismatch[] {
  const said = trendOf(sentence.text);
  if (said === null) return [];
  const thing = sentence.words.find(
    ({ weight, isNoun, drug, key }) =>
      weight === 1 && isNoun && drug === null && source.mentions(key).length > 0,
  );
  if (!thing) return [];
  const units = [...new Set(source.mentions(thing.key).map(({ unit }) => unit))];
  const trends = units.flatMap((at) => trendIn(source.units[at], thing.key) ?? []);
  return trends.length > 0 && !trends.includes(said) ? [mismatch(thing)] : [];
}

function trendOf(text: string): 'up' | 'down' | null {
  const [rose, fell] = [ROSE.test(text.toLowerCase()), FELL.test(text.toLowerCase())];
  if (rose === fell) return null;
  return rose ? 'up' : 'down';
}

/** By its verb, or else by the values of two moments. */
function trendIn(unit: GermanUnit | undefined, name: string): 'up' | 'down' | null {
  if (!unit) return null;
  const named = trendOf(unit.text);
  if (named !== null) return named;
  const own = labelledIn(unit).filter((one) => isOf(one, name));
  const first = own.find(({ moment }) => moment === FIRST)?.measure.value;
  const last = own.find(({ moment }) => moment === LAST)?.measure.value;
  if (first === undefined || last === undefined || first === last) return null;
  return last > first ? 'up' : 'down';
}
