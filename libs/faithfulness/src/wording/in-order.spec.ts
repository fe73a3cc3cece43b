import { expect, it } from 'vitest';
import { inOrder, type Item } from './in-order.js';

/** One word an item, at each of its places in one unit. */
function items(places: readonly (readonly number[])[], isRow = false): readonly Item[] {
  return places.map((starts, at): Item => ({
    kind: 'word',
    text: `word ${at}`,
    start: at,
    end: at + 1,
    places: starts.map((start) => ({ unit: 0, start, isRow })),
  }));
}

it.each([
  { places: [[1], [2], [3]], order: [1, 2, 3] },
  { places: [[5], [1], [2]], order: [1, 2] },
  { places: [[9, 1], [2], [9, 3]], order: [1, 2, 3] },
  { places: [[3], [1, 4], [2, 5], [1]], order: [3, 4, 5] },
  { places: [[], [2], []], order: [2] },
  { places: [], order: [] },
])('takes the longest row that goes forward: $places', ({ places, order }) => {
  expect(inOrder(items(places)).map(({ place }) => place.start)).toEqual(order);
});

it('takes all cells of a row, which has no order', () => {
  expect(inOrder(items([[0], [0], [0]], true))).toHaveLength(3);
});

it('tells no order of a sentence without end', () => {
  const word = Array.from({ length: 300 }, (_, at) => at);
  expect(inOrder(items(Array.from({ length: 81 }, () => word)))).toEqual([]);
});
