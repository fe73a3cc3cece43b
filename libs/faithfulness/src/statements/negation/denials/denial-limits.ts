import { clauseSpan } from '../clause-borders.js';
import { LIMITS } from '../../../lexicons/denials/denial-words.js';
import { wordList } from '../../../lexicons/word-lists.js';
import type { Word } from '../../../text/words.js';

/** "no rash, except on the hand" */
const EXCEPTIONS = wordList(`except just only other aside apart`);
/** "for several months", "in a few months", "at that time", "other than" */
const SPAN =
  /\b(?:(?:for|in|over) (?:(?:the|at|least|a|an|about|almost|nearly|more|than|past|last|few|several|many|some|couple|of|\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) )*(?:hour|day|night|week|month|year)s?|at that time|other than|some of|right (?:now|away)|as often)\b/;

/**
 * What limits a denial to so much, to a time or to what is new, so that it is none of the thing as a whole: "not every
 * time", "no new rash"; the words of the clause that say so.
 */
export function limitsOf(words: readonly Word[], at: number): readonly string[] {
  const [from, to] = clauseSpan(words, at);
  const clause = words.slice(from, to).map(({ text }) => text);
  const next = words[to]?.text ?? '';
  return [
    ...(EXCEPTIONS.has(next) ? [next] : []),
    ...clause.filter((text) => LIMITS.has(text)),
    ...(SPAN.exec(clause.join(' '))?.[0].split(' ').slice(-1) ?? []),
  ];
}
