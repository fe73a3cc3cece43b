import { expect, it } from 'vitest';
import { findMentions } from './find-mentions.js';

const SOURCE = [
  'Slept well, tea at seven.',
  'Allergies: penicillin (rash)',
  'Hospital course: transfused two units on 3 May.',
].join('\n');

const words = ({ start, end }: { readonly start: number; readonly end: number }): string =>
  SOURCE.slice(start, end);

it('finds what a draft must not lose, and what its sections ask for', () => {
  const found = findMentions(SOURCE, { topics: ['course'], facts: ['allergy'] });
  expect(found.facts.map((fact) => [fact.class, fact.tier, words(fact)])).toEqual([
    ['allergy', 'must-answer', 'Allergies: penicillin (rash)'],
  ]);
  expect(found.topics.map(words)).toContain('Hospital course: transfused two units on 3 May.');
  expect(found.topics.every(({ topic }) => topic === 'course')).toBe(true);
});
