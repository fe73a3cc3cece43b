import { drugFormAt, drugNamed, drugsWithin } from '../lexicons/drugs/drugs.js';
import type { Who } from '../statements/experiencer/who.js';
import {
  FURTHER_MEMBERS,
  membersMeant,
  type Sex,
  titledNames,
  withCounterparts,
} from '../lexicons/persons/persons.js';
import { patientSexIn } from './persons/patient-sex.js';
import { personsIn } from './persons/persons-named.js';
import type { Word } from './words.js';

/** What holds for the source as a whole. */
export interface SourceFacts {
  readonly drugs: ReadonlySet<string>;
  /** By drug, the forms of it that are named. */
  readonly drugForms: ReadonlyMap<string, ReadonlySet<string>>;
  /** Null where it says little of it, or both. */
  readonly patientSex: Sex | null;
  /** Members of the family that it may speak of. */
  readonly members: ReadonlySet<string>;
  /** A member of the family speaks for the patient. */
  readonly hasInformant: boolean;
  readonly titledNames: ReadonlySet<string>;
}

export function factsOf(
  units: readonly {
    readonly text: string;
    readonly words: readonly Word[];
    readonly speaker: string;
    readonly who: readonly Who[];
  }[],
): SourceFacts {
  const drugs = new Set<string>();
  const drugForms = new Map<string, Set<string>>();
  const members = new Set<string>();
  const names = new Set<string>();
  const known = new Set<string>();
  let hasInformant = false;
  for (const { words, speaker, who } of units) {
    if (who.some(isOfMembersMember) || hasMembersMember(words))
      for (const member of FURTHER_MEMBERS) members.add(member);
    hasInformant ||= /family|guest/.test(speaker);
    for (const [at, { text }] of words.entries()) {
      const form = drugFormAt(words, at);
      if (form) drugForms.set(form.drug, (drugForms.get(form.drug) ?? new Set()).add(form.form));
      if (known.has(text)) continue;
      known.add(text);
      const drug = drugNamed(text);
      if (drug !== null) for (const part of drugsWithin(drug)) drugs.add(part);
      if (text === 'married') for (const member of ['wife', 'husband']) members.add(member);
    }
    for (const person of personsIn(words))
      for (const member of person.members.flatMap(withCounterparts)) members.add(member);
    for (const { text } of titledNames(words)) names.add(text);
  }
  return {
    hasInformant,
    drugs,
    drugForms,
    members,
    titledNames: names,
    patientSex: patientSexIn(units),
  };
}

function isOfMembersMember(who: Who): boolean {
  return who.length > 1 && who.includes('family');
}

/** "My dad has lupus and his brother has asthma" */
function hasMembersMember(words: readonly Word[]): boolean {
  const first = words.findIndex(({ text }) => membersMeant(text).length > 0);
  return (
    first !== -1 &&
    words.some(
      ({ text }, at) =>
        at > first &&
        (text === 'his' || text === 'her') &&
        membersMeant(words[at + 1]?.text ?? '').length > 0,
    )
  );
}
