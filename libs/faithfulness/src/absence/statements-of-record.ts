import { isGeneric } from '../lexicons/common-words.js';
import { CLOSING, OF_CONTRACTS, OF_PATIENTS } from '../lexicons/findings/finding-words.js';
import type { ReadUnit, SourceIndex } from '../text/source-index.js';

const LEAST_OF_CONTRACTS = 2;
const LEAST_OF_PATIENTS = 2;
const SURELY_OF_PATIENTS = 3;
/** A sentence with so many words of its own says something. */
const LEAST_WORDS = 3;
const LEAST_WORDS_SPOKEN = 2;
const SPEAKS = /doctor|patient|guest|nurse|clinician|physician/;

/** Whether a turn is of a talk in a consulting room. */
export function isOfClinic(speaker: string): boolean {
  return SPEAKS.test(speaker);
}

/** Whether a text speaks of a patient; none that speaks of a contract alone. */
export function isOfPatient(source: string): boolean {
  return (
    distinct(source, OF_PATIENTS) >= LEAST_OF_PATIENTS ||
    distinct(source, OF_CONTRACTS) < LEAST_OF_CONTRACTS
  );
}

/** Whether a source is a talk in a consulting room, or surely a patient's record. */
export function isSurelyOfPatient({ source, units }: SourceIndex): boolean {
  if (units.some(({ speaker }) => isOfClinic(speaker))) return true;
  return (
    distinct(source, OF_PATIENTS) >= SURELY_OF_PATIENTS &&
    distinct(source, OF_CONTRACTS) < LEAST_OF_CONTRACTS
  );
}

function distinct(source: string, words: RegExp): number {
  return new Set(Array.from(source.matchAll(words), ([word]) => word.toLowerCase())).size;
}

/** Whether a unit says something, greetings and ends of letters aside. */
export function says({ words, text, speaker }: ReadUnit): boolean {
  if (CLOSING.test(text)) return false;
  const own = words.filter(
    ({ isStop, stem, text: word }) => !isStop && word.length > 2 && !isGeneric(stem),
  );
  return own.length >= (isOfClinic(speaker) ? LEAST_WORDS_SPOKEN : LEAST_WORDS);
}
