import { describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { formatCursor, parseCursor } from './work-cursor.js';

const since = Date.now();

describe('a cursor', () => {
  it('comes back as it was given out', () => {
    const seqs = new Map([
      [newId(), 1],
      [newId(), 123_456],
    ]);
    expect(parseCursor(formatCursor({ since, seqs }))).toEqual({ since, seqs });
    expect(parseCursor(formatCursor({ since, seqs: new Map() }))).toEqual({
      since,
      seqs: new Map(),
    });
  });

  it('fits a header, however much is written at once', () => {
    const seqs = new Map(Array.from({ length: 5000 }, (_one, index) => [newId(), index] as const));
    const text = formatCursor({ since, seqs });
    expect(text.length).toBeLessThan(2000);
    expect(text).toMatch(/^[\x21-\x7e]+$/);
    expect(parseCursor(text)?.seqs.size).toBe(50);
  });

  it.each([
    '',
    '.',
    'x',
    '-1',
    '1e3',
    String(since + 8 * 86_400_000),
    '99999999999999999999',
    `${since}.`,
    `${since}.AAAAAAAAAAAAAAAAAAAAAA`,
    `${since}.AAAA~1`,
    `${since}.${'A'.repeat(22)}~-1`,
    `${since}.${'A'.repeat(22)}~2147483648`,
    `${since}.${'____'.repeat(10)}~1`,
    `${since}${'.AAAAAAAAAAAAAAAAAAAAAA~1'.repeat(51)}`,
    '1'.repeat(100_000),
  ])('that we never gave out is none: %.40s', (text) => {
    expect(parseCursor(text)).toBeNull();
  });
});
