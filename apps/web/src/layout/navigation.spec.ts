import { expect, it } from 'vitest';
import { entriesFor, homeOf } from './navigation.js';

it('shows each page to whoever has the permission for it', () => {
  const shown = entriesFor(['document:read', 'summary:read', 'document:add']);
  expect(shown.map(({ to }) => to)).toEqual(['/upload', '/documents']);
  expect(entriesFor(['document:read']).map(({ to }) => to)).toEqual(['/documents']);
  expect(entriesFor(['person:manage']).map(({ to }) => to)).toEqual(['/administration']);
  expect(entriesFor(['audit:read']).map(({ to }) => to)).toEqual(['/audit']);
  expect(entriesFor([])).toEqual([]);
});

it('shows the inbox to whoever reviews, before everything else', () => {
  expect(entriesFor(['document:read', 'summary:review']).map(({ to }) => to)).toEqual([
    '/inbox',
    '/documents',
  ]);
});

it('begins with what waits for review, for whoever brings nothing in', () => {
  expect(homeOf(['document:read', 'summary:review'])).toBe('/inbox');
  expect(homeOf(['document:read', 'document:add', 'summary:review'])).toBe('/documents');
});

it('begins with the documents, then the trail, then the administration, and with the account where none is shown', () => {
  expect(homeOf(['document:read', 'document:add', 'person:manage'])).toBe('/documents');
  expect(homeOf(['person:manage'])).toBe('/administration');
  expect(homeOf(['audit:read', 'audit:export', 'records:read'])).toBe('/audit');
  expect(homeOf(['work:follow'])).toBe('/account');
});
