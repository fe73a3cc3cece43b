import { SUM, TALK } from '../lexicons/other-kinds.js';
import type { SourceIndex } from '../text/source-index.js';
import { isData, isNonsense } from '../text/strange-lines.js';

const LETTER = /\p{L}/u;
const NUMBER = /\p{N}/u;
const LONGEST = 400;

/**
 * Whether a sentence is of another kind than a summary: talk of an assistant, code, data, a sum, a bare number, no word at
 * all. What the source has in the same characters is of its kind.
 */
export function isOfOtherKind(sentence: string, source: SourceIndex): boolean {
  const text = sentence.trim().slice(0, LONGEST);
  if (!LETTER.test(text)) return !isValueOf(text, source.evidence);
  const plain = text.replaceAll('’', "'");
  const isOther = TALK.some((sign) => sign.test(plain)) || isData({ text }) || isNonsense(text);
  return isOther && !source.evidence.includes(text.replace(/[.!?\s]+$/u, ''));
}

/** "120/80." where the source has it so; a number by itself says nothing, whatever the source counts. */
function isValueOf(text: string, source: string): boolean {
  const value = text.replace(/[.,;:!?\s]+$/u, '').replace(/^[-•*\s]+/u, '');
  if (!NUMBER.test(value) || /^\d+$/.test(value) || SUM.test(value)) return false;
  const at = source.indexOf(value);
  return at >= 0 && !/\d/.test(source[at - 1] ?? '') && !/\d/.test(source[at + value.length] ?? '');
}

/** Marks that stand for "nothing". */
const NOTHING = /^[\s–—_.:*•…-]*$/u;

/** A body without a sentence that has something else in it: "4.", "👍". */
export function isNoSentence(body: string): boolean {
  return !LETTER.test(body) && !NOTHING.test(body);
}
