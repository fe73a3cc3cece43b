import { expect, it } from 'vitest';
import { marksAt, marksByPage } from './page-marks.js';

const mark = (
  sentence: number,
  ...places: [page: number, box: [number, number, number, number] | null][]
) => ({
  start: sentence,
  end: sentence + 1,
  sentences: [sentence],
  places: places.map(([page, box]) => ({ page, box })),
});
const overTwoPages = mark(
  0,
  [1, [50, 700, 400, 12]],
  [1, [50, 714, 90, 12]],
  [2, [50, 40, 60, 12]],
);
const ofNoPlace = mark(1, [2, null]);
const found = marksByPage([overTwoPages, ofNoPlace]);

it('puts each mark on the pages that it stands on, line by line', () => {
  expect([...found].map(([page, marks]) => [page, marks.map(({ boxes }) => boxes.length)])).toEqual(
    [
      [1, [2]],
      [2, [1, 0]],
    ],
  );
});

it('finds the mark at a point of a page, and none beside its lines', () => {
  const first = found.get(1) ?? [];
  expect(marksAt(first, 60, 720)).toEqual([overTwoPages]);
  expect(marksAt(first, 200, 720), 'behind the end of the second line').toEqual([]);
  expect(marksAt(found.get(2) ?? [], 60, 300), 'a mark without a box is nowhere').toEqual([]);
});
