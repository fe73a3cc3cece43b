import type { Check, Comparison, Finding } from './comparison.js';
import { memberNamed, namesOther, pronounSex, type Sex, sexNamed, titledNames } from './persons.js';
import type { Word } from './words.js';

/** Another sex, another member of the family, or another name than the source has. */
export const checkPersons: Check = (comparison) => [
  ...otherSex(comparison),
  ...otherMember(comparison),
  ...otherName(comparison),
];

function otherSex({ sentence, source }: Comparison): readonly Finding[] {
  const { patientSex } = source.facts;
  if (patientSex === null || namesOther(sentence.words)) return [];
  const wrong = sentence.words.find(({ text }) =>
    isOther(sexNamed(text) ?? pronounSex(text), patientSex),
  );
  return wrong ? [findingAt(wrong)] : [];
}

function isOther(sex: Sex | null, patientSex: Sex): boolean {
  return sex !== null && sex !== patientSex;
}

/** A member that the source never names, or names with other things. */
function otherMember({ sentence, source }: Comparison): readonly Finding[] {
  if (source.facts.isToldOf) return [];
  return sentence.words
    .filter(({ text }) => {
      const member = memberNamed(text);
      return member !== null && !source.facts.members.has(member);
    })
    .map(findingAt);
}

/** "Dr. Howard", where the source has other titled names and not this one. */
function otherName({ sentence, source }: Comparison): readonly Finding[] {
  return titledNames(sentence.words)
    .filter(
      (name) => source.facts.titledNames.size > 0 && source.mentions([name.stem]).length === 0,
    )
    .map(findingAt);
}

function findingAt({ start, end }: Word): Finding {
  return { code: 'person', says: 'contradicted', start, end };
}
