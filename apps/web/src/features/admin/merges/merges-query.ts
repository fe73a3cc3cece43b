import dayjs from 'dayjs';
import { PAGE_SIZE } from '../../documents/documents-search.js';
import type { ListPatientMergesData } from '@app/api-client';
import type { MergesSearch } from './merges-search.js';

const NARROWING = ['state', 'kind', 'connection', 'patient', 'from', 'to'] as const;

/** The question to the service. Days are those of the reader's own zone, both included. */
export function toMergesQuery(search: MergesSearch): NonNullable<ListPatientMergesData['query']> {
  const { state, kind, connection, patient, from, to, cursor } = search;
  return {
    limit: search.limit ?? PAGE_SIZE,
    ...(state && { state }),
    ...(kind && { kind }),
    ...(connection && { connection }),
    ...(patient && { patient }),
    ...(from && { from: dayjs(from).startOf('day').toISOString() }),
    ...(to && { to: dayjs(to).endOf('day').toISOString() }),
    ...(cursor && { cursor }),
  };
}

/** How many filters are set. */
export function countMergeFilters(search: MergesSearch): number {
  return NARROWING.filter((name) => search[name] !== undefined).length;
}

/** The first page under other filters: the place in the old list means nothing in the new one. */
export function narrowedMerges(search: MergesSearch, change: Partial<MergesSearch>): MergesSearch {
  const { cursor: _cursor, ...kept } = search;
  return { ...kept, ...change };
}
