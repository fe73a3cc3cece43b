import { describe, expect, it } from 'vitest';
import { InboxSearch } from './inbox-search.js';
import { countInboxFilters, narrowedInbox, toInboxQuery, widenedInbox } from './inbox-query.js';

describe('the address of the inbox', () => {
  it('asks for everything, stat first, when it says nothing', () => {
    expect(toInboxQuery({})).toEqual({ limit: 50, order: 'priority', assigned: 'all' });
  });

  it('still opens the inbox when a part of it is nonsense', () => {
    const search = InboxSearch.parse({ assigned: 'her', priority: 'stat', limit: 7, row: 'x' });
    expect(JSON.parse(JSON.stringify(search))).toEqual({ priority: 'stat' });
    expect(toInboxQuery(search).priority).toBe('stat');
  });

  it('forgets the place in the list when a filter changes, and keeps order and size when all go', () => {
    const search = { cursor: 'to-2', order: 'newest' as const, findings: 'open' as const };
    expect(narrowedInbox(search, { assigned: 'mine' })).toEqual({
      order: 'newest',
      findings: 'open',
      assigned: 'mine',
    });
    expect(widenedInbox(search)).toEqual({ order: 'newest', limit: undefined });
  });

  it('counts the filters that narrow', () => {
    expect(countInboxFilters({ assigned: 'all', order: 'oldest', cursor: 'x' })).toBe(0);
    expect(countInboxFilters({ assigned: 'mine', findings: 'open' })).toBe(2);
    expect(countInboxFilters({ source: 'changed' })).toBe(1);
    expect(toInboxQuery(InboxSearch.parse({ source: 'changed' })).source).toBe('changed');
  });
});
