import type { Span } from '@app/text';
import { CALLED_NORMAL, CALLED_OTHERWISE, VITAL_RANGES } from '../../lexicons/vital-ranges.js';

const CLAUSE = /[;\n]|,(?!\d)|(?<!\d)\.(?:\s|$)|\b(?:and|but|with)\b/giu;

/**
 * Where a sentence calls a vital sign normal whose value is not: "a normal blood pressure of 80/55". A source that does so
 * itself is copied, and judged by who reads it.
 */
export function calledNormal(text: string, sources: readonly string[]): readonly Span[] {
  return clausesOf(text).flatMap(({ start, end }): Span[] => {
    const clause = text.slice(start, end);
    if (!CALLED_NORMAL.test(clause) || CALLED_OTHERWISE.test(clause)) return [];
    return VITAL_RANGES.flatMap(({ named, valued, isAbnormal }): Span[] => {
      const name = named.exec(clause);
      if (!name) return [];
      const from = name.index + name[0].length;
      const value = valued.exec(clause.slice(from));
      if (!value) return [];
      const numbers = value.slice(1).map((number) => Number(number.replace(',', '.')));
      const isSaid = sources.some((said) => said.includes(value[0]) && CALLED_NORMAL.test(said));
      if (!isAbnormal(numbers) || isSaid) return [];
      return [{ start, end: start + from + value.index + value[0].length }];
    }).slice(0, 1);
  });
}

function clausesOf(text: string): readonly Span[] {
  const ends = [...text.matchAll(CLAUSE)];
  const starts = [0, ...ends.map(({ index, 0: said }) => index + said.length)];
  return starts.map((start, at) => ({ start, end: ends[at]?.index ?? text.length }));
}
