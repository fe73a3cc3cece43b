import { isGeneric } from '../../lexicons/common-words.js';
import { DENIES_LIST, DENIES_NEXT, KINDS, LIMITS } from '../../lexicons/denials/denial-words.js';
import type { Mention } from '../../text/source-index.js';
import type { Check, Comparison } from '../comparison.js';

/** Before a thing these deny it, or limit the denial, which other checks read. */
const OTHERWISE_READ = [DENIES_LIST, DENIES_NEXT, KINDS, LIMITS];

/**
 * Nobody vouches for a denial of more than the source denies: "no family history of cancer" where it has "no family
 * history of breast cancer". That something is there may be said with fewer words, and not that it is missing.
 */
export const guardBroaderDenials: Check = (comparison) => {
  const { sentence, mentions } = comparison;
  return sentence.terms.flatMap((term) => {
    if (term.weight < 1 || sentence.polarities[term.from] !== -1) return [];
    const denied = (mentions.get(term) ?? []).filter((mention) => isDenied(mention, comparison));
    const start = sentence.words[term.from]?.start;
    const end = sentence.words[term.to - 1]?.end;
    if (denied.length === 0 || start === undefined || end === undefined) return [];
    return denied.every((mention) => isNarrowed(mention, comparison))
      ? [{ code: 'negation' as const, says: 'partly' as const, start, end }]
      : [];
  });
};

function isDenied({ unit, word }: Mention, { source }: Comparison): boolean {
  const read = source.units[unit];
  const polarity = read?.polarities[word];
  return polarity === -1 || (polarity === 0 && read?.isAnswered === true);
}

/** A word of its own stands right before the thing there, and nowhere in the sentence. */
function isNarrowed({ unit, word }: Mention, { sentence, source }: Comparison): boolean {
  const { words = [], polarities = [], text = '' } = source.units[unit] ?? {};
  const [before, thing] = [words[word - 1], words[word]];
  if (!before || !thing || !/^[ -]$/.test(text.slice(before.end, thing.start))) return false;
  if (polarities[word - 1] !== polarities[word]) return false;
  const isOwn = !before.isStop && !isGeneric(before.stem) && !before.isDenied;
  if (!isOwn || OTHERWISE_READ.some((list) => list.has(before.text))) return false;
  return !sentence.words.some(({ stem }) => stem === before.stem);
}
