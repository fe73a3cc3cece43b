import type { Span } from '@app/text';
import type { DraftRead } from '../omissions/find-omissions.js';
import type { FactClass, Omission } from '../omissions/omission.js';
import type { SourceIndex } from '../text/source-index.js';
import type { GermanFact, PlacedUnit } from './facts/fact.js';
import { factsOf } from './facts/find-facts.js';
import { germanSourceOf } from './german-source.js';
import { readUnit } from './unit.js';
import type { KnownWords } from './words.js';
import { unitsOf } from '../text/source-units.js';

/** Classes that are read by German rules; of German lines no other rules read these. */
export const GERMAN_FACTS: ReadonlySet<FactClass | null> = new Set([
  'allergy',
  'medication',
  'anticoagulation',
  'follow-up',
  'pending-result',
  'procedure',
  'diagnosis',
  'device',
  'pregnancy',
  'treatment-limitation',
  'safety-warning',
]);
const MOST_PLACES = 5;

/**
 * The facts of German lines that a draft does not state.
 * @param isGerman whether what stands at a place of the source is German
 */
export function germanOmissions(
  index: SourceIndex,
  draft: DraftRead,
  isGerman: (place: number) => boolean,
): readonly Omission[] {
  const wanted = new Set([...draft.mustKeep, ...draft.mustAnswer]);
  const read = germanSourceOf(index);
  const units = index.units.flatMap(({ start, end }, at): PlacedUnit[] => {
    const unit = read.units[at];
    return unit && isGerman(start) ? [{ ...unit, start, end }] : [];
  });
  const said = draftUnits(draft);
  return factsOf(units)
    .flatMap((fact): GermanFact[] => {
      if (wanted.has(fact.class)) return [fact];
      return fact.class === 'anticoagulation' && wanted.has('medication')
        ? [{ ...fact, class: 'medication' }]
        : [];
    })
    .filter(({ isStated }) => !isStated(said))
    .map((fact) => omissionOf(fact, draft.mustAnswer));
}

function omissionOf(fact: GermanFact, mustAnswer: readonly FactClass[]): Omission {
  const reason = fact.reason ?? (mustAnswer.includes(fact.class) ? 'organization' : null);
  const [first] = fact.places;
  const spans = fact.places.map(({ start, end }): Span => ({ start, end }));
  return {
    class: fact.class,
    tier: reason === null ? 'listed' : 'must-answer',
    reason,
    spans: spans.slice(0, MOST_PLACES),
    name:
      fact.name && first
        ? { start: first.start + fact.name.start, end: first.start + fact.name.end }
        : null,
  };
}

/** Under the titles of its sections. */
function draftUnits({ text, sections }: DraftRead): readonly PlacedUnit[] {
  const known: KnownWords = new Map();
  return unitsOf(text).map(({ start, end }) => {
    const section = sections.find((one) => start >= one.start && start < one.end);
    const heading = `${section?.title ?? ''} ${section?.topic ?? ''}`.toLowerCase();
    return { ...readUnit(text.slice(start, end), heading, known), start, end };
  });
}
