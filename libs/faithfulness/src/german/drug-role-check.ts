import { COMMON_TO_DRUGS } from '../lexicons/drugs/common-to-drugs.js';
import type { RoleText } from '../statements/drug-roles/clauses.js';
import { findRolesOfOthers } from '../statements/drug-roles/drug-role-check.js';
import { SourceRoles } from '../statements/drug-roles/source-roles.js';
import type { GermanCheck } from './comparison.js';
import type { GermanSource } from './german-source.js';
import type { GermanUnit } from './unit.js';

/** A drug of which is said what the source says of another. */
export const checkGermanDrugRoles: GermanCheck = ({ sentence, source, mentions }) => {
  const places = new Map(sentence.words.map(({ start }, at) => [start, mentions[at] ?? []]));
  return findRolesOfOthers(
    roleText(sentence),
    ({ start }) => places.get(start) ?? [],
    rolesOf(source),
  );
};

const READ = new WeakMap<GermanSource, SourceRoles>();

function rolesOf(source: GermanSource): SourceRoles {
  const known = READ.get(source) ?? new SourceRoles(source.units.map((unit) => roleText(unit)));
  READ.set(source, known);
  return known;
}

function roleText({ text, words }: GermanUnit): RoleText {
  return {
    text,
    words: words.map(({ text: word, start, end, drug, weight }) => ({
      text: word.toLowerCase(),
      start,
      end,
      drug,
      isRole: drug === null && weight === 1 && !COMMON_TO_DRUGS.test(word.toLowerCase()),
    })),
  };
}
