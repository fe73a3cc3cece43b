import { type Side, sideNamed } from '../../lexicons/findings/sides.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

/** "Right worse than left", "more on the right": the side that has more of it, and where the sides are named. */
export interface ComparedSides {
  readonly more: Side;
  /** The side that it is compared with, where that is named. */
  readonly than: Side | null;
  readonly ats: readonly number[];
}

const MORE = wordList(
  `worse greater more larger bigger higher stronger better most mostly worst mainly primarily predominantly`,
);
const LESS = wordList(`less smaller lower weaker fewer milder least`);
const THAN = wordList(`than comparison compared`);
const NAMES = wordList(`left right l r`);
const REACH = 5;
const CLAUSE_END = /[.;:?!\n]/;

/** Of what sides a text says that one has more of something than the other. */
export function comparedSides(words: readonly Word[]): readonly ComparedSides[] {
  return words.flatMap((word, at): readonly ComparedSides[] => {
    const isNot = isLikeNot(words, at);
    if (!isNot && !THAN.has(word.text) && !word.before.includes('>')) return [];
    const before = sideNear(words, at - 1, -1, 2 * REACH);
    const after = sideNear(words, at, 1, REACH);
    if (before === null || after === null) return [];
    const [one, other] = [
      sideNamed(words[before]?.text ?? ''),
      sideNamed(words[after]?.text ?? ''),
    ];
    if (one === null || other === null) return [];
    const isLess =
      isNot || words.slice(Math.max(0, at - REACH), at).some(({ text }) => LESS.has(text));
    const isMore =
      word.before.includes('>') ||
      words.slice(Math.max(0, at - REACH), at).some(({ text }) => MORE.has(text));
    if (!isLess && !isMore) return [];
    return [{ more: isLess ? other : one, than: isLess ? one : other, ats: [before, after] }];
  });
}

/** "Not nearly like the left leg", "not as bad as the right" */
function isLikeNot(words: readonly Word[], at: number): boolean {
  if (!/^(?:like|as)$/.test(words[at]?.text ?? '')) return false;
  return words.slice(Math.max(0, at - REACH), at).some(({ text }) => text === 'not');
}

function sideNear(
  words: readonly Word[],
  from: number,
  step: 1 | -1,
  reach: number,
): number | null {
  for (let at = from, left = reach; left > 0; at += step, left--) {
    const word = words[at];
    if (!word) return null;
    if (step === 1 && at > from && CLAUSE_END.test(word.before)) return null;
    if (NAMES.has(word.text)) return at;
    if (step === -1 && CLAUSE_END.test(word.before)) return null;
  }
  return null;
}
