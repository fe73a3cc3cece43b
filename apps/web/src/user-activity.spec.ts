// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isUserActive, watchUserActivity } from './user-activity.js';

const MINUTE_MS = 60_000;

it('a page that nobody has touched for a minute is unattended, until somebody does', () => {
  watchUserActivity();
  const later = Date.now() + MINUTE_MS;
  expect(isUserActive()).toBe(true);
  expect(isUserActive(later)).toBe(false);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  expect(isUserActive(Date.now() + MINUTE_MS / 2)).toBe(true);
});
