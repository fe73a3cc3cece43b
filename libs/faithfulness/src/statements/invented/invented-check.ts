import { cuesAt } from '../../absence/cue-lists.js';
import { PROCEDURE_ENDING } from '../../lexicons/facts/diagnoses.js';
import { isGeneralWord } from '../../lexicons/general-words.js';
import { OF_CONTRACTS, OF_PATIENTS } from '../../lexicons/findings/finding-words.js';
import { isProblem } from '../../lexicons/findings/problem-terms.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { unnamedTerms } from './unnamed-terms.js';

const CLAUSE_END =
  /[;,:]|\b(?:and|but|with|after|because|before|while|when|which|who|due|for|without|by)\b/g;
/** In a message of a patient these are said of the patient. */
const OF_WRITERS = new Set(['i', 'my', 'me', "i'm", "i've", 'am']);
const MOST_OF_WRITERS = 0.02;
const LEAST_OF_CONTRACTS = 2;
/** A line or two may leave out what it is about. */
const LEAST_WORDS = 20;
/** An allergy by another name. */
const REACTION = /\b(?:adverse|allergic|drug) reactions?\b|\bintoleran(?:t|ce)\b|\bsensitivit/i;
const known = new WeakMap<SourceIndex, boolean>();

/**
 * Findings, procedures, devices, exposures that the source has under no name: of a document, not of a conversation, where a
 * physician's word stands for what was said in others.
 */
export const checkInvented: Check = (comparison) => {
  if (!isRecord(comparison.source)) return [];
  const { sentence } = comparison;
  const hasReaction = REACTION.test(comparison.source.source);
  const unnamed = unnamedTerms(comparison).filter(
    ({ from }) =>
      sentence.polarities[from] === 1 &&
      !(hasReaction && sentence.words[from]?.text.startsWith('allerg') === true),
  );
  return unnamed.flatMap((term): readonly Mismatch[] => {
    if (!isMostOfClause(term, unnamed, comparison)) return [];
    const start = sentence.words[term.from]?.start ?? 0;
    const end = sentence.words[term.to - 1]?.end ?? start;
    return [{ code: 'no-source', says: 'unsupported', start, end }];
  });
};

function isRecord(source: SourceIndex): boolean {
  const isKnown = known.get(source) ?? readsAsRecord(source);
  known.set(source, isKnown);
  return isKnown;
}

/** Neither a conversation nor a message of a patient nor a contract. */
function readsAsRecord({ units, source }: SourceIndex): boolean {
  if (units.some(({ speaker }) => speaker !== '')) return false;
  const words = units.flatMap((unit) => unit.words);
  const ofWriter = words.filter(({ text }) => OF_WRITERS.has(text)).length;
  if (words.length < LEAST_WORDS || ofWriter > MOST_OF_WRITERS * words.length) return false;
  const ofContracts = source.match(OF_CONTRACTS)?.length ?? 0;
  return (
    ofContracts <= LEAST_OF_CONTRACTS || ofContracts < (source.match(OF_PATIENTS)?.length ?? 0)
  );
}

/** Whether the clause of a term names more that the source has not than what it has. */
function isMostOfClause(
  term: Term,
  unnamed: readonly Term[],
  { sentence: { text, words, terms }, mentions }: Comparison,
): boolean {
  const clauseOf = ({ from }: Term): number =>
    text.slice(0, words[from]?.start ?? 0).split(CLAUSE_END).length;
  const clause = clauseOf(term);
  const own = terms.filter((one) => one.weight === 1 && clauseOf(one) === clause);
  const named = own.filter(
    (one) =>
      (mentions.get(one)?.length ?? 0) > 0 &&
      words.slice(one.from, one.to).some(({ stem }) => !isGeneralWord(stem)),
  );
  const mine = own.filter((one) => unnamed.includes(one));
  if (isClinical(term, words)) return mine.length >= named.length;
  if (mine.length <= named.length) return false;
  // one word that may be another for what is said, beside what the source does name
  const isDrawnOn = terms.some((one) => one.weight === 1 && (mentions.get(one)?.length ?? 0) > 0);
  return mine.length > 1 || !isDrawnOn;
}

/** A problem, a procedure or what a section of a record asks for, by its name. */
function isClinical({ from, to }: Term, words: readonly Word[]): boolean {
  return words
    .slice(from, to)
    .some(
      ({ stem, text }, at) =>
        isProblem(stem) || PROCEDURE_ENDING.test(text) || cuesAt(words, from + at).length > 0,
    );
}
