// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { returnPath } from './return-path.js';

describe('the way back after signing in', () => {
  it.each([
    '/documents',
    '/documents?patient=0190a1b2-0000-7000-8000-000000000001&order=oldest',
    '/documents/0190a1b2-0000-7000-8000-000000000001?panel=story#entry',
  ])('leads to the page that was asked for: %s', (page) => {
    expect(returnPath(page)).toBe(page);
  });

  it.each([
    undefined,
    '',
    'documents',
    'https://elsewhere.example/documents',
    '//elsewhere.example/documents',
    '/\\elsewhere.example/documents',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '///',
  ])('leads home rather than elsewhere: %j', (to) => {
    expect(returnPath(to)).toBe('/');
  });

  it.each(['/sign-in', '/sign-in?to=/documents', '/start'])(
    'does not come back to the page that asks who it is: %s',
    (to) => {
      expect(returnPath(to)).toBe('/');
    },
  );
});
