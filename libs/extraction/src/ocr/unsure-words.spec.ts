import { describe, expect, it } from 'vitest';
import { TextBuilder } from '../rendering/text-builder.js';
import { appendRecognized } from './recognized-page.js';
import type { RecognizedWord } from './recognizer.js';

function read(...words: readonly (readonly [string, number])[]): {
  text: string;
  illegible: number;
} {
  const builder = new TextBuilder();
  const line = words.map(([text, confidence], at): RecognizedWord => ({
    text,
    confidence,
    box: [at * 50, 0, 40, 10],
  }));
  const illegible = appendRecognized([[line]], 1, 1, builder);
  return { text: builder.build().text, illegible };
}

describe('a word that was not read with certainty', () => {
  it.each([
    [
      'a number',
      [
        ['INR', 0.95],
        ['25', 0.84],
      ],
      'INR [illegible]',
      1,
    ],
    [
      'a name before a dose',
      [
        ['Raped', 0.4],
        ['5', 0.97],
        ['mg', 0.95],
      ],
      '[illegible] 5 mg',
      1,
    ],
    [
      'a name before a dose at the end of a sentence',
      [
        ['Raped', 0.4],
        ['5mg.', 0.97],
      ],
      '[illegible] 5mg.',
      1,
    ],
    [
      'a name before units',
      [
        ['Lanlus', 0.4],
        ['12', 0.97],
        ['I.E.', 0.95],
      ],
      '[illegible] 12 I.E.',
      1,
    ],
    [
      'what ends like a substance',
      [
        ['take', 0.5],
        ['Ranipril', 0.6],
      ],
      'take [illegible]',
      1,
    ],
  ] as const)('is not written where it is %s', (_, words, text, illegible) => {
    expect(read(...words)).toEqual({ text, illegible });
  });

  it('is written where it is sure, or no fact hangs on it', () => {
    expect(read(['INR', 0.5], ['2.5', 0.93], ['wheezing', 0.4])).toEqual({
      text: 'INR 2.5 wheezing',
      illegible: 0,
    });
  });
});
