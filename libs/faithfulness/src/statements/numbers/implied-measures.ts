import { readNumbers } from '@app/text';
import type { Measure } from './measures.js';
import { unitAfter, unitNamed } from '../../lexicons/results/units.js';

/** Words that stand for a number: "a week", "a couple of days". */
const UNSPELLED =
  /(?<![\p{L}\p{N}])(?:(a couple(?: of)?|couple(?: of)?|both|a pair of|few times)|(an?|single|per|each|every))(?![\p{L}\p{N}])/giu;
const MONTHS =
  'january|february|march|april|may|june|july|august|september|october|november|december'.split(
    '|',
  );
const MONTH = new RegExp(`(?<![\\p{L}\\p{N}])(?:${MONTHS.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
/** "a pack and a half", "point five centimeters", "in O five" */
const HALF = /(?<![\p{L}\p{N}])(?:an?|one|1)( \p{L}{3,10}) and a half(?![\p{L}\p{N}])/giu;
/** "half an hour" */
const HALF_OF = /(?<![\p{L}\p{N}])half(?: of)? an?( \p{L}{3,10})(?![\p{L}\p{N}])/giu;
/** "a quarter of an hour" */
const QUARTER =
  /(?<![\p{L}\p{N}])(three[- ]quarters?|a quarter)(?: of)? an hour(?![\p{L}\p{N}])/giu;
const POINT = /(?<![\p{L}\p{N}])point (\p{L}+)(?![\p{L}\p{N}])/giu;
const OH = /(?<![\p{L}\p{N}])(?:oh?) (\p{L}+)(?![\p{L}\p{N}])/giu;

/** Numbers that a text says without writing one: "a week" is 1, "a couple" is 2, "July" is 7. */
export function impliedMeasures(text: string): readonly Measure[] {
  return [
    ...found(text, UNSPELLED, ([, two]) => [two === undefined ? 1 : 2]).filter(
      ({ values, unit }) => values[0] === 2 || ['time', 'packs'].includes(unit?.kind ?? ''),
    ),
    ...impliedMonths(text),
    ...[...text.matchAll(QUARTER)].map(({ index, 0: words, 1: share = '' }) => ({
      values: [share.toLowerCase().startsWith('three') ? 45 : 15],
      words,
      start: index,
      end: index + words.length,
      unit: unitNamed('minute'),
      unitEnd: index + words.length,
    })),
    ...(/half/iu.test(text) ? [...halves(text, HALF, 1.5), ...halves(text, HALF_OF, 0.5)] : []),
    ...found(text, POINT, ([, digit = '']) => digitOf(digit).map((value) => value / 10)),
    ...found(text, OH, ([, digit = '']) =>
      digitOf(digit).flatMap((value) => [value, 2000 + value]),
    ),
  ];
}

/** Their unit stands within. */
function halves(text: string, pattern: RegExp, value: number): readonly Measure[] {
  return [...text.matchAll(pattern)].map((match): Measure => {
    const [words, unit = ''] = match;
    const start = match.index;
    const end = start + words.length;
    return { values: [value], words, start, end, unit: unitAfter(unit, 0).unit, unitEnd: end };
  });
}

/** The names of months as their numbers. */
export function impliedMonths(text: string): readonly Measure[] {
  return found(text, MONTH, ([name]) => [MONTHS.indexOf(name.toLowerCase()) + 1]);
}

function found(
  text: string,
  pattern: RegExp,
  valuesOf: (match: RegExpExecArray) => readonly number[],
): readonly Measure[] {
  return [...text.matchAll(pattern)].flatMap((match): Measure[] => {
    const values = valuesOf(match);
    const end = match.index + match[0].length;
    if (values.length === 0) return [];
    return [{ values, words: match[0], start: match.index, end, ...unitAfter(text, end) }];
  });
}

function digitOf(word: string): readonly number[] {
  return readNumbers(word).flatMap(({ values }) => values.filter((value) => value < 10));
}
