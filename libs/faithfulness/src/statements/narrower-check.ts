import type { Check, Comparison, Mismatch } from './comparison.js';
import { isAmbiguouslySaid } from './shorthand/ambiguous-check.js';
import { isLooselyNamed } from '../lexicons/concepts.js';
import { drugFormAt } from '../lexicons/drugs/drugs.js';
import { DRUG_KEY, type Term } from '../text/terms.js';

const MOST_PLACES = 200;

/** Things and drugs that are narrower than what the source says, or another kind of it: NSTEMI for a STEMI. */
export const checkNarrower: Check = (comparison) => [
  ...narrowerThings(comparison),
  ...otherForms(comparison),
];

function narrowerThings(comparison: Comparison): readonly Mismatch[] {
  const { sentence, mentions, source } = comparison;
  return sentence.terms.flatMap((term): Mismatch[] => {
    const isAffirmed = sentence.polarities[term.from] === 1;
    if (!isAffirmed || !isThing(term) || (mentions.get(term)?.length ?? 0) > 0) return [];
    const start = sentence.words[term.from]?.start;
    const end = sentence.words[term.to - 1]?.end;
    if (isAmbiguouslySaid(sentence.words.slice(term.from, term.to), source)) return [];
    const says = broaderSaid(term, comparison);
    if (says === null || start === undefined || end === undefined) return [];
    return [{ code: 'problem', says, start, end }];
  });
}

/** Of drugs it is asked by form. */
function isThing({ broader }: Term): boolean {
  return broader.length > 0 && !broader.some((key) => key.startsWith(DRUG_KEY));
}

/** Null where the source says nothing of the kind. */
function broaderSaid({ keys, broader }: Term, { source }: Comparison): Mismatch['says'] | null {
  const places = source.mentions(broader).slice(0, MOST_PLACES);
  const said = places.flatMap(({ unit, word }) => {
    const read = source.units[unit];
    if ((read?.polarities[word] ?? 0) !== 1) return [];
    return read?.terms.filter(({ from, to }) => from <= word && to > word) ?? [];
  });
  if (said.length === 0) return null;
  const isOtherKind = said.every((each) => !each.keys.some((key) => broader.includes(key)));
  if (isOtherKind) return 'contradicted';
  return isLooselyNamed(keys) ? 'partly' : 'unsupported';
}

/** "Toprol", where the source has Lopressor: both are metoprolol, and not the same. */
function otherForms({ sentence: { words }, source }: Comparison): readonly Mismatch[] {
  return words.flatMap((_, at): Mismatch[] => {
    const form = drugFormAt(words, at);
    const [first, last] = [words[at], words[at + (form?.length ?? 1) - 1]];
    const said = form ? source.facts.drugForms.get(form.drug) : undefined;
    if (!form || !first || !last || said?.has(form.form) === true) return [];
    const isOther = said !== undefined && said.size > 0;
    if (!isOther && !source.facts.drugs.has(form.drug)) return [];
    const says = isOther ? 'contradicted' : 'partly';
    return [{ code: 'drug', says, start: first.start, end: last.end }];
  });
}
