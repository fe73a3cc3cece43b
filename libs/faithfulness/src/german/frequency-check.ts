import { GERMAN_FREQUENCIES } from '../lexicons/de/frequencies.js';
import type { Mismatch } from '../statements/comparison.js';
import type { GermanCheck } from './comparison.js';

const ONCE = 'once a day';
const TIMES_OF_DAY = new Set(['morning', 'noon', 'evening', 'night']);

/** A drug in the evening, where the source has it in the morning: of sentences and lines that name one drug. */
export const checkGermanFrequencies: GermanCheck = ({ sentence, source }) => {
  const [word, ...others] = sentence.words.filter(({ drug }) => drug !== null);
  const said = frequenciesIn(sentence.text);
  if (!word?.drug || others.some(({ drug }) => drug !== word.drug) || said.length === 0) return [];
  const known = source.mentions(word.key).flatMap(({ unit }) => {
    const line = source.units[unit];
    const isAlone = line?.words.every(({ drug }) => drug === null || drug === word.drug) === true;
    return line && isAlone ? [frequenciesIn(line.text)] : [];
  });
  const given = known.filter((some) => some.length > 0);
  const isOther = given.length > 0 && !given.some((some) => areAlike(said, some));
  return isOther ? [mismatch(word)] : [];
};

/** Once a day is once in the morning, or in the evening. */
function areAlike(said: readonly string[], given: readonly string[]): boolean {
  if (said.some((when) => given.includes(when))) return true;
  const [one, other] = said.includes(ONCE) ? [said, given] : [given, said];
  return one.includes(ONCE) && other.length === 1 && TIMES_OF_DAY.has(other[0] ?? '');
}

/** How often and when something is taken, by the names of `GERMAN_FREQUENCIES`. */
export function frequenciesIn(text: string): readonly string[] {
  // the columns of a plan are no times of their own
  if (/morgens: .*abends: /iu.test(text)) return [];
  const lower = text.toLowerCase();
  return GERMAN_FREQUENCIES.filter(([, said]) => said.test(lower)).map(([when]) => when);
}

function mismatch({ start, end }: { readonly start: number; readonly end: number }): Mismatch {
  return { code: 'dose', says: 'contradicted', start, end };
}
