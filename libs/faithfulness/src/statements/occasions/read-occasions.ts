import { OCCASIONS_DE } from '../../lexicons/de/occasions.js';
import { OCCASIONS_EN, type OccasionWords } from '../../lexicons/occasions.js';
import { calendarIn } from './calendar.js';
import type { Occasion } from './occasion.js';

export type OccasionLanguage = 'en' | 'de';

const WORDS: Readonly<Record<OccasionLanguage, readonly OccasionWords[]>> = {
  en: OCCASIONS_EN,
  de: OCCASIONS_DE,
};

/** The occasions that a text names, in order. */
export function occasionsIn(text: string, language: OccasionLanguage): readonly Occasion[] {
  const said = text.toLowerCase();
  const found: Occasion[] = [...calendarIn(said)];
  for (const { axis, values, phase, words } of WORDS[language]) {
    for (const { index, 0: word } of said.matchAll(words)) {
      found.push({ axis, values, phase, start: index, end: index + word.length });
    }
  }
  return found.toSorted((one, other) => one.start - other.start);
}
