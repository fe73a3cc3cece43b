import { expect, it } from 'vitest';
import { informativeAnswers } from './answers.js';

it.each([
  { answers: ['A cough.', 'Not mentioned.', 'A rash.'], informative: ['A cough.', 'A rash.'] },
  { answers: ['not mentioned', 'NOT MENTIONED.', 'A rash.'], informative: ['A rash.'] },
  { answers: ['Not mentioned.', 'Not mentioned.'], informative: ['Not mentioned.'] },
  { answers: ['', 'Not mentioned.'], informative: ['Not mentioned.'] },
  { answers: ['', 'A rash.'], informative: ['A rash.'] },
  { answers: ['Not mentioned. A rash.'], informative: ['Not mentioned. A rash.'] },
  { answers: ['Allergies: not mentioned.', 'x'], informative: ['Allergies: not mentioned.', 'x'] },
  { answers: ['', ''], informative: [] },
])('of $answers these are informative: $informative', ({ answers, informative }) => {
  expect(informativeAnswers(answers)).toEqual(informative);
});
