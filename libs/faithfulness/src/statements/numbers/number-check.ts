import type { Comparison, Mismatch } from '../comparison.js';
import { checkAmbiguous } from '../shorthand/ambiguous-check.js';
import { isInDate } from '../dates/date-check.js';
import { isOfKnownFrequency, isOwnDose } from '../doses/dose-check.js';
import { fits, type Measure, RARELY_A_NUMBER } from './measures.js';
import { isKnownMinute, isKnownNumber, isShortClock } from './known-numbers.js';
import { isDerived, isRoundDuration, scalesIn } from './derived-numbers.js';
import { hardlyCounts, isNoCount, isOfScale } from './no-counts.js';
import { isOfKnownPair } from './number-pair-check.js';
import { contextOf, type NumberContext } from './number-context.js';
import type { ReadUnit } from '../../text/source-index.js';

/** "A1c", "B12": part of a name. */
const IN_A_NAME = /\p{L}$/u;
/** "O2", "mm2" */
const CHEMICAL = /(?:\b(?:Sp)?C?O|\b[cm]?m)2\b/g;
/** Where a sentence has several values of one scale. */
const SCALE = /\b(?:scale|out of)\b/i;
/** "COVID-19" */
const NAMED_WITH = /\p{L}{3}-$/u;
/** So much better must another number of the source fit than the same one. */
const MARGIN = 0.35;
/** Of these the unit is seldom left out; of years it is: "I'm forty". */
const BARE_KINDS = new Set(['time', 'share']);
/** What it was before: "20 min, was 90". */
const WAS = /(?:\b(?:was|from|previously|before|last|baseline|base|peak|nadir)|[(→>]) ?$/i;
/** In words. */
const LONGEST_REPLY = 9;
const SAME_UNIT = 1;
const NO_UNIT = 0.7;
const ONE_UNIT = 0.35;

interface Place {
  readonly score: number;
  readonly unit: number;
  readonly isOtherUnit: boolean;
  /** What the source has there. */
  readonly said: Measure;
}

/** Numbers that the source has not, has for something else, or has with another unit. */
export function checkNumbers(comparison: Comparison): readonly Mismatch[] {
  const { sentence } = comparison;
  const written = new Set(sentence.measures.flatMap(({ values }) => values));
  return sentence.measures.flatMap((measure): Mismatch[] => {
    if (RARELY_A_NUMBER.test(measure.words) || isPartOfName(sentence.text, measure)) return [];
    if (isNoCount(measure, sentence.text) || isInDate(measure, comparison)) return [];
    if (isOfScale(measure, comparison) || isKnownMinute(measure, comparison)) return [];
    if (isShortClock(measure, comparison))
      return [{ code: 'number', says: 'partly', start: measure.start, end: measure.end }];
    if (isInName(measure, comparison) || isInShorthand(measure, comparison)) return [];
    const context = contextOf(measure, comparison);
    const same = best(samePlaces(measure, comparison, context));
    const other = best(otherPlaces(measure, comparison, context, written));
    if (
      same &&
      (other === null || other.score <= same.score + MARGIN) &&
      !isOnlyBare(measure, comparison)
    )
      return [];
    if (same && other?.isOtherUnit !== true && isKnownNumber(measure, other?.said, comparison))
      return [];
    if (isOfKnownFrequency(measure, comparison)) return [];
    const isPair = isOfKnownPair(measure, comparison) && !isOnlyBare(measure, comparison);
    if (same && isPair && other?.isOtherUnit !== true) return [];
    const { start, end, unitEnd } = measure;
    if (same && (isYear(measure) || isOwnDose(measure, comparison))) return [];
    // "ten, and at its worst two to seven out of ten": of one sentence either may be meant
    const isOnScale = SCALE.test(comparison.source.units[same?.unit ?? -1]?.text ?? '');
    if (same && same.unit === other?.unit && isOnScale)
      return [{ code: 'number', says: 'partly', start, end }];
    if (same && other?.isOtherUnit !== true && isReply(same, measure, comparison, context))
      return [{ code: 'number', says: 'partly', start, end }];
    if (isDerived(measure, comparison)) return [{ code: 'number', says: 'partly', start, end }];
    if (other?.isOtherUnit === true)
      return [{ code: 'unit', says: 'contradicted', start, end: unitEnd }];
    if (!other && hardlyCounts(measure, sentence.text)) return [];
    if (!other && isRoundDuration(measure, comparison))
      return [{ code: 'number', says: 'partly', start, end }];
    return [{ code: 'number', says: other ? 'contradicted' : 'unsupported', start, end }];
  });
}

/** "4 weeks", where the source has a 4 of something unnamed, and other numbers of weeks. */
function isOnlyBare(measure: Measure, { source, sentence }: Comparison): boolean {
  const { unit, values } = measure;
  if (unit === null || unit.name === 'year' || !BARE_KINDS.has(unit.kind)) return false;
  const places = source.measured(measure);
  if (places.some(({ measure: said }) => said.unit !== null && fits(measure, said))) return false;
  // "20 min, was 90": the unit stands once, and "from 90 to 20 minutes" has both
  const isBeside = places.some(
    ({ unit: at, measure: said }) =>
      WAS.test(source.units[at]?.text.slice(0, said.start) ?? '') &&
      source.units[at]?.measures.some(
        (other) =>
          other.unit?.name === unit.name &&
          sentence.measures.some(
            (own) => own !== measure && own.values.some((value) => other.values.includes(value)),
          ),
      ) === true,
  );
  if (isBeside) return false;
  return source.units.some(({ measures }) =>
    measures.some(
      (said) =>
        said.unit?.name === unit.name && !said.values.some((value) => values.includes(value)),
    ),
  );
}

/** Where the source has the number, with the unit or without one. */
function samePlaces(
  measure: Measure,
  { source }: Comparison,
  context: NumberContext,
): readonly Place[] {
  return source
    .measured(measure)
    .filter((place) => fits(measure, place.measure))
    .map((place) => ({
      score: unitScore(measure, place.measure) + context.scoreAt(place.unit, place.measure.start),
      unit: place.unit,
      isOtherUnit: false,
      said: place.measure,
    }));
}

/** What the source has where the number should be: another one, or the same with another unit. */
function otherPlaces(
  measure: Measure,
  { source }: Comparison,
  context: NumberContext,
  written: ReadonlySet<number>,
): readonly Place[] {
  return context.units.flatMap((unit) =>
    valuesIn(source.units[unit]).flatMap((other): Place[] => {
      const isSame = other.values.some((value) => measure.values.includes(value));
      const score = SAME_UNIT + context.scoreAt(unit, other.start);
      if (isSame)
        return fits(measure, other) ? [] : [{ score, unit, isOtherUnit: true, said: other }];
      if (other.values.some((value) => written.has(value))) return [];
      if (other.unit?.name !== measure.unit?.name) return [];
      return [
        {
          score: unitScore(measure, other) + context.scoreAt(unit, other.start),
          unit,
          isOtherUnit: false,
          said: other,
        },
      ];
    }),
  );
}

/** Of "on a scale from 1 to 10" no number is a value. */
function valuesIn(unit: ReadUnit | undefined): readonly Measure[] {
  if (!unit) return [];
  return unit.measures.filter(
    ({ start, end }) =>
      !scalesIn(unit.text).some((scale) => scale.start <= start && scale.end >= end),
  );
}

function isYear({ unit, values }: Measure): boolean {
  return (
    unit === null && values.length === 1 && (values[0] ?? 0) >= 1900 && (values[0] ?? 0) < 2100
  );
}

/** "She was seventy nine.": a short sentence beside one that names what the number is of. */
function isReply(
  { unit, score }: Place,
  measure: Measure,
  { sentence: { text }, source }: Comparison,
  context: NumberContext,
): boolean {
  const read = source.units[unit];
  const isPart =
    text.slice(0, measure.start).endsWith('/') || /^\/(?!10\b)/.test(text.slice(measure.end));
  if (!read || isPart || read.words.length > LONGEST_REPLY) return false;
  const isAge = measure.unit === null || measure.unit.name === 'year';
  return isAge && score > 0 && context.scoreOf(unit) > 0;
}

function unitScore(one: Measure, other: Measure): number {
  if (one.unit === null && other.unit === null) return NO_UNIT;
  return one.unit === null || other.unit === null ? ONE_UNIT : SAME_UNIT;
}

function best(places: readonly Place[]): Place | null {
  return places.reduce<Place | null>(
    (most, place) => (most === null || place.score > most.score ? place : most),
    null,
  );
}

/** "Type 2 diabetes", "twice a day": a name of several words that the source has, or whose kind is asked by itself. */
function isInName({ start, end }: Measure, { sentence, mentions }: Comparison): boolean {
  return sentence.terms.some((term) => {
    const isAround =
      term.to - term.from > 1 &&
      (sentence.words[term.from]?.start ?? end) <= start &&
      (sentence.words[term.to - 1]?.end ?? start) >= end;
    return isAround && (term.broader.length > 0 || (mentions.get(term)?.length ?? 0) > 0);
  });
}

/** "5/7" without a word that says whether it is a date: that is said once, and of the whole. */
function isInShorthand({ start, end }: Measure, comparison: Comparison): boolean {
  return checkAmbiguous(comparison).some((found) => found.start <= start && found.end >= end);
}

function isPartOfName(text: string, { start, end }: Measure): boolean {
  if (NAMED_WITH.test(text.slice(Math.max(0, start - 4), start))) return true;
  if ([...text.matchAll(CHEMICAL)].some(({ index, 0: all }) => index + all.length === end))
    return true;
  return (
    IN_A_NAME.test(text.slice(Math.max(0, start - 2), start)) &&
    /^\p{L}/u.test(text.slice(end, end + 2))
  );
}
