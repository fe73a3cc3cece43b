import dayjs from 'dayjs';
import { describe, expect, it } from 'vitest';
import { DocumentsSearch } from '../documents-search.js';
import { countFilters, narrowed, toDocumentsQuery } from './documents-query.js';

describe('the address of the list', () => {
  it('asks for the newest 50 when it says nothing', () => {
    expect(toDocumentsQuery({})).toEqual({ limit: 50, order: 'newest' });
  });

  it('means whole days of the reader’s own zone, the last one included', () => {
    const query = toDocumentsQuery({ from: '2026-11-03', to: '2026-11-03' });
    expect(dayjs(query.from).format('YYYY-MM-DD HH:mm:ss')).toBe('2026-11-03 00:00:00');
    expect(dayjs(query.to).format('YYYY-MM-DD HH:mm:ss')).toBe('2026-11-03 23:59:59');
  });

  it('still opens the list when a part of it is nonsense', () => {
    const search = DocumentsSearch.parse({
      state: 'lost',
      patient: '4711',
      mine: 'perhaps',
      limit: 7,
      from: 'yesterday',
      source: 'fhir',
    });
    expect(JSON.parse(JSON.stringify(search))).toEqual({ source: 'fhir' });
  });

  it('forgets the place in the list when a filter changes', () => {
    const search = { cursor: 'to-2', source: 'web' as const };
    expect(narrowed(search, { mine: true })).toEqual({ source: 'web', mine: true });
  });

  it('counts the filters that are set, and neither order nor place', () => {
    expect(countFilters({ order: 'oldest', cursor: 'x', limit: 25 })).toBe(0);
    expect(countFilters({ mine: true, from: '2026-11-03' })).toBe(2);
  });
});
