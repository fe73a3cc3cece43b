import { namesOfPersons, pronounsOf, type Sex } from '../lexicons/persons/persons.js';
import { SEX_NOUNS, TITLES } from '../lexicons/persons/sex-evidence.js';
import { SourceIndex } from '../text/source-index.js';

const WORDS = /[\p{L}\p{N}]+/gu;
/** "bundle of His", "His-Purkinje system" */
const NO_PERSONS = ['bundle', 'purkinje'];

/** Words that mean another person than the patient, in small letters. */
export interface WordsOfOthers {
  readonly words: readonly string[];
  /** The words may stand behind one of these: "her brother says that he". */
  readonly antecedents: readonly string[];
}

/**
 * Words of the other sex than the patient's: a draft in which nobody else was named before them takes the
 * patient for a man, or for a woman. Null where the source does not tell the sex, or is not in English:
 * German pronouns follow the noun, not the person.
 */
export function wordsOfOthers(source: string): WordsOfOthers | null {
  const { facts, languages } = new SourceIndex(source);
  if (facts.patientSex === null || languages.main !== 'en') return null;
  const other: Sex = facts.patientSex === 'female' ? 'male' : 'female';
  const said = new Set(source.toLowerCase().match(WORDS));
  const nouns = [...SEX_NOUNS, ...TITLES].flatMap(([word, sex]) => (sex === other ? [word] : []));
  return {
    words: [...pronounsOf(other), ...nouns.filter((word) => !said.has(word))],
    antecedents: [...namesOfPersons(other), ...nouns, ...NO_PERSONS],
  };
}
