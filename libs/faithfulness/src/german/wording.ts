import {
  GERMAN_DENIAL,
  GERMAN_HARMLESS,
  GERMAN_JOINT,
  GERMAN_ORDER,
  GERMAN_RELATION,
} from '../lexicons/de/wording.js';
import {
  BREAK,
  inOrder,
  isOfOneThing,
  type Item,
  mayMove,
  placeIn,
  type Placed,
  reachOf,
} from '../wording/in-order.js';
import type { GermanComparison } from './comparison.js';
import type { GermanUnit } from './unit.js';

/** Nouns, numbers and relations keep their order; verbs and adjectives move in German. */
interface GermanItem extends Item {
  readonly isFixed: boolean;
  readonly stem: string;
}

/**
 * Whether a sentence says what its places in the source say, in the same words and with its nouns, numbers and relations
 * in the same order.
 */
export function isWordedAlikeInGerman(comparison: GermanComparison): boolean {
  const { sentence, source } = comparison;
  const items = itemsOf(comparison);
  const isNew = items.some(({ stem, places }) => places.length === 0 && !GERMAN_HARMLESS.has(stem));
  if (isNew) return false;
  const fixed = items.filter(({ places, isFixed }) => isFixed && places.length > 0);
  const placed = inOrder(fixed);
  return (
    mayMove(fixed, placed, sentence.text, source.units, GERMAN_ORDER) &&
    isOfOneThing(placed, sentence.text, source.units, GERMAN_JOINT) &&
    items.every((item) => item.isFixed || isBesideItsNoun(item, placed, comparison)) &&
    !skipsRelation(items, placed, comparison)
  );
}

function itemsOf({ sentence, source, aligned, mentions }: GermanComparison): readonly GermanItem[] {
  const units = new Set(aligned);
  const words = sentence.words.flatMap((word, at): GermanItem[] => {
    const isRelation = GERMAN_RELATION.test(word.text);
    if ((word.weight === 0 && !isRelation) || GERMAN_DENIAL.test(word.text)) return [];
    const places = isRelation
      ? aligned.flatMap((unit) =>
          (source.units[unit]?.words ?? [])
            .filter(({ text }) => text === word.text)
            .map(({ start }) => placeIn(source.units, unit, start)),
        )
      : (mentions[at] ?? [])
          .filter(({ unit }) => units.has(unit))
          .map(({ unit, word: index }) =>
            placeIn(source.units, unit, source.units[unit]?.words[index]?.start ?? 0),
          );
    const { text, stem, start, end, isNoun } = word;
    const kind = isRelation ? 'relation' : word.drug === null ? 'word' : 'drug';
    return [{ kind, text, stem, start, end, places, isFixed: isNoun || isRelation }];
  });
  const numbers = sentence.measures.map((measure): GermanItem => {
    const places = source
      .measured(measure)
      .filter(({ unit }) => units.has(unit))
      .map(({ unit, measure: { start } }) => placeIn(source.units, unit, start));
    const { start, unitEnd: end } = measure;
    return { kind: 'number', text: '', stem: '', start, end, places, isFixed: true };
  });
  return [...words, ...numbers].toSorted((one, other) => one.start - other.start);
}

/** "Der ZVK wurde entfernt, der Katheter liegt noch": what is said of which stands in its clause of the source too. */
function isBesideItsNoun(
  item: GermanItem,
  placed: readonly Placed[],
  { sentence, source }: GermanComparison,
): boolean {
  if (item.places.length === 0) return true;
  const near = placed.filter(({ item: { start, end } }) => {
    const between = start < item.start ? [end, item.start] : [item.end, start];
    return !BREAK.test(sentence.text.slice(between[0], between[1]));
  });
  if (near.length === 0) return true;
  return item.places.some((place) =>
    near.some(({ place: other }) => {
      if (place.unit !== other.unit) return false;
      const [from, to] = [place.start, other.start].toSorted((one, two) => one - two);
      return !BREAK.test(source.units[place.unit]?.text.slice(from, to) ?? '');
    }),
  );
}

/** Between the places stands what turns them, or in their clause a denial that the sentence does not have. */
function skipsRelation(
  items: readonly GermanItem[],
  placed: readonly Placed[],
  { sentence, source }: GermanComparison,
): boolean {
  const units = new Set(placed.map(({ place }) => place.unit));
  const all = items.flatMap((item) =>
    item.places.filter(({ unit }) => units.has(unit)).map((place) => ({ item, place })),
  );
  const isDenied = sentence.words.some(({ text }) => GERMAN_DENIAL.test(text));
  return reachOf(all).some(({ unit: number, starts, start, end }) => {
    const unit = source.units[number];
    if (!unit) return false;
    const clause = clauseAround(unit, start, end);
    return unit.words.some((word) => {
      if (starts.has(word.start)) return false;
      const isBetween = word.start >= start && word.start <= end;
      if (isBetween && GERMAN_RELATION.test(word.text)) return true;
      const isInClause = word.start >= clause.start && word.start <= clause.end;
      return isInClause && !isDenied && GERMAN_DENIAL.test(word.text);
    });
  });
}

function clauseAround(
  { text }: GermanUnit,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  const before = [...text.slice(0, start).matchAll(new RegExp(BREAK, 'gu'))].at(-1)?.index ?? 0;
  const behind = BREAK.exec(text.slice(end))?.index;
  return { start: before, end: behind === undefined ? text.length : end + behind };
}
