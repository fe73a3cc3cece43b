import { isYear } from '../dates/date.js';
import { impliedMonths } from './implied-measures.js';
import type { Measure } from './measures.js';

/** Two numbers that belong together: "120/80", "six to eight", "3 out of 10", "July 1993". */
export interface NumberPair {
  readonly first: Measure;
  readonly second: Measure;
  readonly kind: PairKind;
}

/** "120/80" and "3 out of 10", "six to eight", "July 1993": pairs of two kinds are never taken for each other. */
type PairKind = 'ratio' | 'range' | 'date';

const LINK = /^(?: ?[-–/] ?| (?:to|or|over|by|of|out of|through) |[- ])$/i;
const RATIO = /\/|\b(?:over|by|of)\b/i;
const LAST_DAY = 31;
/** "half of the", "one of them" */
const RARELY_A_NUMBER = /^(?:one|first|second|once|half|twice)$/;
const AFTER_MONTH = /^,? ?(?:of |the |on the )?(?:the )?$/i;

export function pairsIn(text: string, measures: readonly Measure[]): readonly NumberPair[] {
  const months = impliedMonths(text);
  const all = [...measures, ...months].toSorted((one, other) => one.start - other.start);
  return all.flatMap((first, at): NumberPair[] => {
    const second = all[at + 1];
    if (!second) return [];
    const link = text.slice(first.end, second.start);
    const isMonth = months.includes(first);
    const isLinked = isMonth ? AFTER_MONTH.test(link) && isOfMonth(second) : LINK.test(link);
    const isNumber = !months.includes(second) && !RARELY_A_NUMBER.test(first.words + second.words);
    const kind = isMonth ? 'date' : RATIO.test(link) ? 'ratio' : 'range';
    return isLinked && isNumber && !isScale(first, second) ? [{ first, second, kind }] : [];
  });
}

/** Not "in December 418 patients". */
function isOfMonth({ values }: Measure): boolean {
  return values.some((value) => value <= LAST_DAY || isYear(value));
}

/** "from zero to ten" names no value. */
function isScale(first: Measure, second: Measure): boolean {
  return (first.values[0] === 0 || first.values[0] === 1) && second.values.includes(10);
}

/** By these the same pair is found again. */
export function pairKeys({ first, second }: NumberPair): readonly string[] {
  return first.values.flatMap((one) => second.values.map((other) => `${one}|${other}`));
}
