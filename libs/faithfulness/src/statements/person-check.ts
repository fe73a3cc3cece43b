import type { Check, Comparison, Mismatch } from './comparison.js';
import {
  memberNamed,
  namesOther,
  pronounSex,
  type Sex,
  sexNamed,
  titledNames,
} from '../lexicons/persons.js';
import type { Word } from '../text/words.js';

/** Another sex, another member of the family, or another name than the source has. */
export const checkPersons: Check = (comparison) => [
  ...otherSex(comparison),
  ...otherMember(comparison),
  ...otherName(comparison),
];

function otherSex({ sentence, source }: Comparison): readonly Mismatch[] {
  const { patientSex } = source.facts;
  if (patientSex === null || namesOther(sentence.words)) return [];
  const wrong = sentence.words.find(({ text }) =>
    isOther(sexNamed(text) ?? pronounSex(text), patientSex),
  );
  return wrong ? [mismatchAt(wrong)] : [];
}

function isOther(sex: Sex | null, patientSex: Sex): boolean {
  return sex !== null && sex !== patientSex;
}

/** A member that the source never names, or names with other things. */
function otherMember({ sentence, source }: Comparison): readonly Mismatch[] {
  if (source.facts.isToldOf) return [];
  return sentence.words
    .filter(({ text }) => {
      const member = memberNamed(text);
      return member !== null && !source.facts.members.has(member);
    })
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

function mismatchAt({ start, end }: Word): Mismatch {
  return { code: 'person', says: 'contradicted', start, end };
}
