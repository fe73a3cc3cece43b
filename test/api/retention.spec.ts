import { ErasuresService, RetentionService } from '@app/documents';
import { operatorActor } from '@app/platform';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AcrossTenants } from '@app/database';
import { RetentionJob } from '../../apps/worker/src/retention.job.js';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { read, send } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';

let service: TestService;
let admin: Client;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  admin = new Client(service.database.admin);
  await admin.connect();
  keeper = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  await admin.end();
  await service[Symbol.asyncDispose]();
});

/** A day of the worker. */
const day = (): Promise<void> =>
  new RetentionJob(service.get(AcrossTenants), service.get(RetentionService)).carryOut();

const change = (path: string, method: string, body?: object): Promise<Response> =>
  keeper.call(path, {
    method,
    ...(body && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });

async function arrivedDaysAgo(days: number): Promise<string> {
  const { id } = await send(service);
  await admin.query(
    `update document set created_at = now() - make_interval(days => $2) where id = $1`,
    [id, days],
  );
  return id;
}

const look = (id: string): Promise<DocumentView> => read(service, `/api/documents/${id}`);

/** As if so many days had gone by for a marked document. */
const wait = (id: string, days: number): Promise<unknown> =>
  admin.query(
    `update document set erase_after = erase_after - make_interval(days => $2) where id = $1`,
    [id, days],
  );

describe('a retention rule', () => {
  it('marks what is older, erases it after the grace, and leaves the rest', async () => {
    const [old, young] = [await arrivedDaysAgo(31), await arrivedDaysAgo(29)];
    await day();
    expect((await look(old)).eraseAfter).toBeNull();
    const set = await change('/api/retention/rest', 'PUT', { keepDays: 30, graceDays: 10 });
    expect(set.status).toBe(204);
    await day();
    const marked = await look(old);
    const left = Date.parse(marked.eraseAfter ?? '') - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(10);
    expect((await look(young)).eraseAfter).toBeNull();
    const due = (await (await keeper.call('/api/retention/due')).json()) as {
      items: { id: string }[];
    };
    expect(due.items.map(({ id }) => id)).toEqual([old]);
    await wait(old, 9);
    await day();
    expect((await look(old)).state).not.toBe('erased');
    await wait(old, 1);
    await day();
    expect(await look(old)).toMatchObject({ state: 'erased', eraseAfter: null });
    expect((await look(young)).state).not.toBe('erased');
    const { rows } = await admin.query<{ action: string; actor_id: string }>(
      `select action, actor_id from audit_entry
       where subject_id = $1 and action in ('document.due', 'document.erased') order by occurred_at`,
      [old],
    );
    expect(rows).toEqual([
      { action: 'document.due', actor_id: 'retention' },
      { action: 'document.erased', actor_id: 'retention' },
    ]);
    const operator = operatorActor('test', service.tenantId);
    const { items } = await service
      .get(ErasuresService)
      .list(operator, { limit: 1, order: 'newest', cursor: null });
    expect(items).toMatchObject([{ documentId: old, trigger: 'retention' }]);
  });

  it('of the class goes before the one for all, and a changed rule begins the grace anew', async () => {
    const id = await arrivedDaysAgo(100);
    await change('/api/retention/all', 'PUT', { keepDays: 50, graceDays: 0 });
    await change('/api/retention/rest', 'PUT', { keepDays: 200 });
    await day();
    expect((await look(id)).eraseAfter).toBeNull();
    expect((await change('/api/retention/rest', 'DELETE')).status).toBe(204);
    await day();
    expect((await look(id)).eraseAfter).not.toBeNull();
    await change('/api/retention/all', 'PUT', { keepDays: 60, graceDays: 5 });
    expect((await look(id)).eraseAfter).toBeNull();
    await day();
    expect(await look(id)).toMatchObject({ eraseAfter: expect.any(String) });
    await day();
    expect((await look(id)).state).not.toBe('erased');
    await change('/api/retention/all', 'DELETE');
  });

  it('stops at a legal hold, before the mark and after it', async () => {
    const [before, after] = [await arrivedDaysAgo(400), await arrivedDaysAgo(400)];
    const hold = async (documentId: string): Promise<string> => {
      const response = await change('/api/holds', 'POST', { documentId, reason: 'litigation' });
      return ((await response.json()) as { id: string }).id;
    };
    const held = await hold(before);
    await change('/api/retention/rest', 'PUT', { keepDays: 300, graceDays: 0 });
    await day();
    expect((await look(before)).eraseAfter).toBeNull();
    expect((await look(after)).eraseAfter).not.toBeNull();
    await hold(after);
    expect(await look(after)).toMatchObject({ eraseAfter: null, held: true });
    await day();
    await day();
    for (const id of [before, after]) expect((await look(id)).state).not.toBe('erased');
    await change(`/api/holds/${held}/release`, 'POST', { reason: 'settled' });
    await day();
    await day();
    expect((await look(before)).state).toBe('erased');
    expect((await look(after)).state).not.toBe('erased');
    await change('/api/retention/rest', 'DELETE');
  });

  it('is for those who keep the records', async () => {
    const author = await signedInPerson(service);
    const body = JSON.stringify({ keepDays: 1 });
    const headers = { 'content-type': 'application/json' };
    for (const call of [author.call, service.call]) {
      const set = await call('/api/retention/all', { method: 'PUT', headers, body });
      expect(set.status).toBe(403);
      expect((await call('/api/retention')).status).toBe(403);
    }
    const auditor = await signedInPerson(service, { roles: ['auditor'] });
    expect((await auditor.call('/api/retention')).status).toBe(200);
    expect((await auditor.call('/api/holds')).status).toBe(200);
  });
});
