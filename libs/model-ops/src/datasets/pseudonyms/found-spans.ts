/** What is replaced, by what it is. */
export const REPLACED_KINDS = [
  'patient',
  'identifier',
  'name',
  'place',
  'email',
  'url',
  'phone',
  'date',
  'number',
] as const;
export type ReplacedKind = (typeof REPLACED_KINDS)[number];

/** A stretch of a text, UTF-16. */
export interface FoundSpan {
  readonly kind: ReplacedKind;
  readonly start: number;
  readonly end: number;
}

/** In order. Of two that overlap the one stays that stands earlier in the list given. */
export function withoutOverlaps(found: readonly FoundSpan[]): readonly FoundSpan[] {
  const kept: FoundSpan[] = [];
  for (const span of found) {
    const isFree = kept.every(({ start, end }) => span.end <= start || span.start >= end);
    if (isFree && span.end > span.start) kept.push(span);
  }
  return kept.toSorted((one, other) => one.start - other.start);
}
