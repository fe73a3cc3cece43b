import { isGeneric } from '../../lexicons/common-words.js';
import { OF_ANY_PLAN } from '../../lexicons/facts/planning-words.js';
import type { Term } from '../../text/terms.js';
import type { FactUnit, Reading } from './reading.js';

/** What a sentence names besides what every plan names. */
export function ownTerms({ terms, words }: FactUnit): readonly Term[] {
  return terms.filter(({ from, to }) =>
    words
      .slice(from, to)
      .some(({ stem, text, isStop }) => !isStop && !isGeneric(stem) && !OF_ANY_PLAN.has(text)),
  );
}

export function hasTerm({ terms, words }: FactUnit, { keys }: Term): boolean {
  return (
    terms.some((term) => term.keys.some((key) => keys.includes(key))) ||
    words.some(({ stem }) => keys.includes(stem))
  );
}

/** Whether one sentence of a draft names so much of it. */
export function sharesEnough(terms: readonly Term[], { units }: Reading, share: number): boolean {
  const least = Math.max(1, Math.ceil(share * terms.length));
  return units.some((unit) => terms.filter((term) => hasTerm(unit, term)).length >= least);
}
