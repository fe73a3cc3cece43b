import { GERMAN_CLINICIANS, GERMAN_RELATIVES, ONE_NAME } from '../../lexicons/de/persons.js';
import type { Mismatch } from '../../statements/comparison.js';
import type { GermanComparison } from '../comparison.js';
import { actsForPatient } from '../qualities/relatives.js';
import type { GermanSource } from '../german-source.js';
import type { GermanUnit } from '../unit.js';
import type { GermanWord } from '../words.js';
import { type Roles, rolesIn } from './roles.js';

/** A place counts that fits nearly as well as the best one. */
const NEARLY_BEST = 0.6;
const MOST_ROLES = 8;
const RELATIVES = new WeakMap<GermanSource, ReadonlySet<string>>();

/** The cardiologist, where the source has it of the neurologist; the son, where it has it of the daughter. */
export function checkRoles(comparison: GermanComparison): readonly Mismatch[] {
  return [
    ...otherRoles(GERMAN_CLINICIANS, comparison),
    // of an illness in the family the experiencer is asked
    ...(actsForPatient(comparison.sentence.text.toLowerCase())
      ? otherRoles(GERMAN_RELATIVES, comparison)
      : []),
    ...unheardOf(comparison),
  ];
}

/** A member of the family whom the source never names, where it names others. */
function unheardOf({ sentence, source }: GermanComparison): readonly Mismatch[] {
  const said = rolesIn(GERMAN_RELATIVES, sentence).filter(({ role }) => ONE_NAME.test(role));
  if (said.length === 0) return [];
  const known = relativesOf(source);
  if (known.size === 0) return [];
  return said
    .filter(({ role }) => !known.has(role))
    .map(({ word: { start, end } }) => ({ code: 'person', says: 'contradicted', start, end }));
}

function relativesOf(source: GermanSource): ReadonlySet<string> {
  const known = RELATIVES.get(source);
  if (known) return known;
  const units = source.units.flatMap((unit) => rolesIn(GERMAN_RELATIVES, unit));
  const roles = new Set(units.map(({ role }) => role));
  RELATIVES.set(source, roles);
  return roles;
}

function otherRoles(roles: Roles, comparison: GermanComparison): readonly Mismatch[] {
  const said = rolesIn(roles, comparison.sentence).slice(0, MOST_ROLES);
  return said.flatMap(({ role, word }): Mismatch[] => {
    // "neurologisch unauffällig" names nobody
    if (/isch\p{L}*$/u.test(word.text)) return [];
    const known = placesOf(comparison, word).map((unit) =>
      rolesIn(roles, unit).map((one) => one.role),
    );
    if (known.some((some) => some.includes(role)) || known.every((some) => some.length === 0)) {
      return [];
    }
    return [{ code: 'person', says: 'contradicted', start: word.start, end: word.end }];
  });
}

/** Where the source tells what the sentence tells, whoever it was. */
function placesOf(
  { sentence, mentions, source }: GermanComparison,
  person: GermanWord,
): readonly GermanUnit[] {
  const scores = new Map<number, number>();
  for (const [at, word] of sentence.words.entries()) {
    if (word === person || word.weight === 0) continue;
    const units = new Set((mentions[at] ?? []).map(({ unit }) => unit));
    for (const unit of units) {
      const worth = word.weight * (0.2 + source.rarity(units.size));
      scores.set(unit, (scores.get(unit) ?? 0) + worth);
    }
  }
  const best = [...scores.values()].reduce((most, score) => Math.max(most, score), 0);
  return [...scores].flatMap(([at, score]) => {
    const unit = source.units[at];
    return unit && score >= NEARLY_BEST * best ? [unit] : [];
  });
}
