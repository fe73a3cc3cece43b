import dayjs from 'dayjs';
import type { ExportAuditTrailData, ListAuditEntriesData } from '@app/api-client';
import type { AuditSearch } from './audit-search.js';

type EntriesQuery = NonNullable<ListAuditEntriesData['query']>;
export type TrailFormat = ExportAuditTrailData['query']['format'];
type FilterQuery = Omit<EntriesQuery, 'limit' | 'order' | 'cursor'>;

const PAGE_SIZE = 50;
const DAY_LENGTH = '2026-01-01'.length;
const NARROWING = [
  'patient',
  'document',
  'actor',
  'action',
  'outcome',
  'only',
  'breakGlass',
  'from',
  'to',
] as const;

/** Which entries the service is asked for. Days are those of the reader's own zone, both included. */
export function toFilterQuery(search: AuditSearch): FilterQuery {
  const { view, patient, document, actor, action, outcome, only, breakGlass, from, to } = search;
  return {
    ...(view && view !== 'many-patients' && { view }),
    ...(patient && { patient }),
    ...(document && { document }),
    ...(actor && { actor }),
    ...(action && { action }),
    ...(outcome && { outcome }),
    ...(only && { only }),
    ...(breakGlass && { breakGlass }),
    ...(from && { from: dayOrMoment(from, 0) }),
    ...(to && { to: dayOrMoment(to, 1) }),
  };
}

export function toEntriesQuery(search: AuditSearch): EntriesQuery {
  return {
    ...toFilterQuery(search),
    limit: PAGE_SIZE,
    order: search.order ?? 'newest',
    ...(search.cursor && { cursor: search.cursor }),
  };
}

/** Where the browser gets the file of these entries. */
export function exportAddress(search: AuditSearch, format: TrailFormat): string {
  const asked = new URLSearchParams({ format, ...toFilterQuery(search) });
  return `/api/audit/export?${asked.toString()}`;
}

export function isNarrowed(search: AuditSearch): boolean {
  return NARROWING.some((name) => search[name] !== undefined);
}

/** The first page under other filters, with no entry open. */
export function narrowed(search: AuditSearch, change: Partial<AuditSearch>): AuditSearch {
  const { cursor: _cursor, entry: _entry, ...kept } = search;
  return { ...kept, ...change };
}

export function dayOf(moment: string | undefined): string {
  return moment === undefined ? '' : dayjs(moment).format('YYYY-MM-DD');
}

function dayOrMoment(given: string, daysLater: number): string {
  if (given.length > DAY_LENGTH) return given;
  return dayjs(given).startOf('day').add(daysLater, 'day').toISOString();
}
