import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';
import { findEvidence } from '../../evidence/find-evidence.js';
import { openFindings } from '../../evidence/open-findings.js';

const LETTER = `Clinic letter
Mr Abara, 61, came with cough and a raised CRP after a hip replacement in 2019.
Chest X-ray: consolidation in the right lower lobe. He was given amoxicillin for seven days.
He lives alone and works as a librarian. DVT was excluded by ultrasound.
`;
const FILLED =
  'The family was informed. The insurance card was seen. Meals are taken with the others, and visitors came on both days.';
const SPOKEN = `Doctor: How are you?\nPatient: I can't breathe when I lie down at night, so I sleep in a chair with three pillows behind my back.`;
const MESSAGE = `I have had this rash on my arm for weeks and my mother says I should ask.`;

it.each([
  'He had a stroke.',
  'A lumbar puncture was performed.',
  'He works as a librarian and was exposed to asbestos.',
  'A pacemaker was implanted in 2019.',
  'He had travelled to Kenya.',
  'Abdominal pain.',
])('does not take for said what the source has under no name: %s', (draft) => {
  expect(judgeSentence(LETTER, draft).status).toBe('unsupported');
});

it.each(['He came with cough and jaundice.', 'Amoxicillin was given but caused drowsiness.'])(
  'vouches for no sentence of which one word may be another for what is said: %s',
  (draft) => {
    expect(judgeSentence(LETTER, draft).status).toBe('partly');
  },
);

it.each([
  [LETTER, 'He was admitted because of a cough.'],
  [LETTER, 'Deep vein thrombosis was excluded.'],
  [LETTER, 'Thoracic radiograph: consolidation.'],
  [LETTER, 'The treatment lasted a week and was well tolerated.'],
  [`${FILLED} Admitted with a haematoma of the scalp.`, 'She has a hematoma of the scalp.'],
  [`${FILLED} Neut 13.9, Glc 16.3`, 'Neutrophils 13.9, glucose 16.3.'],
  [`${FILLED} Appendicectomy in 2004, lap.`, 'Laparoscopic appendicectomy in 2004.'],
  [SPOKEN, 'He reports orthopnea at night.'],
  [MESSAGE, 'What is dermatitis of the arm?'],
])('finds nothing invented in other words for the same: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft).codes).not.toContain('no-source');
});

it('knows an allergy by the reaction that a note with a form line tells', () => {
  const note = `Patient: J. Doe\nHe came with a cough and fever since Monday, and was given fluids on the ward.
Adverse reaction to codeine: anaphylaxis. He sleeps well and walks without help. The result of blood cultures is awaited.`;
  const flagged = (sentence: string): boolean =>
    openFindings(findEvidence(note, sentence, [])).length > 0;
  expect(flagged('Allergy to codeine.')).toBe(false);
  expect(flagged('Blood cultures still pending.')).toBe(false);
});
