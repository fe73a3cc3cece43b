import type { Span } from '@app/text';
import type { NamedAnalyte } from './analyte-names.js';
import type { LabUnit } from './lab-units.js';
import type { Reading } from './reading.js';
import { joined, type ResultTime, timesIn } from './result-times.js';

/** A number of a sentence, and what it was measured of. */
export interface Value extends Span {
  readonly name: NamedAnalyte;
  readonly values: readonly number[];
  readonly unit: LabUnit | null;
}

const SEGMENT_END = /[;,()]|\.\s|\n|\b(?:and|but|then|while|whereas)\b/g;
const WORDS_BEFORE = 24;

/** Dates and bounds as `D`, so that their marks end nothing. Offsets stay. */
export function maskedOf(text: string, spans: readonly Span[]): string {
  let masked = text;
  for (const { start, end } of spans) {
    masked = masked.slice(0, start) + 'D'.repeat(end - start) + masked.slice(end);
  }
  return masked;
}

export function segmentsOf(masked: string): readonly Span[] {
  let start = 0;
  const ends = [...masked.matchAll(SEGMENT_END)].map(({ index, 0: mark }) => ({
    index,
    end: index + mark.length,
  }));
  return [...ends, { index: masked.length, end: masked.length }].map(({ index, end }) => {
    const segment = { start, end: index };
    start = end;
    return segment;
  });
}

function segmentAt(segments: readonly Span[], place: number): number {
  return segments.findIndex(({ end }) => place <= end);
}

/** To each value the words for a time in its clause, or of a clause without a value beside it. */
export function timesOf(
  text: string,
  values: readonly Value[],
  segments: readonly Span[],
): readonly ResultTime[] {
  const own = values.map((): ResultTime[] => []);
  for (const phrase of timesIn(text)) {
    const segment = segmentAt(segments, phrase.start);
    const distance = (value: Value): number =>
      value.start >= phrase.end ? value.start - phrase.end : phrase.start - value.end;
    const near = values
      .filter(({ start }) => segmentAt(segments, start) === segment)
      .toSorted((one, other) => distance(one) - distance(other));
    const before = values.findLast(({ end }) => end <= phrase.start);
    const next = values.find(({ start }) => start >= phrase.end);
    const isTaken = before !== undefined && (own[values.indexOf(before)]?.length ?? 0) > 0;
    const value = near[0] ?? (before && !isTaken ? before : next) ?? before;
    if (value) own[values.indexOf(value)]?.push(phrase);
  }
  return own.map(joined);
}

/** The words of a clause that speak of a value, in small letters: up to the next name, from a little before its own. */
export function windowOf(
  masked: string,
  { start, end }: Span,
  name: NamedAnalyte,
  names: readonly NamedAnalyte[],
  segments: readonly Span[],
): string {
  const segment = segments[segmentAt(segments, start)];
  const next = names.find((one) => one.start >= Math.max(end, name.end));
  const before = names.findLast((one) => one.end <= Math.min(start, name.start));
  const isSame = segment !== undefined && name.start >= segment.start;
  const from = Math.max(
    segment?.start ?? 0,
    before?.end ?? 0,
    isSame ? name.start - WORDS_BEFORE : 0,
  );
  const to = Math.min(segment?.end ?? masked.length, next?.start ?? masked.length);
  return masked.slice(from, to).replaceAll('D', ' ').toLowerCase();
}

export function placeOf(masked: string, value: Value, next: Value | undefined): Reading['place'] {
  const before = masked.slice(0, value.start);
  if (/\bfrom(?: \w+)?\s*$/i.test(before)) return 'from';
  const isToNext =
    next?.name === value.name &&
    /^[\sD]*(?:to|→|->|-->)\s*$/.test(masked.slice(value.unit?.end ?? value.end, next.start));
  if (isToNext) return 'from';
  return /(?:\bto|→|->)\s*$/i.test(before) ? 'to' : null;
}
