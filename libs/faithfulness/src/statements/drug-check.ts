import type { Check, Comparison, Mismatch } from './comparison.js';
import { drugNamed } from '../lexicons/drugs/drugs.js';
import { isProblem } from '../lexicons/findings/problem-terms.js';
import { isAnaesthetic, OF_PROCEDURE } from '../lexicons/facts/anaesthetics.js';
import type { Word } from '../text/words.js';
import { namesOfSource, START } from './invented/source-names.js';
import { headingsAbove } from './guards/headings-above.js';

/** "Car" is no carbamazepine. */
const LEAST_SHORT = 4;

/** Drugs that the source does not name, under any name or nearly so; those of a procedure among the patient's own. */
export const checkDrugs: Check = (comparison) =>
  comparison.sentence.words.flatMap((word): Mismatch[] => {
    const drug = drugNamed(word.text);
    if (drug === null) return [];
    if (isNamed(drug, word, comparison)) {
      const isOfProcedure = isAnaesthetic(drug) && !isTaken(word, comparison);
      return isOfProcedure
        ? [{ code: 'drug', says: 'contradicted', start: word.start, end: word.end }]
        : [];
    }
    if (isShortened(word, comparison))
      return [{ code: 'drug', says: 'partly', start: word.start, end: word.end }];
    const says = isReplaced(comparison) ? 'contradicted' : 'unsupported';
    return [{ code: 'drug', says, start: word.start, end: word.end }];
  });

function isNamed(drug: string, word: Word, { source }: Comparison): boolean {
  return source.facts.drugs.has(drug) || source.mentions([word.stem]).length > 0;
}

/** "Bisop", "gent", "dex": the source may mean it. */
function isShortened({ text }: Word, { source }: Comparison): boolean {
  return [...(namesOfSource(source).short.get(text.slice(0, START)) ?? [])].some(
    (short) =>
      short.length >= LEAST_SHORT &&
      short.length < text.length &&
      text.startsWith(short) &&
      drugNamed(short) === null &&
      !isProblem(short),
  );
}

/** Whether a section of medication of the source has it too, where that of the draft does. */
function isTaken(word: Word, { sentence, source }: Comparison): boolean {
  if (sentence.topic !== 'medication') return true;
  const headings = headingsAbove(source);
  return source.mentions([word.stem]).some(({ unit }) => {
    const isMedication = source.units[unit]?.heading?.topic === 'medication';
    return isMedication && !OF_PROCEDURE.test(headings[unit] ?? '');
  });
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
