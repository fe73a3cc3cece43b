import { expect, it } from 'vitest';
import { sectionBlocks } from './section-blocks.js';

function blocksOf(text: string) {
  return sectionBlocks(text).map(({ heading, start, end, isUnclear }) => ({
    heading,
    text: text.slice(start, end).trim(),
    isUnclear,
  }));
}

it('parts a note at its headings, on lines of their own and in capitals before a text', () => {
  const note = `CHIEF COMPLAINT
Cough.

PHYSICAL EXAM: crackles at the right base.
NECK: supple.
Vital signs:
pulse 96

ASSESSMENT AND PLAN
1. Pneumonia.
2. HYPERTENSION: worse.
Hypertension:
Increase lisinopril.`;
  expect(blocksOf(note)).toEqual([
    { heading: 'chief complaint', text: 'Cough.', isUnclear: false },
    {
      heading: 'physical exam',
      text: 'crackles at the right base.\nNECK: supple.\nVital signs:\npulse 96',
      isUnclear: false,
    },
    {
      heading: 'assessment and plan',
      text: '1. Pneumonia.\n2. HYPERTENSION: worse.\nHypertension:\nIncrease lisinopril.',
      isUnclear: false,
    },
  ]);
});

it.each([
  ['a heading in capitals that nobody knows', 'PLAN\nRest.\nHYPERTENSION\nIncrease lisinopril.'],
  ['a name of a section in a list', 'PLAN\nRest.\n3. Follow-up\n4. Results'],
  ['a heading of Markdown', 'PLAN\nRest.\n**RESULTS**\nNormal.'],
  ['a name of a section written in another way', 'PLAN\nRest.\nMedications\nLisinopril 20 mg.'],
])('cannot tell where a block ends: %s', (_name, note) => {
  expect(blocksOf(note)).toEqual([expect.objectContaining({ heading: 'plan', isUnclear: true })]);
});

it('takes no speaker and no row of a table for a heading', () => {
  expect(
    blocksOf('Doctor: What about the plan?\nPatient: Plan?\nPlan: rest | Date: today'),
  ).toEqual([]);
});
