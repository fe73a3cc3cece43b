import { NAMES_OTHER } from '../../lexicons/qualities/guard-persons.js';
import type { Check, Comparison } from '../comparison.js';

/** Nobody vouches for what was only asked, and answered by neither yes nor no: "Any diabetes?" "My wife does." */
export const guardAsked: Check = (comparison) => {
  const { sentence, mentions } = comparison;
  // "Who in the family has gout?" "My mother."
  if (NAMES_OTHER.test(sentence.text.toLowerCase())) return [];
  return [...mentions].flatMap(([{ weight, from, to }, places]) => {
    if (weight < 1 || !isOnlyAsked(places, comparison)) return [];
    const start = sentence.words[from]?.start ?? 0;
    const end = sentence.words[to - 1]?.end ?? start;
    return [{ code: 'negation' as const, says: 'partly' as const, start, end }];
  });
};

function isOnlyAsked(
  places: readonly { readonly unit: number; readonly word: number }[],
  { source }: Comparison,
): boolean {
  return (
    places.length > 0 &&
    places.every(({ unit, word }) => {
      const { text = '', polarities = [], isAnswered = false } = source.units[unit] ?? {};
      return polarities[word] === 0 && isAnswered && /\?\s*$/.test(text);
    })
  );
}
