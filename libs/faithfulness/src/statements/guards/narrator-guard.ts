import { OTHERS } from '../../lexicons/qualities/guard-persons.js';
import type { Word } from '../../text/words.js';
import type { Check } from '../comparison.js';

const NARRATOR = /^i(?:'(?:ve|d|m|ll))?$/;
const OTHER = /^(?:s?he)(?:'(?:d|s|ll))?$/;
/** "He reports that he snores", where his wife does. */
const REPORTS =
  '(?:reports?|reported|says?|said|states?|stated|notes?|noted|describes?|described|feels?|thinks?|believes?)';
const PATIENT_REPORTS = new RegExp(`^\\W*(?:s?he|they|(?:the )?patient|pt) ${REPORTS}\\b`, 'i');
const OTHER_REPORTS = new RegExp(`\\b${OTHERS} (?:also )?${REPORTS}\\b`, 'i');
/** So soon after its subject stands a verb: "I have since rung". */
const REACH = 3;

/**
 * Nobody vouches that the patient did what whoever wrote the source did: "he rang 112" of a letter with "he was grey,
 * I rang 112". In a dialogue "I" is who speaks.
 */
export const guardNarrators: Check = ({ sentence, source, aligned }) => {
  if (!says([sentence], OTHER)) return [];
  const units = aligned.flatMap((at) => source.units[at] ?? []);
  if (PATIENT_REPORTS.test(sentence.text) && units.some(({ text }) => OTHER_REPORTS.test(text))) {
    return [{ code: 'experiencer', says: 'partly', start: 0, end: sentence.text.length }];
  }
  if (units.some(({ speaker }) => speaker !== '') || !says(units, NARRATOR)) return [];
  if (!says(source.units, OTHER)) return [];
  return sentence.words.flatMap(({ text, start }, at) => {
    if (!OTHER.test(text)) return [];
    const verb = verbsOf(sentence.words, at)[0];
    if (!verb) return [];
    const isSaidOf = (subject: RegExp): boolean =>
      units.some(({ words }) =>
        words.some(
          (word, index) =>
            subject.test(word.text) && verbsOf(words, index).some(({ stem }) => stem === verb.stem),
        ),
      );
    return isSaidOf(NARRATOR) && !isSaidOf(OTHER)
      ? [{ code: 'experiencer' as const, says: 'partly' as const, start, end: verb.end }]
      : [];
  });
};

/** Somebody who writes of themselves alone is the patient. */
function says(units: readonly { readonly words: readonly Word[] }[], subject: RegExp): boolean {
  return units.some(({ words }) => words.some(({ text }) => subject.test(text)));
}

function verbsOf(words: readonly Word[], subject: number): readonly Word[] {
  return words.slice(subject + 1, subject + 1 + REACH).filter(({ isStop }) => !isStop);
}
