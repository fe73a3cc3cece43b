import type { FindingCode } from '../evidence/evidence.js';
import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import { frequenciesIn } from './frequency-check.js';
import { isSameMeasure } from './measures.js';
import type { NamedMeasure } from './unit.js';

/** So many words beside a number say what it is of. */
const NEAREST = 3;
const COUNTED = new Set(['time', 'date', 'clock', 'pieces']);

/** Numbers, units, doses and schedules that the source has otherwise, or of something else. */
export const checkMeasures: GermanCheck = (comparison) =>
  comparison.sentence.measures.flatMap((measure): Mismatch[] => {
    const code =
      measure.drug === null
        ? codeOf(measure, comparison)
        : codeOfDose(measure, measure.drug, comparison);
    if (code === null) return [];
    const { start, end, unitEnd } = measure;
    return [{ code, says: 'contradicted', start, end: code === 'unit' ? unitEnd : end }];
  });

function codeOf(measure: NamedMeasure, { source }: GermanComparison): FindingCode | null {
  const places = source.measured(measure);
  const same = places.filter((place) => isSameMeasure(measure, place.measure));
  if (same.length === 0) {
    return places.some((place) => place.measure.unit !== null) ? 'unit' : 'number';
  }
  // "150/84" as it is written, and an age
  const isWhole = measure.pair !== null && same.some((one) => one.measure.pair === measure.pair);
  if (isWhole || measure.isAge || !isOfName(measure)) return null;
  for (const name of measure.names.slice(0, NEAREST)) {
    const said = source
      .mentions(name)
      .flatMap(({ unit }) => source.units[unit]?.measures ?? [])
      .filter((other) => other.names.slice(0, NEAREST).includes(name));
    if (said.length === 0) continue;
    const alike = said.filter((other) => isSameMeasure(measure, other));
    // "95/95" where it was "110/95"
    const isPaired = measure.pair !== null && alike.every(({ pair }) => pair !== null);
    if (isPaired && alike.length > 0) {
      return alike.some(({ pair }) => pair === measure.pair) ? null : 'number';
    }
    if (alike.length > 0) return null;
    if (said.some((other) => other.schedule === null && other.value === measure.value))
      return 'unit';
    if (said.some((other) => other.unit?.kind === measure.unit?.kind)) return 'number';
    // a value of something else, in a unit that this one never has
    if ([measure, ...said].every(isResult)) return 'number';
    return null;
  }
  return null;
}

/** Days, hours and stretches of time stand in a letter beside whatever they belong to. */
function isOfName({ unit, pair }: NamedMeasure): boolean {
  return pair !== null || unit === null || !COUNTED.has(unit.kind);
}

function isResult({ unit, schedule }: NamedMeasure): boolean {
  return schedule === null && unit !== null && !COUNTED.has(unit.kind);
}

const TIMES_OF_DAY = ['morning', 'noon', 'evening', 'night'];

/** "1-0-1" where the source has "früh und abends". */
function isSpelledOut(schedule: string, drug: string, source: GermanComparison['source']): boolean {
  const taken = schedule.split('-').map((count) => count !== '0');
  return source.mentions(drug).some(({ unit }) => {
    const said = frequenciesIn(source.units[unit]?.text ?? '');
    return TIMES_OF_DAY.every((when, at) => said.includes(when) === (taken[at] ?? false));
  });
}

/** Of a drug only its own doses count, and those of before not for those of now. */
function codeOfDose(
  measure: NamedMeasure,
  drug: string,
  { source }: GermanComparison,
): FindingCode | null {
  const own = source
    .mentions(drug)
    .flatMap(({ unit }) => source.units[unit]?.measures ?? [])
    .filter(
      (other) => other.drug === drug && (other.schedule === null) === (measure.schedule === null),
    );
  const fitting = own.filter((other) => isSameMeasure(measure, other));
  if (
    fitting.some(({ isFormer }) => isFormer === measure.isFormer) ||
    (measure.isFormer && fitting.length > 0)
  )
    return null;
  if (fitting.length > 0) return 'dose';
  if (measure.schedule !== null && own.length === 0 && isSpelledOut(measure.schedule, drug, source))
    return null;
  if (
    measure.schedule === null &&
    own.some((other) => other.value === measure.value && other.unit !== null)
  )
    return 'unit';
  const isElsewhere = source
    .measured(measure)
    .some((place) => isSameMeasure(measure, place.measure) && place.measure.drug !== null);
  if (own.length === 0 && !source.drugs.has(drug)) return null;
  return isElsewhere ? 'dose' : 'number';
}
