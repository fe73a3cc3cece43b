import { followUps } from '../german/facts/plans.js';
import { reactedTo } from '../german/facts/reactions.js';
import { germanSourceOf } from '../german/german-source.js';
import { followUpFacts } from '../omissions/facts/follow-up-facts.js';
import { allergiesIn } from '../omissions/reading/allergies.js';
import { readSource } from '../omissions/reading/reading.js';
import type { SourceIndex } from '../text/source-index.js';
import type { TopicPlace } from './topic-places.js';

const WORTH = 2;
/** Headings, labels and cues tell of these. */
const NAMES_ALLERGY = /allerg|intoleran|unverträglich/iu;

/**
 * Where a source says what the patient must not get and names no allergy: "penicillin gave her a rash". Facts that a draft
 * must not leave out are read by the same rules, here and below.
 */
export function reactionPlaces(index: SourceIndex): readonly TopicPlace[] {
  const english = new Set(
    allergiesIn(readSource(index).units).flatMap(({ unit: { part, start }, name }) =>
      part === 'allergies' || name === null ? [] : [start],
    ),
  );
  return placesWhere(index, {
    english,
    isGerman: (unit) => reactedTo(unit).length > 0,
  }).filter(({ start, end }) => !NAMES_ALLERGY.test(index.source.slice(start, end)));
}

/** Where a source says what is to follow in words that plan nothing by themselves: "Review 4 months." */
export function plannedPlaces(index: SourceIndex): readonly TopicPlace[] {
  const facts = followUpFacts(readSource(index));
  return placesWhere(index, {
    english: new Set(facts.flatMap(({ places }) => places.map(({ unit }) => unit.start))),
    isGerman: (unit) => followUps(unit).length > 0,
  });
}

type GermanRead = ReturnType<typeof germanSourceOf>['units'][number];

/** By the start of an English unit, or by a German one. */
function placesWhere(
  index: SourceIndex,
  {
    english,
    isGerman,
  }: {
    readonly english: ReadonlySet<number>;
    readonly isGerman: (
      unit: GermanRead & { readonly start: number; readonly end: number },
    ) => boolean;
  },
): readonly TopicPlace[] {
  const said = index.languages;
  const german = said.has('de') ? germanSourceOf(index).units : [];
  return index.units.flatMap(({ start, end }, unit) => {
    const own = said.at(start) === 'de' ? german[unit] : undefined;
    const isPlace = own ? isGerman({ ...own, start, end }) : english.has(start);
    return isPlace ? [{ unit, start, end, worth: WORTH }] : [];
  });
}
