import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSecondApi, type SecondApi } from './second-api.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { askOperator } from './operator.js';
import { readProblem } from './problem.js';

let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

describe('the operator’s socket', () => {
  it('is open to its owner alone', () => {
    expect(statSync(service.config.data.operatorSocket).mode & 0o777).toBe(0o600);
  });

  it('asks who the operator is, and records the name as a commitment', async () => {
    const { status } = await askOperator(service, '/api/clients', {
      'x-cloister-operator': 'alice',
    });
    expect(status).toBe(200);
    const entry = (await entries(service, 'client.listed')).at(-1);
    expect(entry?.actor_id).toBe('operator');
    expect(entry?.canonical.toString()).not.toContain('alice');
  });

  it.each([{}, { 'x-cloister-operator': '' }, { 'x-cloister-operator': 'a b' }])(
    'refuses a caller with %j',
    async (headers) => {
      const { status, type, text } = await askOperator(service, '/api/clients', headers);
      expect(status).toBe(401);
      readProblem(text, type, 401);
    },
  );

  it('does not take a client’s key for the operator', async () => {
    const { status } = await askOperator(service, '/api/clients', {
      authorization: `Bearer ${service.key}`,
    });
    expect(status).toBe(401);
  });
});
