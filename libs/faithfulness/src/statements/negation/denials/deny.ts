import { isGeneric } from '../../../lexicons/common-words.js';
import {
  ASKS,
  CIRCUMSTANCES,
  KINDS,
  POSSESSIVES,
  PREPOSITIONS,
  PROBLEMS,
  PSEUDO_DENIED,
} from '../../../lexicons/denials/denial-words.js';
import { wordList } from '../../../lexicons/word-lists.js';
import type { Word } from '../../../text/words.js';

/** Whether what is said is so (1), is not so (-1), or is left open (0). */
export type Polarity = -1 | 0 | 1;

const NONE: number[] = [];
/** What follows says what for: "not treated for gout". */
const PURPOSED = wordList(
  `medication medications medicine medicines treated treatment treatments therapy`,
);

/** Denies words from one place to another; what a denial only touches is left open. */
export function deny(
  words: readonly Word[],
  from: number,
  to: number,
  said: Polarity[],
  byWhich: number[] = NONE,
): void {
  let isNamed = false;
  let isTail = false;
  let isAside = false;
  const isStatement = byWhich !== NONE;
  for (let at = from; at < Math.min(to, words.length); at++) {
    const word = words[at];
    if (!word) break;
    // "no diabetes (HbA1c 36)", "no history (per wife) of gout": the denial goes on behind what stands in brackets
    const [opened, closed] = [word.before.lastIndexOf('('), word.before.lastIndexOf(')')];
    if (opened !== closed) isAside = opened > closed && at > from;
    if (isAside) {
      said[at] = 0;
      continue;
    }
    if (/[,;:]/.test(word.before)) {
      isTail = false;
      isNamed = false;
    }
    // "no pain in the left foot" denies the pain, not the foot; "no history of gout" denies the gout
    if (word.text === 'about' && ASKS.has(words[at - 1]?.text ?? '')) isNamed = false;
    // "any pain while you walk?" asks about the pain
    if (isNamed && CIRCUMSTANCES.has(word.text)) isTail = true;
    if (isNamed && PREPOSITIONS.has(word.text) && !isOfProblem(words, at)) isTail = true;
    if (isStatement && at > from && isOfKnown(words, at)) isTail = true;
    isNamed ||=
      (isStatement && PSEUDO_DENIED.has(word.text)) ||
      PROBLEMS.has(word.text) ||
      PURPOSED.has(word.text) ||
      (!word.isStop && !isGeneric(word.stem) && !KINDS.has(word.text));
    // "can't walk without pain": denied twice
    const isTwice = (byWhich[at] ?? -1) >= 0 && words[from - 1]?.text === 'without';
    // "no trouble walking": not the walking is denied
    const isEased = PROBLEMS.has(words[at - 1]?.text ?? '') && at - 1 >= from;
    said[at] = isTail || isTwice || isEased || word.isDenied ? 0 : -1;
    if (isStatement) byWhich[at] = from;
  }
}

/** "not doing well with her diet", "no treatment for his acne": that there is a diet is taken for granted. */
function isOfKnown(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at] ?? {};
  return (
    PREPOSITIONS.has(text) &&
    !/^(?:on|of)$/.test(text) &&
    POSSESSIVES.has(words[at + 1]?.text ?? '') &&
    words[at + 2]?.text !== 'family'
  );
}

/** "issues with bleeding" are the bleeding, "issues with your bladder" are not the bladder. */
function isOfProblem(words: readonly Word[], at: number): boolean {
  const { text = '' } = words[at - 1] ?? {};
  return (
    PROBLEMS.has(text) &&
    !/^changes?$/.test(text) &&
    /^(?:with|of)$/.test(words[at]?.text ?? '') &&
    !POSSESSIVES.has(words[at + 1]?.text ?? '')
  );
}
