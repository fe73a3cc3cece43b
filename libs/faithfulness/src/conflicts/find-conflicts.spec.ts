import { describe, expect, it } from 'vitest';
import { findConflicts } from './find-conflicts.js';

/** Each conflict as its code and the words of both places. */
function conflicts(...texts: string[]): string[] {
  return findConflicts(texts).map(({ code, places }) =>
    [code, ...places.map(({ text, start, end }) => texts[text]?.slice(start, end).trim())].join(
      ' | ',
    ),
  );
}

describe('two notes of one patient', () => {
  it.each([
    ['Plan: stop warfarin today.', 'Medications:\nwarfarin 5 mg daily\nmetformin 500 mg'],
    ['Warfarin was discontinued after the bleed.', 'She takes warfarin.'],
    ['Stop Coumadin.', 'Continue warfarin.'],
  ])('conflict where one stops a drug that the other lists: %s', (one, other) => {
    expect(conflicts(one, other)).toEqual([expect.stringMatching(/^stopped \| .*\| .*warfarin/is)]);
    expect(conflicts(other, one)).toHaveLength(1);
  });

  it('do not conflict over what was put in its place', () => {
    expect(
      conflicts('Stop lisinopril and start losartan 50 mg daily.', 'Takes losartan 50 mg.'),
    ).toEqual([]);
  });

  it('conflict where the dose is another', () => {
    expect(conflicts('Metoprolol 25 mg twice daily.', 'Metoprolol 50 mg twice daily.')).toEqual([
      'dose | Metoprolol 25 mg twice daily. | Metoprolol 50 mg twice daily.',
    ]);
    expect(conflicts('Levothyroxine 0.05 mg.', 'Levothyroxine 50 mcg.')).toEqual([]);
  });

  it('conflict where one gives what the other is allergic to', () => {
    expect(conflicts('ALLERGIES\nPenicillin: rash.', 'Start penicillin 500 mg.')).toEqual([
      'allergy | Penicillin: rash. | Start penicillin 500 mg.',
    ]);
    expect(conflicts('No allergy to penicillin.', 'Start penicillin 500 mg.')).toEqual([]);
  });

  it('conflict where one denies what the other has', () => {
    expect(conflicts('No history of diabetes.', 'He has type 2 diabetes.')).toHaveLength(1);
    expect(conflicts('No fever. Has diabetes.', 'Afebrile. DM well controlled.')).toEqual([]);
    expect(conflicts('No diabetes.', 'His mother has diabetes.')).toEqual([]);
    expect(conflicts('No diabetes.', 'Any diabetes?')).toEqual([]);
  });

  it('conflict where the side is another', () => {
    expect(conflicts('Left lower lobe pneumonia.', 'Right lower lobe pneumonia.')).toEqual([
      'side | Left lower lobe pneumonia. | Right lower lobe pneumonia.',
    ]);
    expect(conflicts('Left pneumonia.', 'Pneumonia on both sides.')).toEqual([]);
  });
});

describe('one note', () => {
  it.each([
    ['NKDA.\n\nShe is allergic to penicillin.', 'allergy'],
    ['Allergies: penicillin.\nNo known drug allergies.', 'allergy'],
    ['Allergic to penicillin. Given amoxicillin 500 mg three times a day.', 'allergy'],
    [
      'Ramipril was stopped because of the creatinine.\n\nDischarge medication:\nRamipril 5 mg daily',
      'stopped',
    ],
    ['MEDICATIONS\nBisoprolol 5 mg daily\nRamipril 5 mg daily\nBisoprolol 2.5 mg daily', 'dose'],
    ['No history of diabetes. Background: type 2 diabetes on metformin.', 'denied'],
    ['Admitted with a left hip fracture. The right hip fracture was fixed.', 'side'],
  ])('conflicts with itself: %s', (note, code) => {
    expect(conflicts(note).map((conflict) => conflict.split(' | ')[0])).toEqual([code]);
  });

  it.each([
    'Stop warfarin. Takes warfarin.',
    'Medication on admission:\nRamipril 5 mg\n\nCOURSE\nRamipril was stopped.',
    'Ramipril was stopped, then restarted at 2.5 mg.\n\nDischarge medication:\nRamipril 2.5 mg',
    'MEDICATIONS\nMetformin 1 g in the morning\nMetformin 500 mg in the evening',
    'Furosemide was raised to 80 mg.\n\nDischarge medication:\nFurosemide 40 mg',
    'Allergic to penicillin. She tolerated amoxicillin.',
    'No known allergies other than penicillin.',
    'No family history of diabetes. He has diabetes.',
    'Left hip fracture in 2010. Right wrist fracture now.',
    'No diabetes in his mother. He has diabetes.',
  ])('does not conflict with itself by a course or of another: %s', (note) => {
    expect(conflicts(note)).toEqual([]);
  });
});

it('notes that share nothing do not conflict', () => {
  expect(conflicts('A cough.', 'Ankle pain.', '')).toEqual([]);
});

it('the newest documents come first, and no more than fifty conflicts are told', () => {
  const stops = Array.from({ length: 12 }, () => 'Stop warfarin.');
  const found = findConflicts([...stops, 'Takes warfarin.', 'Takes warfarin.']);
  expect(found[0]?.places.map(({ text }) => text)).toEqual([11, 13]);
  const many = findConflicts(
    Array.from({ length: 40 }, (_, at) => (at % 2 ? 'Stop warfarin.' : 'Takes warfarin.')),
  );
  expect(many).toHaveLength(50);
});
