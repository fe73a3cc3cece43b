// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { forgetLinkToken, takeLinkToken } from './link-token.js';

afterEach(() => forgetLinkToken());

it('takes the token of a one-time link out of the address, and keeps it in memory', () => {
  window.history.replaceState(null, '', '/start#link_abc123');

  expect(takeLinkToken()).toBe('link_abc123');

  expect(window.location.hash).toBe('');
  expect(window.location.pathname).toBe('/start');
  expect(takeLinkToken()).toBe('link_abc123');
});

it('leaves every other hash alone', () => {
  window.history.replaceState(null, '', '/documents#page-2');

  expect(takeLinkToken()).toBeNull();

  expect(window.location.hash).toBe('#page-2');
});

it('knows no token once it was used', () => {
  window.history.replaceState(null, '', '/start#link_abc123');
  takeLinkToken();

  forgetLinkToken();

  expect(takeLinkToken()).toBeNull();
});
