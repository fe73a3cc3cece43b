import type { Span } from '@app/text';
import type { Check, Comparison, Mismatch } from './comparison.js';
import {
  memberNamed,
  memberSex,
  membersMeant,
  OTHER_PERSONS,
  pronounSex,
  type Sex,
  titledNames,
} from '../lexicons/persons/persons.js';
import { SEX_ADDRESSES, SEX_NOUNS } from '../lexicons/persons/sex-evidence.js';
import { wordList } from '../lexicons/word-lists.js';
import { isAddressOfPatient } from '../text/persons/patient-sex.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import { sexLettersIn } from '../text/persons/sex-letters.js';
import { personsIn } from '../text/persons/persons-named.js';
import type { Word } from '../text/words.js';

/** Who brings a patient and tells of him. */
const SPEAKERS = wordList(`mother father wife husband son daughter grandmother grandfather`);
/** What the patient is to who speaks for him. */
const PATIENTS = wordList(`son daughter`);
const NOBODY: ReadonlySet<string> = new Set();

/** Another sex, another member of the family, or another name than the source has. */
export const checkPersons: Check = (comparison) => [
  ...otherSex(comparison),
  ...otherMember(comparison),
  ...otherName(comparison),
];

/** A pronoun or a noun that cannot mean the patient, unless the sentence speaks of somebody else before. */
function otherSex({ sentence, source }: Comparison): readonly Mismatch[] {
  const { patientSex } = source.facts;
  if (patientSex === null) return [];
  const { words } = sentence;
  const isBoth = words.some(({ text }) => pronounSex(text) === patientSex);
  const wrong = words.find((word, at) => {
    const sex = sexMeant(words, at);
    return (
      sex !== null &&
      sex !== patientSex &&
      !(isBoth && pronounSex(word.text)) &&
      !isOfOther(sentence, at, sex)
    );
  });
  if (wrong) return [mismatchAt(wrong)];
  return sexLettersIn(sentence.text)
    .filter(({ sex }) => sex !== patientSex)
    .slice(0, 1)
    .map(mismatchAt);
}

function sexMeant(words: readonly Word[], at: number): Sex | null {
  const text = words[at]?.text ?? '';
  const address = isAddressOfPatient(words, at, '') ? SEX_ADDRESSES.get(text) : undefined;
  return pronounSex(text) ?? SEX_NOUNS.get(text) ?? address ?? null;
}

/** Somebody of that sex was spoken of just before. */
function isOfOther({ words, before, who }: SentenceIndex, at: number, sex: Sex): boolean {
  const isOfMember = (member: string): boolean => [sex, null].includes(memberSex(member));
  if (before.some(isOfMember)) return true;
  if (SEX_NOUNS.has(words[at]?.text ?? '') && !(who[at]?.includes('patient') ?? true)) return true;
  return words
    .slice(0, at)
    .some(({ text }) => OTHER_PERSONS.has(text) || membersMeant(text).some(isOfMember));
}

/** A member that the source never names; who speaks for the patient need not be named. */
function otherMember({ sentence, source }: Comparison): readonly Mismatch[] {
  const { members, hasInformant } = source.facts;
  const speakers = !hasInformant ? NOBODY : members.size === 0 ? SPEAKERS : PATIENTS;
  const { words } = sentence;
  return personsIn(words)
    .filter(({ members: meant, from, to }) => {
      const isKin = memberNamed(words[from]?.text ?? '') !== null;
      // "on the mother's side" names no mother
      if (!isKin || words[to]?.text === 'side') return false;
      return !meant.some((member) => members.has(member) || speakers.has(member));
    })
    .flatMap(({ from }) => words[from] ?? [])
    .map(mismatchAt);
}

/** "Dr. Howard", where the source has other titled names and not this one. */
function otherName({ sentence, source }: Comparison): readonly Mismatch[] {
  return titledNames(sentence.words)
    .filter(
      (name) => source.facts.titledNames.size > 0 && source.mentions([name.stem]).length === 0,
    )
    .map(mismatchAt);
}

function mismatchAt({ start, end }: Span): Mismatch {
  return { code: 'person', says: 'contradicted', start, end };
}
