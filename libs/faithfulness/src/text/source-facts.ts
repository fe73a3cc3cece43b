import { drugFormAt, drugNamed, drugsWithin } from '../lexicons/drugs.js';
import type { Who } from '../statements/experiencer/who.js';
import {
  FURTHER_MEMBERS,
  membersMeant,
  pronounSex,
  type Sex,
  sexNamed,
  titledNames,
  withCounterparts,
} from '../lexicons/persons.js';
import { type Side, sideAt } from '../lexicons/sides.js';
import type { Word } from './words.js';

/** What holds for the source as a whole. */
export interface SourceFacts {
  readonly drugs: ReadonlySet<string>;
  /** By drug, the forms of it that are named. */
  readonly drugForms: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sides: ReadonlySet<Side>;
  /** Null where it names none, or both. */
  readonly patientSex: Sex | null;
  /** Members of the family that it may speak of. */
  readonly members: ReadonlySet<string>;
  /** A member of the family speaks for the patient. */
  readonly isToldOf: boolean;
  readonly titledNames: ReadonlySet<string>;
}

export function factsOf(
  units: readonly {
    readonly words: readonly Word[];
    readonly speaker: string;
    readonly who: readonly Who[];
  }[],
): SourceFacts {
  const drugs = new Set<string>();
  const drugForms = new Map<string, Set<string>>();
  const sides = new Set<Side>();
  const sexes = new Set<Sex>();
  const pronouns = new Set<Sex>();
  const members = new Set<string>();
  const names = new Set<string>();
  let isToldOf = false;
  for (const { words, speaker, who } of units) {
    if (who.some(isOfMembersMember)) for (const member of FURTHER_MEMBERS) members.add(member);
    isToldOf ||= /family|guest/.test(speaker);
    for (const [at, { text }] of words.entries()) {
      const drug = drugNamed(text);
      if (drug !== null) for (const part of drugsWithin(drug)) drugs.add(part);
      const form = drugFormAt(words, at);
      if (form) drugForms.set(form.drug, (drugForms.get(form.drug) ?? new Set()).add(form.form));
      const side = sideAt(words, at);
      if (side !== null) sides.add(side);
      const sex = sexNamed(text);
      if (sex !== null) sexes.add(sex);
      for (const member of membersMeant(text).flatMap(withCounterparts)) members.add(member);
      const said = pronounSex(text);
      if (said !== null) pronouns.add(said);
    }
    for (const { text } of titledNames(words)) names.add(text);
  }
  const [sex = null] = sexes;
  return {
    isToldOf,
    drugs,
    drugForms,
    sides,
    members,
    titledNames: names,
    patientSex: isOnly(sex, pronouns, sexes) ? sex : null,
  };
}

function isOfMembersMember(who: Who): boolean {
  return who.length > 1 && who.includes('family');
}

/** The one sex that is named, where nobody of the other is spoken of. */
function isOnly(sex: Sex | null, pronouns: ReadonlySet<Sex>, named: ReadonlySet<Sex>): boolean {
  return named.size === 1 && [...pronouns].every((pronoun) => pronoun === sex);
}
