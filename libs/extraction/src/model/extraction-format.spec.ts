import { describe, expect, it } from 'vitest';
import { Extraction, marksOf, type Run } from './extraction-format.js';

const OF_VERSION_1 = {
  version: 1,
  mediaType: 'text/plain',
  text: 'Allergy: none known penicillin',
  runs: [{ start: 0, end: 30, place: { kind: 'line', line: 1 } }],
  warnings: [],
  extractor: { name: 'text', version: 4, libraries: {} },
};

describe('a stored extraction', () => {
  it('of the first version is read, without what it does not know', () => {
    const { blocks, leftOut, sourceCharacters, text } = Extraction.parse(OF_VERSION_1);
    expect({ blocks, leftOut, sourceCharacters }).toEqual({
      blocks: [],
      leftOut: [],
      sourceCharacters: null,
    });
    expect(text).toBe(OF_VERSION_1.text);
  });

  it('of a version to come is not', () => {
    expect(Extraction.safeParse({ ...OF_VERSION_1, version: 3 }).success).toBe(false);
  });

  it('has no block outside its text', () => {
    const cell = { start: 20, end: 31, row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
    const table = { kind: 'table', start: 0, end: 30, columns: 1, rows: [], columnNames: 'none' };
    const withCell = (end: number): unknown => ({
      ...OF_VERSION_1,
      version: 2,
      blocks: [{ ...table, cells: [{ ...cell, end }] }],
    });
    expect(Extraction.safeParse(withCell(30)).success).toBe(true);
    expect(Extraction.safeParse(withCell(31)).success).toBe(false);
  });
});

it('joins marks of one kind that touch', () => {
  const place: Run['place'] = { kind: 'block', path: [0] };
  const runs: Run[] = [
    { start: 0, end: 3, place, struck: 'explicit' },
    { start: 3, end: 5, place, struck: 'explicit', inserted: true },
    { start: 6, end: 8, place, struck: 'inferred' },
    { start: 9, end: 10, place, struck: 'explicit' },
  ];
  expect(marksOf({ runs })).toEqual([
    { start: 0, end: 5, kind: 'struck' },
    { start: 3, end: 5, kind: 'inserted' },
    { start: 6, end: 8, kind: 'struck-inferred' },
    { start: 9, end: 10, kind: 'struck' },
  ]);
});
