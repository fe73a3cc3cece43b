import type { Span } from '@app/text';
import {
  CALLED_GOOD,
  CALLED_NORMAL,
  CALLED_OFF,
  CALLED_OTHERWISE,
  VITAL_RANGES,
} from '../../lexicons/results/vital-ranges.js';

/** "Not elevated" */
const NEVER = /\b(?:not|no|never|without)\b|n['’]t\b/iu;
const CLAUSE = /[;\n]|,(?!\d)|(?<!\d)\.(?:\s|$)|\b(?:and|but|with)\b/giu;

/**
 * Where a sentence calls a vital sign normal whose value is not: "a normal blood pressure of 80/55"; or off whose value
 * is not, while its source is content with it. A source that says the same is copied, and judged by who reads it.
 */
export function calledOtherwise(text: string, sources: readonly string[]): readonly Span[] {
  const isContent = sources.some((said) => CALLED_GOOD.test(said));
  const isOffThere = sources.some((said) => CALLED_OFF.test(said));
  return clausesOf(text).flatMap(({ start, end }): Span[] => {
    const clause = text.slice(start, end);
    const isNormal = CALLED_NORMAL.test(clause) && !CALLED_OTHERWISE.test(clause);
    const isOff = CALLED_OFF.test(clause) && !CALLED_NORMAL.test(clause) && !NEVER.test(clause);
    return vitalsIn(clause)
      .flatMap(({ written, isAbnormal, to }): Span[] => {
        const isSaid = sources.some((said) => said.includes(written) && CALLED_NORMAL.test(said));
        const isWrong = isAbnormal ? isNormal && !isSaid : isOff && isContent && !isOffThere;
        return isWrong ? [{ start, end: start + to }] : [];
      })
      .slice(0, 1);
  });
}

interface Vital {
  readonly written: string;
  readonly isAbnormal: boolean;
  /** Where its value ends. */
  readonly to: number;
}

/** The vital signs of a clause, each with its value. */
function vitalsIn(clause: string): readonly Vital[] {
  return VITAL_RANGES.flatMap(({ named, valued, isAbnormal }): Vital[] => {
    const name = named.exec(clause);
    if (!name) return [];
    const from = name.index + name[0].length;
    const value = valued.exec(clause.slice(from));
    if (!value) return [];
    const numbers = value.slice(1).map((number) => Number(number.replace(',', '.')));
    const to = from + value.index + value[0].length;
    return [{ written: value[0], isAbnormal: isAbnormal(numbers), to }];
  });
}

function clausesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(CLAUSE)];
  const starts = [0, ...ends.map(({ index, 0: said }) => index + said.length)];
  return starts.map((start, at) => ({ start, end: ends[at]?.index ?? text.length }));
}
