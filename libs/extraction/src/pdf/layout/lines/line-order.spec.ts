import { expect, it } from 'vitest';
import { inReadingOrder, plainLetters } from './line-order.js';

/** Pieces as they stand on the page, from left to right; those of Hebrew letters run the other way. */
function aLine(...texts: readonly string[]) {
  return texts.map((text, index) => ({
    text,
    isRightToLeft: /\p{Script=Hebrew}/u.test(text),
    left: index * 20,
  }));
}

const read = (...texts: readonly string[]): string =>
  inReadingOrder(aLine(...texts))
    .map(({ text }) => text)
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
  expect(inReadingOrder(line).map(({ text }) => text)).toEqual(['א', 'ב']);
});

it('writes ligatures and forms of letters as a keyboard does', () => {
  expect(plainLetters('ﬁne ﻣﺤﻤﺪ ﳋ 5\u00a0µg')).toBe('fine محمد لخ 5 µg');
});
