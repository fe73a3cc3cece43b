import { expect, it } from 'vitest';
import { linesOf, marksByLine } from './lines.js';

const LINES = linesOf('One.\n\nTwo two.\nThree.');
const mark = (start: number, end: number) => ({ start, end, sentences: [0], places: [] });

it('knows where each line stands in the text', () => {
  expect(LINES.map(({ number, start, end }) => [number, start, end])).toEqual([
    [1, 0, 4],
    [2, 5, 5],
    [3, 6, 14],
    [4, 15, 21],
  ]);
});

it('gives a line the marks that reach into it, and no other line any', () => {
  const [inOne, overTwo, last] = [mark(0, 3), mark(10, 18), mark(15, 21)];
  const found = marksByLine(LINES, [inOne, overTwo, last]);
  expect([...found]).toEqual([
    [1, [inOne]],
    [3, [overTwo]],
    [4, [overTwo, last]],
  ]);
});
