import { COMMON_TO_DRUGS } from '../../lexicons/drugs/common-to-drugs.js';
import type { Mention, SourceIndex } from '../../text/source-index.js';
import { DRUG_KEY, type Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';
import type { Check, Mismatch } from '../comparison.js';
import { clausesOf, isDenying, type RoleText, type RoleWord, wordsOf } from './clauses.js';
import { SourceRoles } from './source-roles.js';

/**
 * A drug of which is said what the source says of another: "allergic to meropenem; tolerates cephalexin" for the
 * reverse, or a drug in the list of another name.
 */
export const checkDrugRoles: Check = ({ sentence, source, mentions }) => {
  const terms = new Map(sentence.terms.map((term) => [sentence.words[term.from]?.start, term]));
  const placesOf = ({ start }: RoleWord): readonly Mention[] => {
    const term = terms.get(start);
    return (term && mentions.get(term)) ?? [];
  };
  return findRolesOfOthers(roleText(sentence), placesOf, rolesOf(source));
};

/** @param placesOf where the source has the thing that begins with a word of the sentence */
export function findRolesOfOthers(
  sentence: RoleText,
  placesOf: (word: RoleWord) => readonly Mention[],
  source: SourceRoles,
): readonly Mismatch[] {
  return clausesOf(sentence).flatMap((clause): readonly Mismatch[] => {
    const words = wordsOf(sentence, clause);
    const drugs = words.filter(({ drug }) => drug !== null);
    const said = words.filter(({ isRole }) => isRole);
    const [drug] = drugs;
    if (!drug || drugs.some((one) => one.drug !== drug.drug)) return [];
    if (said.length === 0 || isDenying(words)) return [];
    const isOther = source.isOfAnother(
      placesOf(drug),
      said.map((word) => placesOf(word)),
    );
    const { start, end } = drug;
    return isOther ? [{ code: 'drug', says: 'unsupported', start, end }] : [];
  });
}

const READ = new WeakMap<SourceIndex, SourceRoles>();

function rolesOf(source: SourceIndex): SourceRoles {
  const known = READ.get(source) ?? new SourceRoles(source.units.map((unit) => roleText(unit)));
  READ.set(source, known);
  return known;
}

interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly terms: readonly Term[];
}

function roleText({ text, words, terms }: ReadText): RoleText {
  const byPlace = new Map(terms.map((term) => [term.from, term]));
  return {
    text,
    words: words.map(({ text: word, start, end }, at) => {
      const term = byPlace.get(at);
      const drug = term?.keys.find((key) => key.startsWith(DRUG_KEY)) ?? null;
      const isSaid = term !== undefined && term.weight >= 1 && drug === null;
      const isCommon = words.slice(at, term?.to).every((one) => COMMON_TO_DRUGS.test(one.text));
      return { text: word, start, end, drug, isRole: isSaid && !isCommon };
    }),
  };
}
