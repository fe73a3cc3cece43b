import type { Comparison, Mismatch } from '../comparison.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

const OUT = wordList(`excluded`);
const DENIES = wordList(`not cannot can't couldn't n't never wasn't isn't hasn't unable yet`);
/** So far before it the denial stands. */
const REACH = 4;
const MOST_PLACES = 50;

type State = 'out' | 'open';

/** "Could not be ruled out" against "was ruled out": neither affirms what it speaks of. */
export function changedRulings({ sentence, source, mentions }: Comparison): readonly Mismatch[] {
  const here = rulingOf(sentence.words);
  if (here === null) return [];
  return sentence.terms.flatMap((term): Mismatch[] => {
    const [first, last] = [sentence.words[term.from], sentence.words[term.to - 1]];
    if (term.weight < 1 || !first || !last || OUT.has(first.text)) return [];
    const there = (mentions.get(term) ?? [])
      .slice(0, MOST_PLACES)
      .flatMap(({ unit }) => rulingOf(source.units[unit]?.words ?? []) ?? []);
    if (there.length === 0 || there.includes(here)) return [];
    return [{ code: 'negation', says: 'contradicted', start: first.start, end: last.end }];
  });
}

/** Null where nothing is ruled out or left open. */
function rulingOf(words: readonly Word[]): State | null {
  const at = words.findIndex(
    ({ text }, place) => OUT.has(text) || (text === 'out' && words[place - 1]?.text === 'ruled'),
  );
  if (at === -1) return null;
  const before = words.slice(Math.max(0, at - 1 - REACH), at);
  return before.some(({ text }) => DENIES.has(text)) ? 'open' : 'out';
}
