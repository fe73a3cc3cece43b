import { pronounSex, type Sex } from '../../lexicons/persons/persons.js';
import type { Word } from '../../text/words.js';
import type { Check } from '../comparison.js';

/** Nobody vouches for "he" where the places in the source say "she", whatever is known of the patient. */
export const guardPronouns: Check = ({ sentence, source, aligned }) => {
  const said = sexesIn(sentence.words);
  const there = sexesIn(aligned.flatMap((unit) => source.units[unit]?.words ?? []));
  const [own] = said;
  if (said.size !== 1 || own === undefined || there.size !== 1 || there.has(own)) return [];
  const { start = 0, end = 0 } = sentence.words.find(({ text }) => pronounSex(text) === own) ?? {};
  return [{ code: 'person', says: 'partly', start, end }];
};

function sexesIn(words: readonly Word[]): ReadonlySet<Sex> {
  return new Set(words.map(({ text }) => pronounSex(text)).filter((sex) => sex !== null));
}
