import {
  FEMALE_PATIENT,
  MALE_PATIENT,
  NO_NAME,
  OF_RELATIVE,
  TITLED,
} from '../../lexicons/de/persons.js';
import type { Sex } from '../../lexicons/persons/persons.js';

/** A name with its title; the sex is that of "Herr" or "Frau", none of "Dr." alone. */
export interface TitledName {
  readonly name: string;
  readonly sex: Sex | null;
  readonly isDoctor: boolean;
  readonly start: number;
  readonly end: number;
}

export function titledNames(text: string): readonly TitledName[] {
  return [...text.matchAll(TITLED)].flatMap(({ 0: said, index, groups }): TitledName[] => {
    const names = (groups?.['names'] ?? groups?.['doctors'] ?? '').split(/\s/);
    const name = names.at(-1)?.toLowerCase() ?? '';
    if (name === '' || names.some((one) => NO_NAME.test(one))) return [];
    const title = groups?.['title'];
    const sex = title === undefined ? null : title.startsWith('H') ? 'male' : 'female';
    const isDoctor = (groups?.['doctor'] ?? groups?.['alone']) !== undefined;
    return [{ name, sex, isDoctor, start: index, end: index + said.length }];
  });
}

/** What a text calls the patient: null where it says neither, or both. */
export function saidSex(
  text: string,
): { readonly sex: Sex; readonly start: number; readonly end: number } | null {
  const [female] = text.matchAll(FEMALE_PATIENT);
  const [male] = text.matchAll(MALE_PATIENT);
  if ((female === undefined) === (male === undefined)) return null;
  const found = female ?? male;
  if (!found) return null;
  const { 0: said, index } = found;
  return { sex: female ? 'female' : 'male', start: index, end: index + said.length };
}

/** By all that a letter says; null where it says little, or both. */
export function patientSexOf(text: string): Sex | null {
  const women = count(text, FEMALE_PATIENT);
  const men = count(text, MALE_PATIENT);
  if (women > 0 && men > 0) return null;
  if (women > 0) return 'female';
  if (men > 0) return 'male';
  const sexes = new Set(
    titledNames(text).flatMap(({ sex, isDoctor, start }) =>
      isDoctor || sex === null || OF_RELATIVE.test(text.slice(Math.max(0, start - 30), start))
        ? []
        : [sex],
    ),
  );
  return sexes.size === 1 ? ([...sexes][0] ?? null) : null;
}

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}
