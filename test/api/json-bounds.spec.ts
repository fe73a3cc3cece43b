import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FHIR_VALUES_MAX } from '../../apps/api/src/fhir/fhir-body.js';
import { JSON_DEPTH_MAX, JSON_VALUES_MAX } from '../../apps/api/src/http/json-body.js';
import { startService, type TestService } from '../support/service.js';
import { askOperator } from './operator.js';
import { allRoutes, mayHaveBody, type Route } from './routes.js';
import { startSecondApi, type SecondApi } from './second-api.js';

// 32 KB, as deep as they can be.
const DEEP = `{"data":${'['.repeat(16_000)}${']'.repeat(16_000)}}`;
/** Clients of its protocol name any media type: its body is text. */
const TAKES_TEXT = ['addCheckpoint'];

let service: TestService;
let api: SecondApi;
let routes: readonly Route[];

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  routes = allRoutes(service).filter(mayHaveBody);
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** What the route says to a body, without what varies: status and text. */
async function said({ method, path }: Route, type: string, body: string): Promise<string> {
  const address = path.replaceAll(/:[A-Za-z0-9]+/g, '01990f6e-0000-7000-8000-000000000001');
  const headers = { 'content-type': type };
  const response = await service.call(address, { method, headers, body });
  return `${response.status} ${await response.text()}`;
}

describe('a body of JSON that is nested without end', () => {
  it('is refused at every route that takes one, with the limit', async () => {
    const passed: string[] = [];
    for (const route of routes) {
      const types = route.path.startsWith('/fhir/')
        ? ['application/json', 'application/fhir+json', 'application/fhir+json; charset=utf-8']
        : ['application/json', 'application/json; charset=utf-8'];
      for (const type of types) {
        const answer = await said(route, type, DEEP);
        const refused = answer.startsWith('400 ') && answer.includes(`${JSON_DEPTH_MAX} deep`);
        if (!refused) passed.push(`${route.name} ${type}: ${answer.slice(0, 80)}`);
      }
    }
    expect(routes.length).toBeGreaterThan(80);
    expect(passed.filter((one) => !TAKES_TEXT.includes(one.split(' ')[0] ?? ''))).toEqual([]);
  });

  it('is refused in the words that the caller’s side reads', async () => {
    const ask = (path: string): Promise<Response> =>
      service.call(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: DEEP,
      });
    expect(await (await ask('/api/summaries')).json()).toMatchObject({ code: 'json-too-deep' });
    expect(await (await ask('/v1/chat/completions')).json()).toMatchObject({
      error: { code: 'json-too-deep', type: 'invalid_request_error' },
    });
    expect(await (await ask('/fhir/R4/Bundle')).json()).toMatchObject({
      resourceType: 'OperationOutcome',
    });
  });

  it('is refused at the operator’s socket', async () => {
    const headers = { 'content-type': 'application/json' };
    const answer = await askOperator(service, '/api/clients', headers, {
      method: 'POST',
      body: DEEP,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('json-too-deep');
  });
});

describe('a body of JSON with values without end', () => {
  it('is refused where bodies may be long, with the limit', async () => {
    for (const [path, most] of [
      ['/fhir/R4', FHIR_VALUES_MAX],
      ['/fhir/R4/DocumentReference', FHIR_VALUES_MAX],
      ['/v1/chat/completions', JSON_VALUES_MAX],
    ] as const) {
      const route = { name: '', method: 'POST', path, rule: 'caller' } as const;
      const body = `{"data":[${'0,'.repeat(most)}0]}`;
      const answer = await said(route, 'application/json', body);
      expect(answer).toMatch(new RegExp(`^413 .*${most} values`, 's'));
    }
  });
});
