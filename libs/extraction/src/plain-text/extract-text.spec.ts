import { expect, it } from 'vitest';
import { cpuMsOf } from '../../../../test/support/took.js';
import { extractionOf } from '../../test/read-document.js';

const LINE = 'Segments of the message that are not read:';

it.each([
  [
    `Chest film: no infiltrate.\n\n${LINE} AL1, DG1 (2), ZXX`,
    [
      ['AL1', 1],
      ['DG1', 2],
      ['ZXX', 1],
    ],
  ],
  [`${LINE} AL1 (12)\n`, [['AL1', 12]]],
  [`The letter says "${LINE} AL1" and more.`, []],
  [`${LINE} AL1\n\nMore text.`, []],
  [`${LINE} none`, []],
  ['Chest film: no infiltrate.', []],
])(
  'counts the segments that the text of a message names as not read: %j',
  async (text, expected) => {
    const extraction = await extractionOf(text, 'message.txt');
    expect(extraction.text).toContain(text.trim());
    expect(extraction.leftOut.map(({ name, count }) => [name, count])).toEqual(expected);
    expect(extraction.leftOut.every(({ kind }) => kind === 'segment')).toBe(true);
  },
);

it('is not held up by a text that names segments without end', async () => {
  const text = `${LINE} ${'AL1, '.repeat(200_000)}.`.repeat(5);
  const took = await cpuMsOf(async () => {
    expect((await extractionOf(text, 'message.txt')).leftOut).toEqual([]);
  });
  expect(took).toBeLessThan(5_000);
});
