import { expect, it } from 'vitest';
import { findEvidence } from '../../evidence/find-evidence.js';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['Seen by the dietitian on 3 May; advice followed.', 'The dietitian did not see her.'],
  ['Gabapentin can be crushed; pantoprazole cannot.', 'Pantoprazole can be crushed.'],
  ['Two visitors at a time; dogs not permitted in the ward.', 'Dogs are welcome in the ward.'],
  ['Contraindicated: aspirin. Codeine can be used.', 'Aspirin may be taken.'],
  ['The line was left in place for the transfer.', 'The line was removed before the transfer.'],
  [
    "Doctor: Did you go to the heart clinic?\nPatient: I'm afraid I missed it.",
    'She attended the heart clinic.',
  ],
  ['Feeding may continue on this drug.', 'Feeding has to be stopped on this drug.'],
  [
    'Doctor: Any weight loss or night sweats? Coughs?\nPatient: Decreased appetite. I lift nothing.',
    'The patient denies night sweats, or a cough.',
  ],
])('vouches for no sentence that only one side denies: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).status).not.toBe('supported');
});

it.each([
  ['He takes paracetamol without problems.', 'He takes paracetamol without problems.'],
  ['Doctor: Any fever?\nPatient: No.', 'He has no fever.'],
  ['Doctor: Any fever? Chills?\nPatient: Hm.\nDoctor: No fever, okay.', 'He has no fever.'],
  ['No fever, but a cough for a week.', 'He has had a cough for a week.'],
  ['Smoking cessation was offered.', 'Help to stop smoking was offered.'],
])('has nothing against what both say: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('negation');
});

it('marks no character behind the sentence where one is longer in lower case', () => {
  const draft = 'İstanbul: dogs are not welcome in the ward.';
  const [evidence] = findEvidence('İstanbul: dogs are welcome in the ward.', draft, []);
  expect(evidence?.findings).not.toEqual([]);
  for (const { end } of evidence?.findings ?? []) expect(end).toBeLessThanOrEqual(draft.length);
});
