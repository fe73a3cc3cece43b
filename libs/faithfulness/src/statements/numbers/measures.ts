import { type NumberMention, readNumbers, shortYearsOf } from '@app/text';
import { type Duration, durationsIn } from '../shorthand/durations.js';
import { type UnitOfMeasure, unitAfter, unitNamed } from '../../lexicons/results/units.js';
import { type SexLetter, sexLettersIn } from '../../text/persons/sex-letters.js';

/** Words that count nothing more often than they count something. */
export const RARELY_A_NUMBER = /^(?:one|first|second|once|half|zero)$/;

/** A number of a text with its unit, where one is named. */
export interface Measure extends NumberMention {
  readonly unit: UnitOfMeasure | null;
  /** Where its unit ends; where it ends itself, without one. */
  readonly unitEnd: number;
}

/** The numbers of a text, with what they count. A short year is its long ones too. */
export function measuresOf(text: string): readonly Measure[] {
  const years = shortYearsOf(text);
  const durations = durationsIn(text).filter(({ isClear }) => isClear);
  const letters = sexLettersIn(text);
  const mentions = withDurations(readNumbers(text), durations);
  const measures = mentions.map((mention): Measure => ({
    ...mention,
    values: mention.values.flatMap((value) =>
      years.has(value) ? [value, 2000 + value, 1900 + value] : [value],
    ),
    ...(unitOfDuration(mention, durations) ??
      unitOfAge(mention, letters) ??
      unitAfter(text, mention.end)),
  }));
  const halves = new Set<number>();
  for (const [at, measure] of measures.entries()) {
    const values =
      withHalf(text, measure) ?? withCentury(text, measure) ?? withDecade(text, measure);
    if (values) measures[at] = { ...measure, values };
    if (withHalf(text, measure)) halves.add(measure.end + 1);
  }
  for (let at = measures.length - 2; at >= 0; at--) {
    const [measure, next] = [measures[at], measures[at + 1]];
    // "10-20 mg", "four to five days": the first has the unit of the second
    if (measure && !measure.unit && next?.unit && isRange(measure, next, text)) {
      measures[at] = { ...measure, unit: next.unit };
    }
  }
  // "2-1/2 packs": neither the 1 nor the 2 of the half counts anything
  return halves.size === 0
    ? measures
    : measures.filter(({ start }) => !halves.has(start) && !halves.has(start - 2));
}

/** "10-20", "four to five", "six eight" */
function isRange(one: Measure, next: Measure, text: string): boolean {
  const link = text.slice(one.end, next.start);
  return (
    /^\s?(?:-|–|to|or|and)\s?$/i.test(link) ||
    (link === ' ' && one.words !== '' && next.words !== '')
  );
}

/** "5/7" is one number where it is a duration. */
function withDurations(
  mentions: readonly NumberMention[],
  durations: readonly Duration[],
): readonly NumberMention[] {
  if (durations.length === 0) return mentions;
  const others = mentions.filter(
    (mention) => !durations.some(({ start, end }) => mention.start < end && mention.end > start),
  );
  const read = durations.map(({ value, start, end }) => ({
    values: [value],
    words: String(value),
    start,
    end,
  }));
  return [...others, ...read].toSorted((one, other) => one.start - other.start);
}

function unitOfDuration(
  { start, end }: NumberMention,
  durations: readonly Duration[],
): Pick<Measure, 'unit' | 'unitEnd'> | null {
  const found = durations.find((one) => one.start === start && one.end === end);
  return found ? { unit: unitNamed(found.unit), unitEnd: end } : null;
}

/** "44F" is an age and no temperature. */
function unitOfAge(
  { start }: NumberMention,
  letters: readonly SexLetter[],
): Pick<Measure, 'unit' | 'unitEnd'> | null {
  const letter = letters.find((one) => start >= one.start && start < one.end);
  return letter ? { unit: unitNamed('year'), unitEnd: letter.end } : null;
}

/** How much it is in the smallest unit of its kind: the same for 1 g and 1000 mg. */
export function amountsOf({ unit, values }: Measure): readonly string[] {
  const size = unit?.size ?? null;
  if (unit === null || size === null) return [];
  return values.map((value) => `${unit.kind} ${Math.round(value * size * 1000) / 1000}`);
}

/** The same unit, the same amount, or one of the two has no unit. */
export function fits(one: Measure, other: Measure): boolean {
  if (one.unit === null || other.unit === null || one.unit.name === other.unit.name) return true;
  const amounts = amountsOf(other);
  return amountsOf(one).some((amount) => amounts.includes(amount));
}

/** "1-1/2 packs" */
function withHalf(text: string, { values, end }: Measure): readonly number[] | null {
  return /^(?:-| )1\/2(?!\d)/.test(text.slice(end, end + 5))
    ? values.map((value) => value + 0.5)
    : null;
}

/** "the 1970s" are the seventies. */
function withDecade(text: string, { values: [value = 0], end }: Measure): readonly number[] | null {
  const isDecade = value >= 1900 && value < 2100 && value % 10 === 0;
  return isDecade && /^['’]?s\b/.test(text.slice(end)) ? [value, value % 100] : null;
}

/** "back in eighty two", "in '05" */
function withCentury(text: string, { values, start, unit }: Measure): readonly number[] | null {
  const [value = 0] = values;
  if (unit !== null || values.length !== 1 || value < 0 || value > 99 || !Number.isInteger(value))
    return null;
  if (!/(?:\b(?:in|of|since|from|oh?)\s|['’])$/i.test(text.slice(Math.max(0, start - 8), start)))
    return null;
  return [value, 1900 + value, 2000 + value];
}
