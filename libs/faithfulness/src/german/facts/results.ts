import * as marks from '../../lexicons/de/facts/facts.js';
import { ANALYTES_DE } from '../../lexicons/de/facts/analytes.js';
import { isTelephoned } from '../../omissions/reading/telephoned.js';
import { isSameMeasure, KINDS_OF_TIME } from '../measures.js';
import type { NamedMeasure } from '../unit.js';
import type { GermanFact, PlacedUnit } from './fact.js';

/** "Kalium am Aufnahmetag: 6,9" */
const VALUE_WITHIN = 40;
const RANGED =
  /(?<![\d.,])(\d{1,6}(?:[.,]\d{1,3})?)[^\d([;]{0,24}[([](?:ref\p{L}*|norm\p{L}*|nb)?[.: ]{0,3}(\d{1,6}(?:[.,]\d{1,3})?) ?(?:-|–|bis) ?(\d{1,6}(?:[.,]\d{1,3})?)/iu;

/** Values that are called critical, corrected or abnormal, or are out of the range beside them. */
export function critical(unit: PlacedUnit): readonly GermanFact[] {
  const isCorrected = marks.CORRECTED_DE.test(unit.text.toLowerCase());
  const telephoned = telephonedIn(unit);
  if (telephoned.length > 0) return telephoned.map((value) => telephonedFact(unit, value));
  const isCritical = marks.CRITICAL_DE.test(unit.text.toLowerCase());
  const values = unit.measures.filter(
    ({ drug, unit: of }) => drug === null && !KINDS_OF_TIME.has(of?.kind ?? ''),
  );
  const isAbnormal = marks.ABNORMAL_DE.test(unit.text.toLowerCase()) || isOutOfRange(unit.text);
  if ((!isCritical && !isCorrected && !isAbnormal) || values.length === 0) return [];
  return [
    {
      class: 'result',
      reason: isCritical ? 'critical-result' : isCorrected ? 'corrected-result' : null,
      places: [unit],
      name: null,
      isStated: (draft) =>
        draft.some(({ measures }) =>
          measures.some((one) => values.some((value) => isSameMeasure(one, value))),
        ),
    },
  ];
}

/** Each by itself: another value of the same line does not stand for it. */
function telephonedFact(unit: PlacedUnit, value: NamedMeasure): GermanFact {
  return {
    class: 'result',
    reason: 'critical-result',
    places: [unit],
    name: { start: value.start, end: value.unitEnd },
    isStated: (draft) =>
      draft.some(({ measures }) => measures.some((one) => isSameMeasure(one, value))),
  };
}

/** "Kalium 6,9 mmol/l": critical, whatever is said of it. */
function telephonedIn({ text, measures }: PlacedUnit): readonly NamedMeasure[] {
  const lower = text.toLowerCase();
  return ANALYTES_DE.flatMap(([analyte, name]) => {
    const found = name.exec(lower);
    if (!found) return [];
    const end = found.index + found[0].length;
    const measure = measures.find(
      ({ start, schedule, unit }) =>
        start >= end &&
        start - end <= VALUE_WITHIN &&
        schedule === null &&
        !KINDS_OF_TIME.has(unit?.kind ?? '') &&
        !/[;\n|]|[.]\s/.test(text.slice(end, start)),
    );
    const isCritical =
      measure !== undefined && isTelephoned(analyte, measure.value, text.slice(measure.end));
    return isCritical ? [measure] : [];
  });
}

/** "Kalium 6,9 mmol/l (3,5-5,1)": beside the range that is printed. */
function isOutOfRange(text: string): boolean {
  const [, value, low, high] = RANGED.exec(text) ?? [];
  if (value === undefined || low === undefined || high === undefined) return false;
  const [one, from, to] = [value, low, high].map((number) => Number(number.replace(',', '.')));
  return one !== undefined && from !== undefined && to !== undefined && (one < from || one > to);
}
