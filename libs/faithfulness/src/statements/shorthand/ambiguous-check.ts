import { AMBIGUOUS } from '../../lexicons/shorthand.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Word } from '../../text/words.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { type Duration, durationsIn } from './durations.js';

interface Names {
  readonly short: string;
  readonly long: readonly string[];
}

const TABLE: readonly Names[] = AMBIGUOUS.trim()
  .split('\n')
  .map((line) => {
    const [short = '', ...long] = line.split('|').map((name) => name.trim());
    return { short: ` ${short} `, long: long.map((name) => ` ${name} `) };
  });
/** "10 U": units, or a nought that was badly written. */
const UNITS_SHORT = /(?<![\d.])(\d+(?:\.\d+)?) ?U(?![\p{L}\d])/gu;
const UNITS_LONG = /(?<![\d.])(\d+(?:\.\d+)?) ?(?:units?|IU)(?![\p{L}\d])/giu;

interface Read {
  /** Those of the table that it has. */
  readonly names: { readonly has: (name: string) => boolean };
  readonly durations: readonly Duration[];
  readonly short: ReadonlySet<string>;
  readonly long: ReadonlySet<string>;
}

const known = new WeakMap<SourceIndex, Read>();
const found = new WeakMap<Comparison, readonly Mismatch[]>();

/** Shorthand of two meanings in the draft or in the source, where the other has one of them in words. */
export const checkAmbiguous: Check = (comparison) => {
  const checked = found.get(comparison) ?? [
    ...ambiguousNames(comparison),
    ...ambiguousDurations(comparison),
    ...ambiguousUnits(comparison),
  ];
  found.set(comparison, checked);
  return checked;
};

function readSource(source: SourceIndex): Read {
  const read = known.get(source);
  if (read) return read;
  const texts = source.units.map(({ text }) => text);
  const fresh = {
    names: namesIn(source.units.map(({ words }) => plainOf(words)).join('')),
    durations: texts.flatMap(durationsIn),
    short: new Set(texts.flatMap((text) => amounts(text, UNITS_SHORT))),
    long: new Set(texts.flatMap((text) => amounts(text, UNITS_LONG))),
  };
  known.set(source, fresh);
  return fresh;
}

/** A space between words and around them: a name is looked for with its spaces. */
function namesIn(plain: string): Read['names'] {
  const asked = new Map<string, boolean>();
  return {
    has(name): boolean {
      const isNamed = asked.get(name) ?? plain.includes(name);
      asked.set(name, isNamed);
      return isNamed;
    },
  };
}

function plainOf(words: readonly Word[]): string {
  return ` ${words.map(({ text }) => text).join(' ')} `;
}

function amounts(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, amount = '']) => amount);
}

function ambiguousNames({ sentence, source }: Comparison): readonly Mismatch[] {
  const { names } = readSource(source);
  const own = plainOf(sentence.words);
  return TABLE.flatMap(({ short, long }): readonly Mismatch[] => {
    const isShortHere = own.includes(short);
    const here = isShortHere ? short : long.find((name) => own.includes(name));
    if (here === undefined || names.has(here)) return [];
    const isOther = isShortHere ? long.some((name) => names.has(name)) : names.has(short);
    return isOther ? [ambiguous(placeOf(here, own, sentence.words))] : [];
  });
}

/** Whether the source has an abbreviation that may stand for these words. */
export function isAmbiguouslySaid(words: readonly Word[], source: SourceIndex): boolean {
  const own = plainOf(words);
  return TABLE.some(
    ({ short, long }) =>
      long.some((name) => own.includes(name)) && readSource(source).names.has(short),
  );
}

function ambiguousDurations({ sentence, source }: Comparison): readonly Mismatch[] {
  const { durations } = readSource(source);
  const own = durationsIn(sentence.text).filter(({ isClear }) => !isClear);
  const written = own
    .filter((one) => !durations.some((other) => isSame(one, other)) && isSaid(one, source))
    .map(ambiguous);
  const meant = sentence.measures.flatMap((measure): readonly Mismatch[] => {
    const here = durations.filter(
      ({ unit, value }) => measure.unit?.name === unit && measure.values.includes(value),
    );
    const isClear = here.length === 0 || here.some((one) => one.isClear);
    const isElsewhere = source
      .measured(measure)
      .some(({ measure: said }) => said.unit?.name === measure.unit?.name);
    return isClear || isElsewhere
      ? []
      : [ambiguous({ start: measure.start, end: measure.unitEnd })];
  });
  return [...written, ...meant];
}

function isSame(one: Duration, other: Duration): boolean {
  return one.value === other.value && one.unit === other.unit;
}

/** Whether the source has the duration in words. */
function isSaid({ value, unit }: Duration, { units }: SourceIndex): boolean {
  return units.some(({ measures }) =>
    measures.some((said) => said.unit?.name === unit && said.values.includes(value)),
  );
}

function ambiguousUnits({ sentence, source }: Comparison): readonly Mismatch[] {
  const { short, long } = readSource(source);
  const other = (pattern: RegExp, same: ReadonlySet<string>, differs: ReadonlySet<string>) =>
    [...sentence.text.matchAll(pattern)]
      .filter(([, amount = '']) => !same.has(amount) && differs.has(amount))
      .map((match) => ambiguous({ start: match.index, end: match.index + match[0].length }));
  return [...other(UNITS_SHORT, short, long), ...other(UNITS_LONG, long, short)];
}

function placeOf(
  name: string,
  own: string,
  words: readonly Word[],
): { readonly start: number; readonly end: number } {
  const from = own.slice(0, own.indexOf(name)).split(' ').length - 1;
  const length = name.trim().split(' ').length;
  return { start: words[from]?.start ?? 0, end: words[from + length - 1]?.end ?? 0 };
}

function ambiguous({ start, end }: { readonly start: number; readonly end: number }): Mismatch {
  return { code: 'ambiguous', says: 'partly', start, end };
}
