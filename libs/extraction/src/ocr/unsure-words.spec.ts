import { describe, expect, it } from 'vitest';
import { isUnsure, type JudgedWord } from './unsure-words.js';

const SURE = { agreed: true, doubtful: false, alone: false, isShaped: true, isCased: false };
type Given = readonly [text: string, confidence: number, more?: Partial<JudgedWord>];

function unsureOf(...words: readonly Given[]): readonly string[] {
  const line = words.map(([text, confidence, more]) => ({ text, confidence, ...SURE, ...more }));
  return line.filter((_, at) => isUnsure(line, at)).map(({ text }) => text);
}

describe('a word that was not read with certainty', () => {
  it.each<readonly [string, readonly Given[], string]>([
    [
      'a number',
      [
        ['INR', 0.95],
        ['25', 0.6],
      ],
      '25',
    ],
    ['a number that was read twice in two ways', [['1091', 0.96, { agreed: false }]], '1091'],
    ['a number with other dots than the picture', [['1091', 0.96, { doubtful: true }]], '1091'],
    [
      'a name before a dose',
      [
        ['Raped', 0.4],
        ['5', 0.97],
        ['mg', 0.95],
      ],
      'Raped',
    ],
    [
      'a name before a dose at the end of a sentence',
      [
        ['Raped', 0.4],
        ['5mg.', 0.97],
      ],
      'Raped',
    ],
    [
      'a name before units',
      [
        ['Lanlus', 0.4],
        ['12', 0.97],
        ['I.E.', 0.95],
      ],
      'Lanlus',
    ],
    [
      'what ends like a substance',
      [
        ['take', 0.5],
        ['Ranipril', 0.6],
      ],
      'Ranipril',
    ],
    [
      'a drug that was read in two ways',
      [
        ['Colecailciferol', 0.9, { agreed: false }],
        ['20', 0.96],
        ['mg', 0.96],
      ],
      'Colecailciferol',
    ],
    [
      'a unit behind a number',
      [
        ['20', 0.96],
        ['pg', 0.7],
      ],
      'pg',
    ],
    ['a unit by itself', [['umol/I', 0.6, { alone: true }]], 'umol/I'],
    [
      'a unit of which the first letter looks otherwise',
      [['mmol/l', 0.4, { isShaped: false }]],
      'mmol/l',
    ],
    [
      'a unit with a first letter that looks otherwise, however certain',
      [
        ['5', 0.95],
        ['nmol/l', 0.95, { isShaped: false }],
      ],
      'nmol/l',
    ],
    [
      'a unit that there is not',
      [
        ['75', 0.95],
        ['Hg', 0.95],
      ],
      'Hg',
    ],
    [
      'a unit that may be of micrograms',
      [
        ['20', 0.95],
        ['pg', 0.85],
      ],
      'pg',
    ],
    ['a sign by itself in a cell', [['Ya', 0.5, { alone: true }]], 'Ya'],
    [
      'what an empty box is taken for',
      [
        ['O', 0.9],
        ['Pregnant', 0.96],
      ],
      'O',
    ],
  ])('is not written where it is %s', (_, words, unsure) => {
    expect(unsureOf(...words)).toEqual([unsure]);
  });

  it('is written where it is sure, or no fact hangs on it', () => {
    expect(unsureOf(['INR', 0.5], ['2.5', 0.93], ['wheezing', 0.4])).toEqual([]);
    expect(unsureOf(['HbA1c', 0.47], ['mmol/l', 0.2], ['L', 0.92, { alone: true }])).toEqual([]);
  });
});
