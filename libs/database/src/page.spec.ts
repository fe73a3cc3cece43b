import { describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { CursorNotUsable, type PageRequest, parseCursor, toPage } from './page.js';

function rows(count: number): { createdAt: Date; id: string }[] {
  return Array.from({ length: count }, (_, index) => ({
    createdAt: new Date(1e12 + index),
    id: newId(),
  }));
}

const request = (limit: number): PageRequest => ({ limit, order: 'oldest', cursor: null });
const cursorOf = (text: string): string => Buffer.from(text).toString('base64url');

describe('a page', () => {
  it('is the last one when there is no row beyond its limit', () => {
    const all = rows(3);
    expect(toPage(all, request(3))).toEqual({ items: all, nextCursor: null });
    expect(toPage([], request(3))).toEqual({ items: [], nextCursor: null });
  });

  it('names the last row that it shows as the place where the next one begins', () => {
    const all = rows(4);
    const { items, nextCursor } = toPage(all, request(3));
    expect(items).toEqual(all.slice(0, 3));
    expect(parseCursor(nextCursor ?? '')).toEqual({
      createdAt: all[2]?.createdAt.toISOString(),
      id: all[2]?.id,
    });
  });

  it.each([
    ['nothing', ''],
    ['no cursor', 'not base64 at all'],
    ['half of one', cursorOf('2026-01-01T00:00:00.000Z')],
    ['an id that is none', cursorOf('2026-01-01T00:00:00.000Z|1 or true')],
    ['a time that only JavaScript understands', cursorOf(`2026|${newId()}`)],
    ['a time in words', cursorOf(`Jan 1 2026 (Canary)|${newId()}`)],
    ['a day that is none', cursorOf(`2026-99-99T00:00:00.000Z|${newId()}`)],
  ])('does not begin at %s', (_, cursor) => {
    expect(() => parseCursor(cursor)).toThrow(CursorNotUsable);
  });
});
