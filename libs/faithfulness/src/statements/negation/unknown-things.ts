import type { Comparison, Mismatch } from '../comparison.js';
import type { Phrase } from './phrases.js';
import type { SourceIndex } from '../../text/source-index.js';
import { silencesIn } from '../../text/unsaid.js';

const MOST_PLACES = 20;

/** What the source names only to say that it is not known: "Smoking: unknown" tells nobody that he smokes or does not. */
export function unknownThings(
  { sentence, source, mentions }: Comparison,
  phrases: readonly Phrase[],
): readonly Mismatch[] {
  // the sentence says so itself
  if (silencesIn(sentence.text).length > 0) return [];
  return phrases.flatMap(({ terms }): Mismatch[] => {
    const last = terms.at(-1);
    const [first, end] = [
      sentence.words[terms[0]?.from ?? -1],
      sentence.words[(last?.to ?? 0) - 1],
    ];
    if (!first || !end || !last || sentence.polarities[last.from] === 0) return [];
    const places = mentions.get(last) ?? [];
    const isUnknown =
      places.length > 0 &&
      places.length <= MOST_PLACES &&
      places.every(({ unit, word }) => isSilent(source, unit, word));
    return isUnknown
      ? [{ code: 'negation', says: 'unsupported', start: first.start, end: end.end }]
      : [];
  });
}

function isSilent({ units }: SourceIndex, unit: number, word: number): boolean {
  const { text = '', words = [], polarities = [] } = units[unit] ?? {};
  const start = words[word]?.start ?? -1;
  if (polarities[word] !== 0) return false;
  return silencesIn(text).some((each) => start >= each.start && start < each.end);
}
