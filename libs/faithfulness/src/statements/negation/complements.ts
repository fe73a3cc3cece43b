import { PREPOSITIONS } from '../../lexicons/denials/denial-words.js';
import { BODY_SITES } from '../../lexicons/findings/body-sites.js';
import { isBorder } from './clause-borders.js';
import type { Phrase } from './phrases.js';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { Term } from '../../text/terms.js';

/** Where or of what a thing is: "pain in her shoulders, elbows and wrists". */
export function complementOf(
  { terms: phrase, head }: Phrase,
  { words, terms }: SentenceIndex,
): readonly Term[] {
  const to = head?.to ?? phrase.at(-1)?.to ?? 0;
  const opening = words[to];
  if (!opening || !PREPOSITIONS.has(opening.text) || /[,.;:]/.test(opening.before)) return [];
  const end = words.findIndex((_, at) => at > to && isBorder(words, at));
  return terms.filter(
    ({ from, weight }) =>
      from > to &&
      (end === -1 || from < end) &&
      (weight === 1 || BODY_SITES.has(words[from]?.text ?? '')),
  );
}
