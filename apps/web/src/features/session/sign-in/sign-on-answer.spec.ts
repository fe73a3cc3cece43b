// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { takeSignOnAnswer } from './sign-on-answer.js';

it('takes a confirmation out of the address, once', () => {
  window.history.replaceState(null, '', '/account?tab=1#sign-on=confirmed_abc');

  expect(takeSignOnAnswer()).toEqual({ signOn: 'confirmed_abc' });

  expect(window.location.href).toMatch(/\/account\?tab=1$/);
  expect(takeSignOnAnswer()).toBeNull();
});

it('takes a refusal as a problem with its code', () => {
  window.history.replaceState(null, '', '/account#sign-on-problem=sign-on-refused');

  expect(takeSignOnAnswer()).toMatchObject({ problem: { code: 'sign-on-refused' } });

  expect(window.location.hash).toBe('');
});

it('leaves every other hash alone', () => {
  window.history.replaceState(null, '', '/documents#page-2');

  expect(takeSignOnAnswer()).toBeNull();

  expect(window.location.hash).toBe('#page-2');
});
