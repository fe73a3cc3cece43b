import { GERMAN_GUARDS, GERMAN_PERSONS } from '../lexicons/de/guard-markers.js';
import { CLASSES_MADE } from '../statements/languages.js';
import type { GermanComparison } from './comparison.js';

/** These words name the patient of a letter without a sex. */
const NEUTRAL = new Set(['pat.']);

/**
 * Whether a sentence may be false in a class that is not made: it has a word of one, or its place in the source does.
 * Without a rule nobody can tell, so nobody vouches for it.
 */
export function isUntold({ sentence, source, aligned }: GermanComparison): boolean {
  // what is denied is judged by rules of its own
  const isDenied = sentence.words.every(
    ({ weight }, at) => weight < 1 || sentence.qualities[at]?.polarity === -1,
  );
  if (isDenied && sentence.words.length > 0) return false;
  const said = sentence.text.toLowerCase();
  const places = aligned.flatMap((at) => {
    const unit = source.units[at];
    return unit ? [unit.text.toLowerCase(), unit.heading] : [];
  });
  const isMarked = Object.entries(GERMAN_GUARDS).some(
    ([code, marker]) =>
      !made.has(code) && (marker.test(said) || places.some((text) => marker.test(text))),
  );
  const isOfRow = places.some((text) => text.includes(' | '));
  const isValue = sentence.measures.some(
    ({ drug, unit, schedule, unitEnd }) =>
      schedule === null &&
      (isOfRow ||
        (drug === null && unit?.kind !== 'time') ||
        /^ ?\//.test(sentence.text.slice(unitEnd))),
  );
  if (isMarked || (isValue && !made.has('result'))) return true;
  return !made.has('person') && isOtherPerson(said, places);
}

const made: ReadonlySet<string> = CLASSES_MADE.de;

/** A person that the place does not name with the same word. */
function isOtherPerson(said: string, places: readonly string[]): boolean {
  const named = new Set(places.flatMap(personsIn));
  return personsIn(said).some((person) => !named.has(person) || named.size > 1);
}

function personsIn(text: string): readonly string[] {
  return [...text.matchAll(GERMAN_PERSONS)]
    .map(([person]) => person.trim())
    .filter((person) => !NEUTRAL.has(person));
}
