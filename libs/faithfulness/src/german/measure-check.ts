import type { FindingCode } from '../evidence/evidence.js';
import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck, GermanComparison } from './comparison.js';
import { isSameMeasure } from './measures.js';
import type { NamedMeasure } from './unit.js';

/** So many words beside a number say what it is of. */
const NEAREST = 3;
const COUNTED = new Set(['time', 'date', 'pieces']);

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

function isResult({ unit, schedule }: NamedMeasure): boolean {
  return schedule === null && unit !== null && !COUNTED.has(unit.kind);
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
