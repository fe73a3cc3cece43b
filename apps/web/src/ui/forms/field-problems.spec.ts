import { expect, it } from 'vitest';
import { ServiceProblem } from '../../service.js';
import { fieldProblems } from './field-problems.js';

const FIELDS = ['loginName', 'password'];
const say = (problem: ServiceProblem) => problem.message;

it('puts a refused password to its field', () => {
  const refusal = new ServiceProblem(422, 'password-refused', 'Too well known.');

  expect(fieldProblems(refusal, FIELDS, say)).toEqual({ password: 'Too well known.' });
});

it('puts what does not fit to the fields that the service names', () => {
  const errors = [{ path: 'loginName', message: 'may hold no spaces' }];
  const refusal = new ServiceProblem(400, 'validation-failed', 'It does not fit.', errors);

  expect(fieldProblems(refusal, FIELDS, say)).toEqual({ loginName: 'may hold no spaces' });
});

it('leaves to the whole form what is about no field of it', () => {
  const errors = [{ path: 'somethingElse', message: 'is missing' }];

  expect(
    fieldProblems(new ServiceProblem(400, 'validation-failed', '', errors), FIELDS, say),
  ).toBeNull();
  expect(fieldProblems(new ServiceProblem(0, 'unreachable', ''), FIELDS, say)).toBeNull();
  expect(fieldProblems(new Error('of the page itself'), FIELDS, say)).toBeNull();
});
