import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

const JOINS = wordList(`but however although because while when which whereas though`);
/** "and did not take them" */
const VERBS = wordList(`
  i he she it they we there is was are were has have had do does did can could will would reports reported denies denied
  endorses states stated now then never not no an the
`);

/** Whether another clause begins at a word: by a mark, "but", or an "and" that a verb or a subject follows. */
export function isBorder(words: readonly Word[], at: number): boolean {
  const { before = '', text = '' } = words[at] ?? {};
  if (/[,;:.]/.test(before) || JOINS.has(text)) return true;
  return text === 'and' && VERBS.has(words[at + 1]?.text ?? '');
}

/** The words of the clause around a word. */
export function clauseAround(words: readonly Word[], at: number): readonly Word[] {
  const [from, to] = clauseSpan(words, at);
  return words.slice(from, to);
}

export function clauseSpan(
  words: readonly Word[],
  at: number,
): readonly [from: number, to: number] {
  let from = at;
  while (from > 0 && !isBorder(words, from)) from--;
  let to = at + 1;
  while (to < words.length && !isBorder(words, to)) to++;
  return [from, to];
}
