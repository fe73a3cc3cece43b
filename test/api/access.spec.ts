import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientsService } from '@app/auth';
import { newId, operatorActor } from '@app/platform';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { NOTE, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { OUTSIDERS } from './outsiders.js';
import { problemOf } from './problem.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

describe('a caller without a valid key', () => {
  it('is told how to send one', async () => {
    const key = await service.addClient('to be revoked');
    const [client] = await rows<{ id: string }>(
      service,
      `select id from client where name = 'to be revoked'`,
    );
    await service
      .get(ClientsService)
      .revoke(operatorActor('test', service.tenantId), client?.id ?? '');
    for (const authorization of [
      '',
      'Bearer',
      'Bearer x',
      'Basic eDp5',
      `Bearer ${key}`,
      `Bearer ${service.key}x`,
      'Bearer \u00e9',
    ]) {
      const headers: Record<string, string> = authorization === '' ? {} : { authorization };
      const problem = await problemOf(
        await fetch(`${service.url}/api/documents`, { headers }),
        401,
      );
      expect(problem.code).toBe('not-authenticated');
      expect(problem.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  it('is counted with the others of its address: one entry, with their number', async () => {
    const refusals = service.get(AnonymousRefusals);
    await refusals.flush();
    const before = await entries(service, 'access.refused');
    for (let time = 0; time < 5; time += 1) await fetch(`${service.url}/api/documents`);
    await refusals.flush();
    const after = await entries(service, 'access.refused');
    expect(after).toHaveLength(before.length + 1);
    const entry: unknown = JSON.parse(after.at(-1)?.canonical.toString() ?? '');
    expect(entry).toMatchObject({ reason: 'not-authenticated', details: { count: 5 } });
  });

  it('who brings checkpoints of a log that is not listed is refused, and counted', async () => {
    const refusals = service.get(AnonymousRefusals);
    await refusals.flush();
    const address = `${service.url}/api/witness/add-checkpoint`;
    const answer = await fetch(address, { method: 'POST', body: 'old 0\n\nlog\n' });
    expect((await problemOf(answer, 404)).code).toBe('log-not-witnessed');
    await refusals.flush();
    const last = (await entries(service, 'access.refused')).at(-1);
    expect(JSON.parse(last?.canonical.toString() ?? '')).toMatchObject({
      reason: 'log-not-witnessed',
      details: { count: 1 },
    });
  });

  it('may write the scheme as it likes', async () => {
    const headers = { authorization: `bearer ${service.key}` };
    expect((await fetch(`${service.url}/api/documents`, { headers })).status).toBe(200);
  });
});

describe('a client', () => {
  it('may not do what is the operator’s, and that is recorded', async () => {
    for (const [method, path] of [
      ['GET', '/api/clients'],
      ['POST', '/api/clients'],
      ['DELETE', `/api/clients/${newId()}`],
      ['GET', '/api/status'],
      ['POST', '/api/operator/links'],
    ] as const) {
      const before = (await entries(service, 'access.refused')).length;
      await problemOf(await service.call(path, { method }), 403);
      expect(await entries(service, 'access.refused')).toHaveLength(before + 1);
    }
  });

  it.each(OUTSIDERS)('%s finds nothing, and that is recorded', async (_who, make) => {
    const outside = await make(service);
    const { id: documentId } = await send(service);
    const { id: summaryId } = await summarize(service, [documentId]);
    for (const [method, path, subject] of [
      ['GET', `/api/documents/${documentId}`, documentId],
      ['DELETE', `/api/documents/${documentId}`, documentId],
      ['GET', `/api/summaries/${summaryId}`, summaryId],
      ['DELETE', `/api/summaries/${summaryId}`, summaryId],
      ['GET', `/api/summaries/${summaryId}/events`, summaryId],
    ] as const) {
      await problemOf(await outside(path, { method }), 404);
      const refused = (await entries(service, 'access.refused')).at(-1);
      expect(refused).toMatchObject({ outcome: 'refused', subject_id: subject });
    }
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ documentIds: [documentId] });
    await problemOf(await outside('/api/summaries', { method: 'POST', body, headers }), 404);
    for (const list of ['documents', 'summaries', `summaries?documentId=${documentId}`]) {
      expect(await (await outside(`/api/${list}`)).json()).toMatchObject({ items: [] });
    }
    const own = await outside('/api/documents', { method: 'POST', body: upload(NOTE) });
    expect(own.status).toBe(201);
  });
});
