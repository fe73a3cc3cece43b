import { expect, it } from 'vitest';
import { askedSections } from './asked-sections.js';

const TEXT = 'Key sentences\nCough for a week.\n\nPlan\nRest. ';
const at = (id: string, title: string, words: string) => {
  const start = TEXT.indexOf(words);
  return { id, title, start, end: start + words.length };
};

it('are those of the profile, and never the key sentences of several', () => {
  const sections = [
    at('key-sentences', 'Key sentences', 'Cough for a week.'),
    at('plan', 'Plan', 'Rest. '),
  ];
  expect(askedSections({ text: TEXT, sections }, null)).toEqual([{ id: 'plan', text: 'Rest.' }]);
});

it.each([
  ['summary', [{ id: 'summary', text: 'Cough.' }]],
  [null, []],
])('are the whole of a text without sections where its profile asks for one: %s', (whole, all) => {
  expect(askedSections({ text: 'Cough. ', sections: [] }, whole)).toEqual(all);
});
