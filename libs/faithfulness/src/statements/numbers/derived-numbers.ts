import type { Span } from '@app/text';
import type { Comparison } from '../comparison.js';
import { unitNamed } from '../../lexicons/results/units.js';
import { fits, type Measure } from './measures.js';

const SCALE =
  /\b(?:zero|one|0|1)\b[^.?!\d]{0,40}?(?:\bto\b|-|–|and|,)[^.?!\d]{0,24}?\b(?:ten|10)\b/gi;
const OF_TEN = /\b(?:10|ten)\b[^.?!]{0,20}\bworst|\b(?:one|zero|0|1) (?:to|through) (?:10|ten)\b/i;
const SAYS_SCALE = /\b(?:scale|worst|being no)\b/i;
const BORN = /\b(?:born|dob|d\.o\.b|date of birth|birth ?date)\b/i;
const AGE = /^[-\s]?(?:years?|yrs?|y)?[-\s/]?(?:old|o\b|y\.?o)|^\s?(?:[,)]|years?\b|y\b)/i;
const YEAR = /(?<!\d)(?:18[89]|19\d|20\d)\d(?!\d)/g;
const CHANGED =
  /\b(?:lost|gained|loss|gain|fell|fallen|risen|rose|drop|dropped|reduction|increase[ds]?|decrease[ds]?|difference|lowered|reduced|raised)\b/i;
const BY = /\bby (?:about |some |around |only )?$/i;
const OLDEST = 115;
/** In a month, as people count. */
const WEEKS = 4;
const MOST_UNITS = 2_000;

export function saysScale(text: string): boolean {
  return SAYS_SCALE.test(text) || OF_TEN.test(text);
}

/** "On a scale from one to ten". */
export function scalesIn(text: string): readonly Span[] {
  if (!SAYS_SCALE.test(text)) return [];
  return [...text.matchAll(SCALE)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
}

/** What a reader reckons out: an age from a date of birth, the difference of two amounts that stand side by side. */
export function isDerived(measure: Measure, comparison: Comparison): boolean {
  return (
    isAgeOfDate(measure, comparison) ||
    isDifference(measure, comparison) ||
    isLowDoseAspirin(measure, comparison)
  );
}

/** Where the source has a date of birth and no age. */
function isAgeOfDate({ values, end, unit }: Measure, { sentence, source }: Comparison): boolean {
  const [value = 0] = values;
  const isAge = unit?.name === 'year' || AGE.test(sentence.text.slice(end));
  if (!isAge || value < 1 || value > OLDEST) return false;
  const units = source.units.slice(0, MOST_UNITS);
  const years = units.filter(({ text }) => BORN.test(text)).flatMap(({ text }) => yearsIn(text));
  if (years.length === 0) return false;
  const all = units.flatMap(({ text }) => yearsIn(text));
  const latest = Math.max(...all);
  const isDated = years.some((year) => latest - year > 1);
  return years.some((born) =>
    isDated ? Math.abs(latest - born - value) <= 1 : born + value >= 2000,
  );
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(YEAR)].map(([year]) => Number(year));
}

/** "Weight fell from 91 to 84 kg": 7 kg; "18 -> 14": "by four units". */
function isDifference(
  measure: Measure,
  { source, sentence, mentions, aligned }: Comparison,
): boolean {
  const { unit, values, start } = measure;
  const isBy = BY.test(sentence.text.slice(0, start));
  if (mentions.size === 0 || (!isBy && (unit === null || !CHANGED.test(sentence.text))))
    return false;
  return aligned.some((at) => {
    const said = (source.units[at]?.measures ?? []).filter(
      (one) => one.unit === null || fits(measure, one),
    );
    return said.some((one) =>
      said.some(
        (other) =>
          // "92.4 -> 86.1 kg": the unit stands once
          (isBy || one.unit !== null || other.unit !== null) &&
          values.some(
            (value) => Math.abs((one.values[0] ?? 0) - (other.values[0] ?? 0) - value) < 1e-9,
          ),
      ),
    );
  });
}

/** Four weeks for a month, twenty weeks for five months. */
export function isRoundDuration(
  { unit, values }: Measure,
  { source, aligned }: Comparison,
): boolean {
  const other = unit?.name === 'week' ? 'month' : unit?.name === 'month' ? 'week' : null;
  if (other === null) return false;
  return values.some((value) => {
    const said = other === 'month' ? value / WEEKS : value * WEEKS;
    const place = {
      values: [said],
      unit: unitNamed(other),
      words: '',
      start: 0,
      end: 0,
      unitEnd: 0,
    };
    return source
      .measured(place)
      .some((found) => found.measure.unit?.name === other && aligned.includes(found.unit));
  });
}

/** What "a baby aspirin" holds where it is sold under that name. */
function isLowDoseAspirin({ unit, values }: Measure, { source, aligned }: Comparison): boolean {
  return (
    unit?.name === 'mg' &&
    values[0] === 81 &&
    aligned.some((at) => /\bbaby aspirin\b/i.test(source.units[at]?.text ?? ''))
  );
}
