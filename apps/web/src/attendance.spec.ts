// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { isAttended, watchAttendance } from './attendance.js';

const MINUTE_MS = 60_000;

it('a page that nobody has touched for a minute is unattended, until somebody does', () => {
  watchAttendance();
  const later = Date.now() + MINUTE_MS;
  expect(isAttended()).toBe(true);
  expect(isAttended(later)).toBe(false);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true }));
  expect(isAttended(Date.now() + MINUTE_MS / 2)).toBe(true);
});
