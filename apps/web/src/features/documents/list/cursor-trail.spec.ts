import { describe, expect, it } from 'vitest';
import { pageNumber, trailOf, turnBack, turnForward } from './cursor-trail.js';

const first = { search: { state: 'rejected' as const }, trail: [] };

describe('turning the pages of the list', () => {
  it('goes forward twice and back twice to where it began', () => {
    const second = turnForward(first, 'to-2');
    const third = turnForward(second, 'to-3');
    expect(third.search).toEqual({ state: 'rejected', cursor: 'to-3' });
    expect(turnBack(third)).toEqual(second);
    expect(turnBack(turnBack(third))).toEqual(first);
  });

  it('numbers the pages as long as it knows the way from the first', () => {
    const second = turnForward(first, 'to-2');
    expect(pageNumber(first)).toBe(1);
    expect(pageNumber(second)).toBe(2);
    expect(pageNumber(turnForward(second, 'to-3'))).toBe(3);
  });

  it('offers the first page, and no number, in a tab that was opened in the middle', () => {
    const lost = { search: { cursor: 'to-7' }, trail: [] };
    expect(pageNumber(lost)).toBeNull();
    expect(turnBack(lost).search).toEqual({});
    const later = turnForward(lost, 'to-8');
    expect(pageNumber(later)).toBeNull();
    expect(turnBack(later)).toEqual(lost);
  });

  it('takes a foreign history entry for one without a trail', () => {
    expect(trailOf({ trail: 'x' })).toEqual([]);
    expect(trailOf({})).toEqual([]);
  });

  it('leaves the focused row behind', () => {
    const search = { row: '00000000-0000-4000-8000-000000000001' };
    expect(turnForward({ search, trail: [] }, 'to-2').search).toEqual({ cursor: 'to-2' });
  });
});
