import type { Span } from '@app/text';
import { SENTENCE_VERBS } from '../../lexicons/facts/sentence-verbs.js';
import {
  CHASED,
  PENDING,
  PENDING_BEHIND,
  PENDING_FIRST,
} from '../../lexicons/facts/planning-words.js';
import type { Term } from '../../text/terms.js';
import { spanOf } from '../../text/words.js';
import { verdictOf } from '../reading/flags.js';
import { hasTerm, ownTerms } from '../reading/own-terms.js';
import { pendingItems } from '../reading/pending-items.js';
import type { FactUnit, Reading } from '../reading/reading.js';
import type { Fact } from './fact.js';

const LISTED = { leads: PENDING_FIRST, ends: PENDING_BEHIND, states: SENTENCE_VERBS };

/** Results that are not there yet, each sentence and row by itself. */
export function pendingFacts({ units }: Reading): readonly Fact[] {
  return units.flatMap((unit) => (isPending(unit) ? factsOf(unit) : []));
}

export function isPending({ cells, part, text }: FactUnit): boolean {
  if (part === 'family') return false;
  return cells.length > 0 ? verdictOf(cells).isPending : PENDING.test(text) || part === 'pending';
}

/** Of a list one for each that it names. */
function factsOf(unit: FactUnit): readonly Fact[] {
  const terms = ownTerms(unit);
  const items = unit.cells.length > 0 ? [] : pendingItems(unit.text, LISTED);
  const own = items.map(({ start, end }) =>
    terms.filter(({ from, to }) => {
      const place = spanOf(unit.words, from, to);
      return place.start >= start && place.end <= end;
    }),
  );
  return own.length > 0 && own.every((some) => some.length > 0)
    ? own.map((some, at) => factOf(unit, some, items[at] ?? null))
    : [factOf(unit, terms, null)];
}

function factOf(unit: FactUnit, terms: readonly Term[], name: Span | null): Fact {
  return {
    class: 'pending-result',
    reason: 'pending-result',
    places: [{ unit, name }],
    isStated: (draft) =>
      draft.units.some(
        (other) =>
          (isPending(other) || CHASED.test(other.text)) &&
          (terms.length === 0 || terms.some((term) => hasTerm(other, term))),
      ),
  };
}
