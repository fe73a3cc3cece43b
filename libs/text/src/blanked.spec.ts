import { expect, it } from 'vitest';
import { blanked } from './blanked.js';

it.each([
  [
    'in order',
    [
      { start: 0, end: 3 },
      { start: 8, end: 9 },
    ],
    '    two\n  🙂',
  ],
  [
    'in any order',
    [
      { start: 8, end: 9 },
      { start: 0, end: 3 },
    ],
    '    two\n  🙂',
  ],
  [
    'that overlap',
    [
      { start: 0, end: 5 },
      { start: 2, end: 6 },
      { start: 1, end: 3 },
    ],
    '      o\na 🙂',
  ],
  ['of a letter of two units', [{ start: 10, end: 12 }], 'one two\na   '],
])('puts spaces in the place of spans %s, and keeps lines and length', (_name, spans, wanted) => {
  const text = 'one two\na 🙂';
  expect(blanked(text, spans)).toBe(wanted);
  expect(wanted).toHaveLength(text.length);
});
