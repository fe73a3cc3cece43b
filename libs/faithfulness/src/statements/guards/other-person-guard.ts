import { NAMES_OTHER, OTHERS } from '../../lexicons/qualities/guard-persons.js';
import type { Check } from '../comparison.js';

/** "Diabetes | Mother: yes | Patient: no" */
const COLUMN_OF_OTHER = new RegExp(
  `(?:^|\\|)\\s*(?:(?:maternal|paternal|older|younger) )?${OTHERS}\\s*:`,
  'i',
);
/** "Dog bite: his partner, not him." */
const NOT_PATIENT = /\bnot (?:him|her|me|the patient|patient|pt)(?:self)?\s*(?:[.,;:)]|$)/i;

/** Nobody vouches for what a row has of several persons, or what its place says is not the patient's. */
export const guardOtherPersons: Check = ({ sentence, source, aligned }) => {
  if (NAMES_OTHER.test(sentence.text.toLowerCase())) return [];
  const isOfOther = aligned.some((unit) => {
    const text = source.units[unit]?.text ?? '';
    return (text.includes(' | ') && COLUMN_OF_OTHER.test(text)) || NOT_PATIENT.test(text);
  });
  return isOfOther
    ? [{ code: 'experiencer', says: 'partly', start: 0, end: sentence.text.length }]
    : [];
};
