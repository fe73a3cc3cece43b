import { GERMAN_GUARDS, GERMAN_PERSONS } from '../lexicons/de/qualities/guard-markers.js';
import type { GermanComparison } from './comparison.js';
import { isOtherwiseQualified } from './guards/qualifier-guard.js';
import { hasLostBound } from './comparator-check.js';
import { hasCaveat } from './guards/caveat-guard.js';
import { isAgreed } from './quality-checks.js';
import type { GermanUnit } from './unit.js';

/** The patient: of which sex is asked of the whole letter. */
const PATIENT = /^(?:pat\.|patient(?:in|en)?|er|sie|ihm|ihn|ihr\p{L}*|sein\p{L}*|frau|mann)$/u;

/**
 * Whether a sentence may be false in a way that no rule has looked at: it has a word of a class, or its place in the
 * source does, and nothing was compared. Then nobody vouches for it.
 */
export function isUntold(comparison: GermanComparison): boolean {
  const { sentence, source, aligned } = comparison;
  // what is denied is judged by rules of its own
  const isDenied = sentence.words.every(
    ({ weight }, at) => weight < 1 || sentence.qualities()[at]?.polarity === -1,
  );
  if (isDenied && sentence.words.length > 0) return false;
  const said = sentence.text.toLowerCase();
  const units = aligned.flatMap((at) => source.units[at] ?? []);
  const places = units.flatMap(({ text, heading }) => [text.toLowerCase(), heading]);
  const isMarked = GUARDED.some(
    ([code, marker]) => isOtherwise(marker, said, places) && !isAgreed(code, comparison),
  );
  return (
    isMarked ||
    units.some(isUnnamedRow) ||
    isOtherwiseQualified(comparison) ||
    hasLostBound(comparison) ||
    hasCaveat(comparison) ||
    isOtherPerson(said, places) ||
    units.some((unit) => isOneOfSeveral(sentence, unit))
  );
}

/** The place has another drug as well, or another dose of the same: "unter Ramipril nicht, unter Metformin schon". */
function isOneOfSeveral(sentence: GermanUnit, unit: GermanUnit): boolean {
  const drugs = new Set(drugsIn(sentence));
  if (drugs.size === 0) return false;
  if (drugsIn(unit).some((drug) => !drugs.has(drug))) return true;
  const doses = sentence.measures.filter(isDose).map(({ value }) => value);
  return doses.length > 0 && unit.measures.some((one) => isDose(one) && !doses.includes(one.value));
}

function isDose({ drug, schedule }: GermanUnit['measures'][number]): boolean {
  return drug !== null && schedule === null;
}

function drugsIn({ words }: GermanUnit): readonly string[] {
  return words.flatMap(({ drug }) => drug ?? []);
}

const SEPARATED = /^[^;\n]+;[^;\n]+;[^;\n]+;/u;
const GUARDED = Object.entries(GERMAN_GUARDS);

/** One of the two has a word of a class that the other one does not have. */
function isOtherwise(marker: RegExp, said: string, places: readonly string[]): boolean {
  const own = marker.exec(said)?.[0];
  if (own !== undefined) return !places.some((text) => text.includes(own));
  return places.some((text) => marker.test(text));
}

/** A row whose cells have no names: what they mean stands in another line. */
function isUnnamedRow({ text }: GermanUnit): boolean {
  return (text.includes(' | ') && !text.includes(': ')) || SEPARATED.test(text);
}

/** Another person than the place names, or one of several. */
function isOtherPerson(said: string, places: readonly string[]): boolean {
  const named = new Set(places.flatMap(personsIn));
  const own = new Set(personsIn(said));
  return [...own].some((person) => !named.has(person)) || [...named].some((one) => !own.has(one));
}

function personsIn(text: string): readonly string[] {
  return [...text.matchAll(GERMAN_PERSONS)]
    .map(([person]) => person.trim())
    .filter((person) => !PATIENT.test(person));
}
