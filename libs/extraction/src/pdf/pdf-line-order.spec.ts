import { expect, it } from 'vitest';
import { inReadingOrder, plainLetters } from './pdf-line-order.js';

/** Pieces as they stand on the page, from left to right; those of Hebrew letters run the other way. */
function aLine(...texts: readonly string[]) {
  return texts.map((str, index) => ({
    str,
    dir: /\p{Script=Hebrew}/u.test(str) ? 'rtl' : 'ltr',
    transform: [10, 0, 0, 10, index * 20, 0],
  }));
}

const read = (...texts: readonly string[]): string =>
  inReadingOrder(aLine(...texts))
    .map(({ str }) => str)
    .join('');

it.each([
  [['one', ' ', 'two'], 'one two'],
  [['ג', ' ', 'ב', ' ', 'א'], 'א ב ג'],
  [['ד', ' ', 'mg', ' ', '20', ' ', 'אבג'], 'אבג mg 20 ד'],
  [['Hello', ' ', 'ב', ' ', 'א', ' ', 'World, again'], 'Hello א ב World, again'],
])('reads each line in the direction of most of its letters: %j', (texts, expected) => {
  expect(read(...texts)).toBe(expected);
});

it('puts pieces in order that the file has in another', () => {
  const [first, second] = aLine('ב', 'א');
  const line = [second, first].filter((piece) => piece !== undefined);
  expect(inReadingOrder(line).map(({ str }) => str)).toEqual(['א', 'ב']);
});

it('leaves lines alone that are turned', () => {
  const line = aLine('ב', 'א').map((piece) => ({ ...piece, transform: [0, 10, -10, 0, 0, 0] }));
  expect(inReadingOrder(line)).toBe(line);
});

it('writes ligatures and forms of letters as a keyboard does', () => {
  expect(plainLetters('ﬁne ﻣﺤﻤﺪ ﳋ 5\u00a0µg')).toBe('fine محمد لخ 5 µg');
});
