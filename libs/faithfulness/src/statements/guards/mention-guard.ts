import { OF_NOBODY, OF_OTHER } from '../../lexicons/denials/only-named.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { isProcedure } from '../qualities/findings.js';
import type { Term } from '../../text/terms.js';

const MOST_PLACES = 60;

/** Nobody vouches for what the source names only as a risk, as what was looked for, or within the name of something else. */
export const guardMentions: Check = (comparison) => {
  const { terms, words, text } = comparison.sentence;
  return terms.flatMap((term): Mismatch[] => {
    if (term.weight < 1 || isProcedure(term, words)) return [];
    const start = words[term.from]?.start ?? 0;
    const end = words[term.to - 1]?.end ?? start;
    if (OF_NOBODY.test(text.slice(0, start)) || OF_OTHER.test(text.slice(end))) return [];
    const places = placesOf(term, comparison);
    if (!places.includes('named') || places.includes('said')) return [];
    return [{ code: 'problem', says: 'partly', start, end }];
  });
};

type Mentioned = 'said' | 'named' | 'denied';

/** Of each place that supports the sentence whether it says so, or only names it. */
function placesOf(term: Term, { mentions, source, aligned }: Comparison): readonly Mentioned[] {
  return (mentions.get(term) ?? [])
    .filter(({ unit }) => aligned.includes(unit))
    .slice(0, MOST_PLACES)
    .map(({ unit, word }): Mentioned => {
      const read = source.units[unit];
      const named = read?.terms.find(({ from, to }) => word >= from && word < to);
      const start = read?.words[named?.from ?? word]?.start ?? 0;
      const end = read?.words[(named?.to ?? word + 1) - 1]?.end ?? start;
      const text = read?.text ?? '';
      if (OF_NOBODY.test(text.slice(0, start)) || OF_OTHER.test(text.slice(end))) return 'named';
      return read?.polarities[word] === -1 ? 'denied' : 'said';
    });
}
