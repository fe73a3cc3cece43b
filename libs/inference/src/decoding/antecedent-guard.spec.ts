import { expect, it } from 'vitest';
import { AntecedentGuard } from './antecedent-guard.js';

const guard = new AntecedentGuard({
  words: ['he', 'his', 'male', 'her'],
  antecedents: ['brother', 'bundle', 'purkinje', 'male'],
});

it.each([
  ['He', ''],
  ['he', 'She says that '],
  ['male,', 'a 26-year-old '],
  ["he's", 'a 26-year-old male. '],
])('does not let %s stand after %j', (word, before) =>
  expect(guard.allows(word, before)).toBe(false),
);

it.each([
  ['he', 'Her brother says that '],
  ['she', ''],
  ['His', 'a block of the bundle of '],
  ['His-Purkinje', 'the '],
  ['HER-2', 'positive for '],
  ['them', ''],
])('lets %s stand after %j', (word, before) => expect(guard.allows(word, before)).toBe(true));
