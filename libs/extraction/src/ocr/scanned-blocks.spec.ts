import { describe, expect, it } from 'vitest';
import { TextBuilder } from '../rendering/text-builder.js';
import { appendRecognized } from './recognized-page.js';
import type { ReadPage } from './read-page.js';
import type { ReadWord } from './read-segments.js';

type Word = readonly [text: string, left: number, base: number, more?: Partial<ReadWord>];
type Line = readonly [at: number, from: number, to: number];

/** A page on which letters are 20 pixels wide, and 30 of 41 high. */
function page(words: readonly Word[], more: Partial<ReadPage> = {}): ReadPage {
  return {
    words: words.map(([text, left, base, own], segment) => ({
      text,
      parts: [{ text, isRaised: false }],
      confidence: 0.95,
      isUnsure: false,
      left,
      right: left + 20 * text.length,
      top: base - 30,
      bottom: base,
      base,
      segment,
      ...own,
    })),
    unread: [],
    strays: 0,
    boxes: [],
    rules: { across: [], down: [] },
    letter: 26,
    font: 41,
    factor: 1,
    hasMarks: () => false,
    boxOf: ({ left, right, top, bottom }) => [left, top, right - left, bottom - top],
    ...more,
  };
}

function rules(across: readonly Line[], down: readonly Line[]): ReadPage['rules'] {
  const all = (lines: readonly Line[]): ReadPage['rules']['across'] =>
    lines.map(([at, from, to]) => ({ at, from, to, runs: [] }));
  return { across: all(across), down: all(down) };
}

function read(given: ReadPage): { readonly text: string; readonly illegible: number } {
  const builder = new TextBuilder();
  const illegible = appendRecognized(given, 1, 0.24, builder);
  return { text: builder.build().text, illegible };
}

const GRID = rules(
  [0, 60, 120, 180].map((at) => [at, 0, 900] as const),
  [0, 300, 600, 900].map((at) => [at, 0, 180] as const),
);
const ROWS: readonly Word[] = [
  ['Test', 20, 45],
  ['Result', 320, 45],
  ['Flag', 620, 45],
  ['Potassium', 20, 105],
  ['6.1', 320, 105],
  ['HH', 620, 105],
  ['Sodium', 20, 165],
  ['137', 320, 165],
];

describe('a scanned table', () => {
  it('is written row by row with the name of every column', () => {
    expect(read(page(ROWS, { rules: GRID }))).toEqual({
      text: 'Test | Result | Flag\nTest: Potassium | Result: 6.1 | Flag: HH\nTest: Sodium | Result: 137 | Flag: [empty]',
      illegible: 0,
    });
  });

  it('has a gap only where nothing at all is in the cell', () => {
    const marked = page(ROWS, {
      rules: GRID,
      hasMarks: ({ left, right, top, bottom }) =>
        left > 600 && right < 900 && top > 120 && bottom < 180,
    });
    expect(read(marked)).toEqual({
      text: expect.stringContaining('Test: Sodium | Result: 137 | Flag: [illegible]'),
      illegible: 1,
    });
  });

  it('says where words could not be read, with certainty or at all', () => {
    const unsure = ROWS.map(([text, left, base]): Word => [
      text,
      left,
      base,
      { isUnsure: text === '6.1' },
    ]);
    const unread = [{ left: 620, right: 640, top: 135, bottom: 165 }];
    expect(read(page(unsure, { rules: GRID, unread }))).toEqual({
      text: 'Test | Result | Flag\nTest: Potassium | Result: [illegible] | Flag: HH\nTest: Sodium | Result: 137 | Flag: [illegible]',
      illegible: 2,
    });
  });

  it('is found without drawn lines too', () => {
    const { text } = read(page([...ROWS, ['Urea', 20, 225], ['8.7', 320, 225], ['H', 620, 225]]));
    expect(text).toContain(
      'Test: Sodium | Result: 137 | Flag: [empty]\nTest: Urea | Result: 8.7 | Flag: H',
    );
  });
});

describe('a scanned table without drawn lines', () => {
  it('has the names of its columns although values in it could not be read', () => {
    const rows = ['6.1', '137', '8.7', '2.5'].flatMap((value, at): Word[] => [
      [`Analyte${'abcd'[at]}`, 20, 105 + 60 * at],
      [value, 320, 105 + 60 * at, { isUnsure: at % 2 === 0 }],
      [String(at + 1), 620, 105 + 60 * at],
    ]);
    expect(read(page([...ROWS.slice(0, 3), ...rows])).text).toContain(
      'Test: Analytea | Result: [illegible] | Flag: 1\nTest: Analyteb | Result: 137 | Flag: 2',
    );
  });
});

describe('a scanned line', () => {
  it('has its drawn boxes before what they are for', () => {
    const box = (top: number, checked: boolean | undefined) => ({
      left: 20,
      right: 50,
      top,
      bottom: top + 30,
      checked,
      shape: { left: 20, right: 50, top, bottom: top + 30, area: 300, runs: [] },
    });
    const boxes = [box(15, true), box(75, false), box(135, undefined)];
    const { text } = read(
      page(
        [
          ['Penicillin', 70, 45],
          ['Pregnant', 70, 105],
          ['Diabetes', 70, 165],
        ],
        { boxes },
      ),
    );
    expect(text).toBe('[x] Penicillin\n[ ] Pregnant\n[?] Diabetes');
  });

  it('shows a power as one', () => {
    const parts = [
      { text: '10', isRaised: false },
      { text: '9', isRaised: true },
      { text: '/l', isRaised: false },
    ];
    expect(read(page([['109/l', 20, 45, { parts }]])).text).toBe('10^9/l');
  });

  it('asks of words that a line crosses, and not of those that it stands below', () => {
    const words: readonly Word[] = [
      ['none', 20, 45],
      ['known', 120, 45],
      ['penicillin', 240, 45],
    ];
    expect(read(page(words, { rules: rules([[34, 18, 222]], []) })).text).toBe(
      'none known [struck?] penicillin',
    );
    expect(read(page(words, { rules: rules([[50, 18, 222]], []) })).text).toBe(
      'none known penicillin',
    );
  });

  it('keeps the place of each word on the page', () => {
    const builder = new TextBuilder();
    appendRecognized(
      page([
        ['INR', 100, 45],
        ['2.5', 180, 45],
      ]),
      3,
      0.24,
      builder,
    );
    expect(builder.build().runs).toMatchObject([
      { place: { page: 3, box: [24, 3.6, 14.4, 7.2] }, confidence: 0.95 },
      { place: { page: 3, box: [43.2, 3.6, 14.4, 7.2] }, confidence: 0.95 },
    ]);
  });
});
