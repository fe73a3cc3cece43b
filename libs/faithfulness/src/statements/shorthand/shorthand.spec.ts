import { expect, it } from 'vitest';
import { judgeSentence } from '../../../test/judge-sentence.js';

it.each([
  ['5/7 history of cough.', 'Cough for five days.'],
  ['Five days of cough.', '5/7 history of cough.'],
  ['Review in 2/52.', 'Review in two weeks.'],
  ['Review in two weeks.', 'Review in 2/52.'],
  ['Weight loss for 3/12.', 'Weight loss for three months.'],
  ['Cough 5/7.', 'Cough 5/7.'],
  ['NKDA', 'No known drug allergies.'],
  ['No known drug allergies.', 'NKDA'],
  ['PE in 2019.', 'PE in 2019.'],
  ['Insulin 10 U at night.', 'Insulin 10 U at night.'],
  ['s/p cholecystectomy', 'Status post cholecystectomy.'],
  ['c/o chest pain', 'Complains of chest pain.'],
  ['h/o gout', 'History of gout.'],
  ['SOB on exertion.', 'Shortness of breath on exertion.'],
  ['Left #NOF.', 'Left fractured neck of femur.'],
  ['O/E chest clear.', 'On examination the chest was clear.'],
  ['Grade 5/7 strength, seen 1/5/2020.', 'Grade 5/7 strength.'],
])('reads shorthand both ways: %s | %s', (source, same) => {
  expect(judgeSentence(source, same)).toEqual({ status: 'supported', codes: [] });
});

it.each([
  ['5/7 history of cough.', 'Cough for 7 days.'],
  ['5/7 history of cough.', 'Cough for five weeks.'],
  ['Review in 2/52.', 'Review in two days.'],
  ['Weight loss for 3/12.', 'Weight loss for three weeks.'],
  ['NKDA', 'Allergic to penicillin.'],
  ['Allergic to penicillin.', 'NKDA'],
])('finds what shorthand contradicts: %s | %s', (source, broken) => {
  expect(['contradicted', 'unsupported']).toContain(judgeSentence(source, broken).status);
});

it.each([
  ['Cough 5/7.', 'Cough for five days.'],
  ['Cough for five days.', 'Cough 5/7.'],
  ['PE in 2019.', 'Pulmonary embolism in 2019.'],
  ['Pulmonary embolism in 2019.', 'PE in 2019.'],
  ['Known MS.', 'Known multiple sclerosis.'],
  ['Insulin 10 U at night.', 'Insulin 10 units at night.'],
])('vouches for no one meaning of shorthand that has two: %s | %s', (source, draft) => {
  expect(judgeSentence(source, draft)).toEqual({ status: 'partly', codes: ['ambiguous'] });
});
