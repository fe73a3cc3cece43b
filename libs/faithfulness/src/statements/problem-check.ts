import type { Check, Mismatch } from './comparison.js';
import { isAmbiguouslySaid } from './shorthand/ambiguous-check.js';
import { isProblem } from '../lexicons/problem-terms.js';

/**
 * Diseases that the sentence affirms and the source names under no name that is known here. Where the
 * source has something else of the sentence, it may be a physician's word for what was said in others:
 * then it is in doubt, no more. What is denied is left out.
 */
export const checkProblems: Check = ({ sentence, source, mentions }) => {
  const isElsewhere = [...mentions].some(
    ([{ weight }, places]) => weight === 1 && places.length > 0,
  );
  const says = isElsewhere ? 'partly' : 'unsupported';
  return sentence.terms.flatMap(({ from, to }, at): Mismatch[] => {
    const term = sentence.terms[at];
    const words = sentence.words.slice(from, to);
    const [first] = words;
    const last = words.at(-1);
    if (!term || !first || !last || sentence.polarities[from] !== 1) return [];
    if (!words.some(({ stem }) => isProblem(stem)) || (mentions.get(term)?.length ?? 0) > 0)
      return [];
    if (isAmbiguouslySaid(words, source)) return [];
    // a narrower word for what the source has is looked at by itself
    if (term.broader.length > 0 && source.mentions(term.broader).length > 0) return [];
    if (words.some(({ stem }) => source.mentions([stem]).length > 0)) return [];
    return [{ code: 'problem', says, start: first.start, end: last.end }];
  });
};
