import type { Check, Comparison, Mismatch } from './comparison.js';
import { drugNamed } from '../lexicons/drugs.js';
import type { Word } from '../text/words.js';

/** Drugs that the source does not name, under any name or nearly so. */
export const checkDrugs: Check = (comparison) =>
  comparison.sentence.words.flatMap((word): Mismatch[] => {
    const drug = drugNamed(word.text);
    if (drug === null || isNamed(drug, word, comparison)) return [];
    const says = isReplaced(comparison) ? 'contradicted' : 'unsupported';
    return [{ code: 'drug', says, start: word.start, end: word.end }];
  });

function isNamed(drug: string, word: Word, { source }: Comparison): boolean {
  return source.facts.drugs.has(drug) || source.mentions([word.stem]).length > 0;
}

/** Where the sentence has its drug, the source has another that the sentence does not name. */
function isReplaced({ sentence, source, aligned }: Comparison): boolean {
  const named = new Set(sentence.words.map(({ text }) => drugNamed(text)));
  return aligned.some((at) =>
    source.units[at]?.words.some(({ text }) => {
      const drug = drugNamed(text);
      return drug !== null && !named.has(drug);
    }),
  );
}
