import { expect, it } from 'vitest';
import { exportAddress, isNarrowed, narrowed, toEntriesQuery } from './audit-query.js';
import { AuditSearch } from './audit-search.js';

it('asks for whole days, and for moments as they are', () => {
  const { from, to } = toEntriesQuery({ from: '2026-03-02', to: '2026-03-02' });
  expect(Date.parse(to ?? '') - Date.parse(from ?? '')).toBe(86_400_000);
  const moment = '2026-03-02T12:00:00.000Z';
  expect(toEntriesQuery({ from: moment })).toMatchObject({ from: moment, order: 'newest' });
});

it('exports what is shown, without page and open entry', () => {
  const search = AuditSearch.parse({
    outcome: 'refused',
    cursor: 'x',
    order: 'oldest',
    actor: 'a b',
  });
  expect(exportAddress(search, 'csv')).toBe(
    '/api/audit/export?format=csv&actor=a+b&outcome=refused',
  );
});

it('goes to the first page with another filter, and forgets what cannot be', () => {
  const search = AuditSearch.parse({ cursor: 'x', view: 'after-hours', patient: 'MRN-7' });
  expect(search.patient).toBeUndefined();
  expect(narrowed(search, { outcome: 'failed' })).toMatchObject({ view: 'after-hours' });
  expect(narrowed(search, {})).not.toHaveProperty('cursor');
  expect(isNarrowed(search)).toBe(false);
});
