import { describe, expect, it } from 'vitest';
import { NO_RULES, type Piece } from '../pdf/layout/piece.js';
import { inPageOrder } from './page-order.js';

/** Words of ten points, five points a letter, at these places of lines. */
function words(
  ...given: readonly (readonly [text: string, left: number, base: number])[]
): Piece[] {
  return given.map(([text, left, base], source) => ({
    text,
    left,
    right: left + 5 * text.length,
    top: base - 8,
    bottom: base + 2,
    base,
    size: 10,
    order: 0,
    source,
    spaced: true,
    font: '',
    isRightToLeft: false,
    marks: {},
  }));
}

function orderOf(pieces: readonly Piece[], rules = NO_RULES): string {
  return inPageOrder(pieces, rules)
    .map(({ text }) => text)
    .join(' ');
}

describe('the order in which a scanned page is read', () => {
  it('takes rows of one line each line by line', () => {
    const page = words(['5.1', 100, 26], ['Sodium', 0, 12], ['137', 100, 12], ['Potassium', 0, 26]);
    expect(orderOf(page)).toBe('Sodium 137 Potassium 5.1');
  });

  it('takes the lines of a cell together where rows stand further apart', () => {
    const page = words(
      ...([
        ['Ramipril', 0, 12],
        ['1', 100, 12],
        ['before', 200, 12],
      ] as const),
      ...([
        ['5mg', 0, 23],
        ['meals', 200, 23],
      ] as const),
      ...([
        ['Apixaban', 0, 40],
        ['2', 100, 40],
      ] as const),
    );
    expect(orderOf(page)).toBe('Ramipril 5mg 1 before meals Apixaban 2');
  });

  it('never takes a line with a figure for the rest of the row above', () => {
    const page = words(
      ...([
        ['Ramipril', 0, 12],
        ['1', 100, 12],
        ['mornings', 200, 12],
      ] as const),
      ...([
        ['Apixaban', 0, 23],
        ['2', 100, 23],
      ] as const),
    );
    expect(orderOf(page)).toBe('Ramipril 1 mornings Apixaban 2');
  });

  it('takes prose column by column', () => {
    const line = (at: number): Piece[] =>
      words(
        ['several', 0, at],
        ['words', 40, at],
        [`here${at}`, 70, at],
        ['others', 200, at],
        ['beside', 235, at],
        [`there${at}`, 270, at],
      );
    const order = orderOf([12, 24, 36, 48].flatMap(line));
    expect(order.indexOf('here48')).toBeLessThan(order.indexOf('there12'));
  });

  it('takes a drawn cell as a whole, and several rows in one band line by line', () => {
    const page = words(
      ['Ramipril', 5, 12],
      ['5mg', 5, 24],
      ['1', 105, 12],
      ['Sodium', 5, 42],
      ['Potassium', 5, 54],
      ['137', 105, 42],
      ['5.1', 105, 54],
    );
    const across = [0, 30, 60].map((y) => ({ y, left: 0, right: 200 }));
    const down = [0, 100, 200].map((x) => ({ x, top: 0, bottom: 60 }));
    expect(orderOf(page, { across, down, shades: [] })).toBe(
      'Ramipril 5mg 1 Sodium 137 Potassium 5.1',
    );
  });
});
