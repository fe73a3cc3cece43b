import { wordsOfAct } from '../../lexicons/persons/staff.js';
import { stem } from '../../text/stem.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { maySame, type Mentioned, mentionedIn } from './mentioned.js';
import { type PersonPart, personParts } from './parts.js';

interface Place extends PersonPart {
  readonly unit: number;
}

/** What a sentence tells of a person, and how much each part of the source has of it. */
interface Scored {
  readonly place: Place;
  readonly score: number;
}

const MOST_MENTIONS = 60;
const MOST_PERSONS = 8;
/** So much of what is told has to be in one place; and a place that has nearly as much counts as well. */
const LEAST = 0.5;
const NEARLY = 0.8;

const NAMED = new WeakMap<SourceIndex, readonly Mentioned[]>();
const READ = new WeakMap<SourceIndex, Map<number, readonly Place[]>>();

/**
 * Who does or has what a sentence tells: contradicted, where the source names others for it alone; and nobody vouches
 * for a person whom the place does not name.
 */
export const checkDoers: Check = (comparison) => compare(comparison, 'contradicted');
export const guardDoers: Check = (comparison) => compare(comparison, 'partly');

function compare(comparison: Comparison, says: 'contradicted' | 'partly'): readonly Mismatch[] {
  const { words, text } = comparison.sentence;
  const parts = personParts(words, text).filter(({ persons }) => persons.length > 0);
  return parts.slice(0, MOST_PERSONS).flatMap((part) => {
    const places = placesOf(part, comparison);
    if (places.length === 0) return [];
    return KINDS.flatMap((kind): readonly Mismatch[] => {
      const own = part.persons.filter((one) => one.kind === kind);
      const [first] = own;
      if (!first || (says === 'partly' && !isOneOfSeveral(kind, own, comparison.source))) return [];
      // a nurse is no doctor by name, but the daughter who does it is no nurse
      const isAny = says === 'partly' && kind === 'clinician';
      const rivals = places.map((place) =>
        place.persons.filter((one) => isAny || one.kind === kind),
      );
      if (isAny && rivals.some((some) => some.length === 0)) return [];
      if (rivals.some((some) => some.some((one) => own.some((it) => maySame(it, one))))) return [];
      if (says === 'contradicted' && rivals.some((some) => some.length === 0)) return [];
      const start = words[first.from]?.start ?? 0;
      const end = words[first.to - 1]?.end ?? start;
      return [{ code: 'person', says, start, end }];
    });
  });
}

const KINDS = ['name', 'member', 'clinician'] as const;

/** Where the source names nobody else, there is nobody to be mistaken for. */
function isOneOfSeveral(
  kind: Mentioned['kind'],
  own: readonly Mentioned[],
  source: SourceIndex,
): boolean {
  if (kind === 'clinician') return true;
  return personsOf(source).some((one) => one.kind === kind && !own.some((it) => maySame(it, one)));
}

function personsOf(source: SourceIndex): readonly Mentioned[] {
  const known = NAMED.get(source);
  if (known) return known;
  const persons = source.units.flatMap(({ words, text }) => mentionedIn(words, text));
  NAMED.set(source, persons);
  return persons;
}

/** The parts of the source that have most of what is told; none where somebody speaks, as his "she" is anybody. */
function placesOf(part: PersonPart, comparison: Comparison): readonly Place[] {
  const { scores, total } = scored(part, comparison);
  const best = scores.reduce((most, { score }) => Math.max(most, score), 0);
  if (best === 0 || best < LEAST * total) return [];
  const places = scores.filter(({ score }) => score >= NEARLY * best).map(({ place }) => place);
  return places.some(({ unit }) => comparison.source.units[unit]?.speaker !== '') ? [] : places;
}

function scored(
  part: PersonPart,
  { sentence, source, mentions }: Comparison,
): { readonly scores: readonly Scored[]; readonly total: number } {
  // "the surgeon was Dr Holm" tells of him that he was the surgeon
  const isNamed = part.persons.some(({ kind }) => kind === 'name');
  const isPerson = (at: number): boolean =>
    part.persons.some(({ kind, from, to }) => {
      if (kind !== 'clinician') return at >= from && at < to;
      // "the district nurse"
      return !isNamed && at >= from - 1 && at < to;
    });
  const scores = new Map<Place, number>();
  let total = 0;
  for (const term of sentence.terms) {
    if (term.from < part.from || term.from >= part.to || isPerson(term.from)) continue;
    const act = wordsOfAct(sentence.words[term.from]?.text ?? '').flatMap((word) =>
      source.mentions([stem(word)]),
    );
    const found = [...(mentions.get(term) ?? []), ...act].slice(0, MOST_MENTIONS);
    const worth = term.weight * (0.2 + source.rarity(new Set(found.map(({ unit }) => unit)).size));
    total += worth;
    const places = new Set(
      found.flatMap(({ unit, word }) =>
        partsOf(source, unit).filter(({ from, to }) => word >= from && word < to),
      ),
    );
    for (const place of places) scores.set(place, (scores.get(place) ?? 0) + worth);
  }
  return { scores: [...scores].map(([place, score]) => ({ place, score })), total };
}

function partsOf(source: SourceIndex, unit: number): readonly Place[] {
  const known = READ.get(source) ?? new Map<number, readonly Place[]>();
  READ.set(source, known);
  const read = known.get(unit);
  if (read) return read;
  const { words, text } = source.units[unit] ?? { words: [], text: '' };
  const parts = personParts(words, text).map((part) => ({ ...part, unit }));
  known.set(unit, parts);
  return parts;
}
