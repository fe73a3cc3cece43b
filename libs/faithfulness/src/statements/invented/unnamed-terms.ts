import { isGeneralWord } from '../../lexicons/general-words.js';
import { membersMeant } from '../../lexicons/persons/persons.js';
import { DRUG_KEY, type Term } from '../../text/terms.js';
import type { Comparison } from '../comparison.js';
import { isImplied } from '../results/implied-problems.js';
import { isAmbiguouslySaid } from '../shorthand/ambiguous-check.js';
import { knownOtherwise } from './other-names.js';

const TITLE = /^(?:dr|doctor|mr|mrs|ms|miss|prof|professor|sister|nurse)$/;

/** What a sentence names that is no word of everyday, and that its source has under no name known here. */
export function unnamedTerms(comparison: Comparison): readonly Term[] {
  const { sentence, source, mentions } = comparison;
  const candidates = sentence.terms.filter((term) => {
    if (term.weight < 1 || (mentions.get(term)?.length ?? 0) > 0) return false;
    if (term.broader.length > 0 && source.mentions(term.broader).length > 0) return false;
    const words = sentence.words.slice(term.from, term.to);
    if (isAmbiguouslySaid(words, source) || isOfDrug(term, sentence.terms)) return false;
    if (sentence.words[term.from - 1]?.text.match(TITLE)) return false;
    if (words.some(({ stem }) => isImplied(stem, source))) return false;
    const own = words.filter(({ isStop }) => !isStop);
    return (
      own.every(({ stem }) => source.mentions([stem]).length === 0) &&
      own.some((word) => !isGeneralWord(word.stem) && membersMeant(word.text).length === 0)
    );
  });
  if (candidates.length === 0) return [];
  const isKnown = knownOtherwise(comparison);
  return candidates.filter(({ from, to }) => {
    const own = sentence.words.slice(from, to).filter(({ isStop }) => !isStop);
    return !own.some(isKnown);
  });
}

/** Drugs and their salts are compared by themselves. */
function isOfDrug({ from, to }: Term, terms: readonly Term[]): boolean {
  return terms.some(
    (one) => one.keys.some((key) => key.startsWith(DRUG_KEY)) && one.from <= to && one.to >= from,
  );
}
