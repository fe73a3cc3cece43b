import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummaryList } from '../../apps/api/src/summaries/summaries.dto.js';
import { ClientsService } from '@app/auth';
import { newId, operatorActor } from '@app/platform';
import { postJson, read, send } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const PER_CLIENT = 1000;
const PER_TENANT = 1500;
let service: TestService;

beforeAll(async () => {
  service = await startService({
    CLOISTER_WAITING_TOKENS_PER_CLIENT: String(PER_CLIENT),
    CLOISTER_WAITING_TOKENS_PER_TENANT: String(PER_TENANT),
  });
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

async function refused(caller: TestService, documentId: string, limit: number): Promise<void> {
  const response = await postJson(caller, '/api/summaries', { documentIds: [documentId] });
  const problem = await problemOf(response, 429);
  expect(problem.code).toBe('too-many-waiting-tokens');
  expect(problem.title).toMatch(new RegExp(`About \\d+ tokens .* limit is ${limit}\\.`));
  expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
}

/** The same service as another client, in the default compartment or in one of its own. */
async function client(name: string, compartment?: string): Promise<TestService> {
  const made = await service.get(ClientsService).add(operatorActor('test', service.tenantId), name);
  if (compartment) {
    const insert = `insert into compartment (id, tenant_id, name, is_default) values ($1, $2, $3, false)`;
    await rows(service, insert, [compartment, service.tenantId, name]);
    const move = 'update client_compartment set compartment_id = $1 where client_id = $2';
    await rows(service, move, [compartment, made.client.id]);
  }
  const headers = (init: RequestInit): Record<string, string> => ({
    ...Object.fromEntries(new Headers(init.headers)),
    authorization: `Bearer ${made.key}`,
  });
  return {
    ...service,
    call: (path, init = {}) => service.call(path, { ...init, headers: headers(init) }),
  };
}

describe('a bound on waiting tokens', () => {
  it('stops one client first, then all of the tenant, whatever compartment they see', async () => {
    const { id } = await send(service);
    let mine = 0;
    for (; mine < 50; mine += 1) {
      const response = await postJson(service, '/api/summaries', { documentIds: [id] });
      if (response.status === 429) break;
      expect(response.status).toBe(201);
    }
    expect(mine).toBeGreaterThan(0);
    await refused(service, id, PER_CLIENT);
    const ward = await client('ward', newId());
    const theirs = (await send(ward)).id;
    let others = 0;
    for (; others < 50; others += 1) {
      const response = await postJson(ward, '/api/summaries', { documentIds: [theirs] });
      if (response.status === 429) break;
    }
    await refused(ward, theirs, PER_TENANT);
    const [sum] = await rows<{ tokens: string }>(
      service,
      'select sum(tokens_in + tokens_out_estimate) as tokens from summary',
    );
    expect(Number(sum?.tokens)).toBeLessThanOrEqual(PER_TENANT);
    const last = (await entries(service, 'summary.refused')).at(-1);
    expect(last?.canonical.toString()).toContain('too-many-waiting-tokens');
  });

  it('is not passed by requests that come at once, and makes room again after a cancel', async () => {
    const { items } = await read<SummaryList>(service, '/api/summaries');
    for (const { id } of items) await service.call(`/api/summaries/${id}`, { method: 'DELETE' });
    const { id } = await send(service);
    const before = await count(service, `summary where state = 'queued'`);
    const statuses = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const response = await postJson(service, '/api/summaries', { documentIds: [id] });
        return response.status;
      }),
    );
    const taken = statuses.filter((status) => status === 201).length;
    expect(taken).toBeGreaterThan(0);
    expect(statuses.every((status) => status === 201 || status === 429)).toBe(true);
    expect(await count(service, `summary where state = 'queued'`)).toBe(before + taken);
    const mine = `select sum(tokens_in + tokens_out_estimate) as tokens from summary where state = 'queued'
      and actor_id = (select id::text from client where name = 'first')`;
    const [sum] = await rows<{ tokens: string }>(service, mine);
    expect(Number(sum?.tokens)).toBeLessThanOrEqual(PER_CLIENT);
  });
});
