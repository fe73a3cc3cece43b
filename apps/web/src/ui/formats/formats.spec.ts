import { afterEach, expect, it, vi } from 'vitest';
import { formatsFor } from './formats.js';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each([
  { says: ['en-US@posix'], expected: 'Nov 28, 2026' },
  { says: ['en-US@posix', 'en-GB'], expected: '28 Nov 2026' },
])('shows dates to a browser that says $says', ({ says, expected }) => {
  vi.spyOn(navigator, 'languages', 'get').mockReturnValue(says);
  expect(formatsFor('en').date('2026-11-28T12:00:00Z')).toBe(expected);
});
