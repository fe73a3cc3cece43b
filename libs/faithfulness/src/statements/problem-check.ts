import type { Check, Mismatch } from './comparison.js';
import { isImplied } from './results/implied-problems.js';
import { isPlainProcedure } from './qualities/findings.js';
import { isAmbiguouslySaid } from './shorthand/ambiguous-check.js';
import { isNamedDisease, isProblem } from '../lexicons/findings/problem-terms.js';

/** Own words of a sentence that is told of as a whole. */
const LEAST_NAMED = 4;

/**
 * Diseases that the sentence affirms and the source names under no name that is known here. Where the
 * source has something else of the sentence, it may be a physician's word for what was said in others:
 * then it is in doubt, no more; unless people call the disease by its name as well. Procedures, where the
 * source has nothing of the sentence at all. What is denied is left out.
 */
export const checkProblems: Check = ({ sentence, source, mentions }) => {
  const isElsewhere = [...mentions].some(
    ([{ weight }, places]) => weight === 1 && places.length > 0,
  );
  // a longer one without a source is told of as a whole
  const isShort = sentence.terms.filter(({ weight }) => weight === 1).length < LEAST_NAMED;
  return sentence.terms.flatMap(({ from, to }, at): Mismatch[] => {
    const term = sentence.terms[at];
    const words = sentence.words.slice(from, to);
    const [first] = words;
    const last = words.at(-1);
    if (!term || !first || !last || sentence.polarities[from] !== 1) return [];
    if ((mentions.get(term)?.length ?? 0) > 0) return [];
    const isNamed = words.some(({ stem }) => isNamedDisease(stem));
    const isDisease = isNamed || words.some(({ stem }) => isProblem(stem));
    const isOther =
      !isElsewhere && isShort && term.weight === 1 && isPlainProcedure(term, sentence.words);
    if (!isDisease && !isOther) return [];
    if (isAmbiguouslySaid(words, source)) return [];
    if (words.some(({ stem }) => isImplied(stem, source))) return [];
    // a narrower word for what the source has is looked at by itself
    if (term.broader.length > 0 && source.mentions(term.broader).length > 0) return [];
    if (words.some(({ stem }) => source.mentions([stem]).length > 0)) return [];
    const says = isElsewhere && !isNamed ? 'partly' : 'unsupported';
    return [{ code: 'problem', says, start: first.start, end: last.end }];
  });
};
