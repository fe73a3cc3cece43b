import { PERSONAL_VERB } from '../../lexicons/de/persons.js';
import type { Mismatch } from '../../statements/comparison.js';
import type { GermanCheck, GermanComparison } from '../comparison.js';
import type { GermanSource } from '../german-source.js';
import { patientSexOf, saidSex, titledNames } from './patient-sex.js';
import { checkGermanDoers } from './doer-check.js';
import { checkRoles } from './role-check.js';

interface Named {
  readonly sex: ReturnType<typeof patientSexOf>;
  readonly names: ReturnType<typeof titledNames>;
  /** In small letters, to look for a name without a title. */
  readonly text: string;
}

const KNOWN = new WeakMap<GermanSource, Named>();

/** Patients of the other sex, other names, and others who do or say what a sentence tells. */
export const checkGermanPersons: GermanCheck = (comparison) => [
  ...checkSex(comparison),
  ...checkNames(comparison),
  ...checkRoles(comparison),
  ...checkGermanDoers(comparison),
];

function checkSex({ sentence, source }: GermanComparison): readonly Mismatch[] {
  const { sex } = namedIn(source);
  if (sex === null) return [];
  const said = saidSex(sentence.text) ?? pronounIn(sentence.text);
  return said && said.sex !== sex ? [mismatch(said)] : [];
}

function pronounIn(text: string): ReturnType<typeof saidSex> {
  const [said] = PERSONAL_VERB.exec(text) ?? [];
  if (said === undefined) return null;
  const isMale = /^er/i.test(said);
  return { sex: isMale ? 'male' : 'female', start: 0, end: isMale ? 2 : 3 };
}

/** A name that the source has nowhere, or with the other title. */
function checkNames({ sentence, source }: GermanComparison): readonly Mismatch[] {
  const { names, text } = namedIn(source);
  return titledNames(sentence.text).flatMap((said): Mismatch[] => {
    const same = names.filter(({ name }) => name === said.name);
    const isOther =
      same.length > 0
        ? said.sex !== null && same.every(({ sex }) => sex !== null && sex !== said.sex)
        : !text.includes(said.name);
    return isOther ? [mismatch(said)] : [];
  });
}

function namedIn(source: GermanSource): Named {
  const known = KNOWN.get(source);
  if (known) return known;
  const text = source.units.map((unit) => unit.text).join('\n');
  const named = { sex: patientSexOf(text), names: titledNames(text), text: text.toLowerCase() };
  KNOWN.set(source, named);
  return named;
}

function mismatch({ start, end }: { readonly start: number; readonly end: number }): Mismatch {
  return { code: 'person', says: 'contradicted', start, end };
}
