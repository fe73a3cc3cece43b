import { expect, it } from 'vitest';
import { informativeAnswers } from './answers.js';

it.each([
  { answers: ['A cough.', 'Not mentioned.', 'A rash.'], telling: ['A cough.', 'A rash.'] },
  { answers: ['not mentioned', 'NOT MENTIONED.', 'A rash.'], telling: ['A rash.'] },
  { answers: ['Not mentioned.', 'Not mentioned.'], telling: ['Not mentioned.'] },
  { answers: ['', 'Not mentioned.'], telling: ['Not mentioned.'] },
  { answers: ['', 'A rash.'], telling: ['A rash.'] },
  { answers: ['Not mentioned. A rash.'], telling: ['Not mentioned. A rash.'] },
  { answers: ['Allergies: not mentioned.', 'x'], telling: ['Allergies: not mentioned.', 'x'] },
  { answers: ['', ''], telling: [] },
])('of $answers these tell something: $telling', ({ answers, telling }) => {
  expect(informativeAnswers(answers)).toEqual(telling);
});
