import { expect, it } from 'vitest';
import { piecesOf } from './text-ranges.js';

const TEXT = 'Dry cough. No fever.';

function cut(stretch: { start: number; end: number }, ...ranges: { start: number; end: number }[]) {
  return piecesOf(TEXT, stretch, ranges).map(({ text, ranges: found }) => [text, found.length]);
}

it('cuts where a range begins or ends, and loses no character', () => {
  expect(cut({ start: 0, end: 20 }, { start: 4, end: 9 }, { start: 11, end: 19 })).toEqual([
    ['Dry ', 0],
    ['cough', 1],
    ['. ', 0],
    ['No fever', 1],
    ['.', 0],
  ]);
});

it('knows what lies in two ranges at once, and in one that began before', () => {
  expect(cut({ start: 4, end: 20 }, { start: 0, end: 10 }, { start: 4, end: 6 })).toEqual([
    ['co', 2],
    ['ugh.', 1],
    [' No fever.', 0],
  ]);
});

it('gives an empty stretch as nothing', () => {
  expect(cut({ start: 3, end: 3 }, { start: 0, end: 10 })).toEqual([]);
});

it('names the ranges of a piece in the order in which they were given', () => {
  const [later, earlier] = [
    { start: 4, end: 9 },
    { start: 0, end: 9 },
  ];
  const pieces = piecesOf(TEXT, { start: 0, end: 9 }, [later, earlier]);
  expect(pieces.map(({ ranges }) => ranges)).toEqual([[earlier], [later, earlier]]);
});
