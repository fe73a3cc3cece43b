import { OPPOSITES } from '../../lexicons/findings/opposites.js';
import { stem } from '../../text/stem.js';
import type { Mention, SourceIndex } from '../../text/source-index.js';
import { spanOf } from '../../text/words.js';
import type { Check, Mismatch } from '../comparison.js';

/** "Tachycardia" where the source has nothing but "bradycardia". */
export const checkOpposites: Check = ({ sentence: { words, terms, polarities }, source }) =>
  words.flatMap(({ text, stem: written }, at): Mismatch[] => {
    const opposites = OPPOSITES.get(text);
    if (!opposites || polarities[at] === -1) return [];
    const keys = terms.find(({ from, to }) => at >= from && at < to)?.keys ?? [];
    const named = source.mentions([...keys, written]);
    // a word that is written nearly alike counts as a mention, and its opposite is
    if (named.some((mention) => !opposites.includes(wordAt(mention, source)))) return [];
    const isOther = opposites.some((opposite) =>
      source
        .mentions([stem(opposite)])
        .some(({ unit, word }) => source.units[unit]?.polarities[word] !== -1),
    );
    return isOther ? [{ code: 'problem', says: 'contradicted', ...spanOf(words, at, at + 1) }] : [];
  });

function wordAt({ unit, word }: Mention, { units }: SourceIndex): string {
  return units[unit]?.words[word]?.text ?? '';
}
