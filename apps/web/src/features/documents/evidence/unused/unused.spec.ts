import { expect, it } from 'vitest';
import { aSpan } from '../../testing/examples.js';
import { unusedElsewhere, unusedOf } from './unused.js';

const TEXT = 'Property list signed: glasses, wallet.\nSince 2019: 1234567 - 89012345 - 6789\nNKDA.';

it('leaves out what is too short or has no letter, and keeps the number of the rest', () => {
  const unused = [aSpan(51, 75), aSpan(0, 38), aSpan(77, 82), aSpan(0, 60, { source: 1 })];
  expect(unusedOf(unused, 0, TEXT)).toEqual([
    { index: 1, span: unused[1], text: 'Property list signed: glasses, wallet.' },
  ]);
});

it('stand longest first, also where one went on in the next document', () => {
  const unused = [aSpan(0, 26), aSpan(0, 5_000, { source: 1 }), aSpan(0, 38)];
  expect(unusedOf(unused, 0, TEXT).map(({ index }) => index)).toEqual([2, 0]);
});

it('counts those of the other documents', () => {
  const elsewhere = [
    aSpan(0, 90),
    aSpan(0, 60, { source: 2 }),
    aSpan(70, 100, { source: 2 }),
    aSpan(0, 3, { source: 1 }),
  ];
  expect(unusedElsewhere(elsewhere, 0)).toEqual([[2, 2, 1]]);
});
