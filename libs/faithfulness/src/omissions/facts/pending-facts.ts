import { CHASED, PENDING } from '../../lexicons/facts/planning-words.js';
import { verdictOf } from '../reading/flags.js';
import { hasTerm, ownTerms } from '../reading/own-terms.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

/** Results that are not there yet, each sentence and row by itself. */
export function pendingFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit) => (isPending(unit) ? [factOf(unit)] : []));
}

export function isPending({ cells, part, text }: FactUnit): boolean {
  if (part === 'family') return false;
  return cells.length > 0 ? verdictOf(cells).isPending : PENDING.test(text) || part === 'pending';
}

function factOf(unit: FactUnit): Fact {
  const terms = ownTerms(unit);
  return {
    class: 'pending-result',
    reason: 'pending-result',
    places: [{ unit, name: null }],
    isStated: (draft) =>
      draft.units.some(
        (other) =>
          (isPending(other) || CHASED.test(other.text)) &&
          (terms.length === 0 || terms.some((term) => hasTerm(other, term))),
      ),
  };
}
