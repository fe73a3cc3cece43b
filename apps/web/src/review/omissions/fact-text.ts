import type { Omission, SourceSpan } from '../../generated/types.gen.js';

const BULLET = /^[-–•*·]\s+/u;
const ENDED = /[.!?:;…]["”“')\]]*$/u;
const SHORT = 60;

/** The words of a fact as the documents have them, on one line; null while they are not there. */
export function factWords(
  { spans }: Pick<Omission, 'spans'>,
  wordsOf: (span: SourceSpan) => string | null,
): string | null {
  const words = spans.map(wordsOf);
  if (words.some((one) => one === null)) return null;
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
