import type { Omission, SourceSpan } from '@app/api-client';

const BULLET = /^[-–•*·]\s+/u;
const ENDED = /[.!?:;…]["”“')\]]*$/u;
const SHORT = 60;

/** The places of a fact that say something of their own: what stands word for word at an earlier one is left out. */
export function distinctSpans(
  spans: readonly SourceSpan[],
  wordsOf: (span: SourceSpan) => string | null,
): readonly SourceSpan[] {
  const words = spans.map((span) => wordsOf(span)?.replace(/\s+/gu, ' ') ?? null);
  return spans.filter((_, index) => words.indexOf(words[index] ?? null) === index);
}

/** The words of a fact as the documents have them, on one line; null while they are not there. */
export function factText(
  { spans }: Pick<Omission, 'spans'>,
  wordsOf: (span: SourceSpan) => string | null,
): string | null {
  if (spans.some((span) => wordsOf(span) === null)) return null;
  const words = distinctSpans(spans, wordsOf).map(wordsOf);
  return words.join(' ').replace(/\s+/gu, ' ').trim();
}

/** The sentence that a fact becomes in a draft: its own words, and an end. */
export function factSentence(words: string): string {
  const text = words.replace(BULLET, '');
  return ENDED.test(text) ? text : `${text}.`;
}

/** For the names of buttons, which are read out. */
export function shortened(words: string): string {
  return words.length <= SHORT ? words : `${words.slice(0, SHORT).trimEnd()} …`;
}
