import type { SourceSpan } from '@app/api-client';

/** Shorter ones are crumbs: a heading, a date, the end of a line. */
const INFORMATIVE = 25;
const LETTER = /\p{L}/u;

/** A stretch of a document that no sentence draws on, with its number in the summary. */
export interface UnusedStretch {
  readonly index: number;
  readonly span: SourceSpan;
  readonly text: string;
}

/**
 * What of one document no sentence draws on, as far as it tells something, longest first. Where it goes
 * on in the next document, the service counted that too.
 */
export function unusedOf(
  unused: readonly SourceSpan[],
  source: number,
  text: string,
): readonly UnusedStretch[] {
  return unused
    .map((span, index) => ({ index, span, text: text.slice(span.start, span.end).trim() }))
    .filter(({ span, text: words }) => span.source === source && tells(words))
    .toSorted((one, other) => other.text.length - one.text.length);
}

/** How many there are in each other document, by its number; their texts are not at hand. */
export function unusedElsewhere(
  unused: readonly SourceSpan[],
  source: number,
): readonly (readonly [source: number, count: number, first: number])[] {
  const elsewhere = unused
    .map((span, index) => ({ span, index }))
    .filter(({ span }) => span.source !== source && span.end - span.start >= INFORMATIVE);
  return [...Map.groupBy(elsewhere, ({ span }) => span.source)].map(
    ([other, found]) => [other, found.length, found[0]?.index ?? 0] as const,
  );
}

function tells(words: string): boolean {
  return words.length >= INFORMATIVE && LETTER.test(words);
}
