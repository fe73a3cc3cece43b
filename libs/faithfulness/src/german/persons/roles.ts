import { ANY_CLINICIAN, ANY_RELATIVE, GERMAN_CLINICIANS } from '../../lexicons/de/persons.js';
import type { GermanUnit } from '../unit.js';
import type { GermanWord } from '../words.js';

export type Roles = typeof GERMAN_CLINICIANS;

/** Clinicians or relatives that a unit names, by what they are. */
export function rolesIn(
  roles: Roles,
  { words }: GermanUnit,
): readonly { readonly role: string; readonly word: GermanWord }[] {
  return words.flatMap((word) => {
    const role =
      roles.find(([, pattern]) => pattern.test(word.text))?.[0] ??
      (roles === GERMAN_CLINICIANS ? ANY_CLINICIAN : ANY_RELATIVE).exec(word.text)?.[1];
    return role === undefined ? [] : [{ role, word }];
  });
}
