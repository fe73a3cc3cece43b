import type { Comparison, Mismatch } from '../comparison.js';
import { unitScores } from '../../evidence/unit-scores.js';
import type { Word } from '../../text/words.js';

const REACH = 3;
const NEARLY_BEST = 0.7;
const MOST_PLACES = 100;

/** "Walks with difficulty" against "walks without difficulty", which NegEx takes for no denial. */
export function changedCompany(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source, mentions } = comparison;
  const { words, terms, polarities } = sentence;
  const scores = unitScores(comparison);
  const best = Math.max(0, ...scores.values());
  return terms.flatMap((term): Mismatch[] => {
    const { from, to } = term;
    const [start, end] = [words[from]?.start, words[to - 1]?.end];
    if (start === undefined || end === undefined || polarities[from] === -1) return [];
    if (wordBefore(words, from) !== 'with') return [];
    const near = (mentions.get(term) ?? [])
      .slice(0, MOST_PLACES)
      .filter(({ unit }) => (scores.get(unit) ?? 0) >= NEARLY_BEST * best);
    const isWithout = near.every(
      ({ unit, word }) => wordBefore(source.units[unit]?.words ?? [], word) === 'without',
    );
    return near.length > 0 && isWithout
      ? [{ code: 'negation', says: 'contradicted', start, end }]
      : [];
  });
}

/** The nearest "with" or "without" that a word belongs to. */
function wordBefore(words: readonly Word[], at: number): string | null {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back--) {
    if (/[,.;:]/.test(words[back + 1]?.before ?? '')) return null;
    const { text = '' } = words[back] ?? {};
    if (text === 'with' || text === 'without') return text;
  }
  return null;
}
