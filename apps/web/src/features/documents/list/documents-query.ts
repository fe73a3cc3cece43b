import dayjs from 'dayjs';
import type { ListDocumentsData } from '@app/api-client';
import { type DocumentsSearch, PAGE_SIZE } from '../documents-search.js';

type DocumentsQuery = NonNullable<ListDocumentsData['query']>;

const NARROWING = [
  'state',
  'source',
  'patient',
  'encounter',
  'merge',
  'mine',
  'from',
  'to',
] as const;

/** The question to the service. Days are those of the reader's own zone, both included. */
export function toDocumentsQuery(search: DocumentsSearch): DocumentsQuery {
  const { state, source, patient, encounter, merge, cursor } = search;
  return {
    limit: search.limit ?? PAGE_SIZE,
    order: search.order ?? 'newest',
    ...(state && { state }),
    ...(source && { source }),
    ...(patient && { patient }),
    ...(encounter && { encounter }),
    ...(merge && { merge }),
    ...(search.mine && { mine: 'true' as const }),
    ...(search.from && { from: dayjs(search.from).startOf('day').toISOString() }),
    ...(search.to && { to: dayjs(search.to).endOf('day').toISOString() }),
    ...(cursor && { cursor }),
  };
}

/** How many filters are set. */
export function countFilters(search: DocumentsSearch): number {
  return NARROWING.filter((name) => search[name] !== undefined).length;
}

/** The first page under other filters: the place in the old list means nothing in the new one. */
export function narrowed(
  search: DocumentsSearch,
  change: Partial<DocumentsSearch>,
): DocumentsSearch {
  const { cursor: _cursor, row: _row, ...kept } = search;
  return { ...kept, ...change };
}

/** Everything again, in the same order and page size. */
export function widened({ order, limit }: DocumentsSearch): DocumentsSearch {
  return { order, limit };
}
