import { expect, it } from 'vitest';
import { judgeDraft } from '../../judge-draft.js';

function omitted(source: string, draft: string): readonly string[] {
  const { omissions } = judgeDraft(source, [{ text: source, limit: null }], {
    text: draft,
    sections: [],
    mustKeep: ['follow-up', 'pending-result'],
    mustAnswer: [],
  });
  return omissions.map(
    ({ tier, name }) => `${tier}: ${name && source.slice(name.start, name.end)}`,
  );
}

it.each([
  ["[doctor] i'm gon na order a renal artery ultrasound just to be sure", 'listed: ultrasound'],
  ['FNA of the left nodule is recommended (threshold 10 mm).', 'listed: FNA'],
  ['Incidental 14 mm focus; endoscopy recommended.', 'listed: endoscopy'],
  ['I would suggest an MRI of the knee.', 'listed: MRI'],
  [
    'Malignant until proven otherwise; urgent endoscopy with biopsy recommended.',
    'must-answer: endoscopy',
  ],
  ['CT of the chest is recommended.', 'listed: CT'],
])('misses an examination that is to be made: %s', (source, omission) => {
  expect(omitted(source, 'He was seen by the doctor for an infection.')).toContain(omission);
});

it.each([
  ['We will order an MRI of the knee.', 'MRI of the knee was ordered.'],
  ['An echocardiogram is recommended.', 'Echo recommended.'],
  ['We recommended a biopsy and it was declined.', 'He was seen for a cough.'],
  ['The MRI that was ordered last week was normal.', 'He was seen for a cough.'],
  ['If it hurts, you should have an x-ray.', 'He was seen for a cough.'],
  ['Should we order an MRI?', 'He was seen for a cough.'],
  ['Biopsy not recommended.', 'He was seen for a cough.'],
  ["We didn't order an MRI.", 'He was seen for a cough.'],
])('misses nothing else: %s | %s', (source, draft) => {
  expect(omitted(source, draft)).toEqual([]);
});
