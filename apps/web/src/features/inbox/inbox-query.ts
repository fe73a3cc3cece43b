import { PAGE_SIZE } from '../documents/documents-search.js';
import type { ListReviewsData } from '@app/api-client';
import type { InboxSearch } from './inbox-search.js';

type InboxQuery = NonNullable<ListReviewsData['query']>;

const NARROWING = ['assigned', 'state', 'priority', 'profile', 'findings', 'source'] as const;

/** The question to the service: stat first, and of each the oldest, unless the address says otherwise. */
export function toInboxQuery(search: InboxSearch): InboxQuery {
  const { state, profile, findings, source, cursor } = search;
  return {
    limit: search.limit ?? PAGE_SIZE,
    order: search.order ?? 'priority',
    assigned: search.assigned ?? 'all',
    ...(state && { state }),
    ...(search.priority && { priority: search.priority }),
    ...(profile && { profile }),
    ...(findings && { findings }),
    ...(source && { source }),
    ...(cursor && { cursor }),
  };
}

/** How many filters are set. */
export function countInboxFilters(search: InboxSearch): number {
  return NARROWING.filter((name) => search[name] !== undefined && search[name] !== 'all').length;
}

/** The first page under other filters: the place in the old list means nothing in the new one. */
export function narrowedInbox(search: InboxSearch, change: Partial<InboxSearch>): InboxSearch {
  const { cursor: _cursor, row: _row, ...kept } = search;
  return { ...kept, ...change };
}

/** Everything again, in the same order and page size. */
export function widenedInbox({ order, limit }: InboxSearch): InboxSearch {
  return { order, limit };
}
