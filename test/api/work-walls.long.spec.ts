import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientsService } from '@app/auth';
import { newId, operatorActor } from '@app/platform';
import { signedInPerson } from '../support/people.js';
import { send, summarize, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { callerWith, neighbour, OUTSIDERS, stranger } from './outsiders.js';
import { problemOf } from './problem.js';
import { ManualEngine } from './manual-engine.js';
import { isSummary, textOf, WorkReader } from './work-reader.js';

const engine = new ManualEngine();
let service: TestService;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker(engine);
  documentId = (await send(service)).id;
  await untilDocument(service, documentId, 'extracted');
});

afterAll(async () => {
  engine.end();
  await service[Symbol.asyncDispose]();
});

async function finish(id: string): Promise<void> {
  await untilState(service, id, 'running');
  engine.say('done');
  engine.end();
  await untilState(service, id, 'draft');
}

async function begin(): Promise<string> {
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'running');
  return id;
}

describe('a watched summary of somebody else', () => {
  it('is told like one of its own, and nothing else of theirs is', async () => {
    const colleague = callerWith(service, await service.addClient('colleague'));
    const id = await begin();
    const { id: unwatched } = await summarize(service, [documentId]);
    await using reader = await WorkReader.open(colleague, { watch: [id] });
    const initial = await reader.ready();
    expect(initial.some(({ event }) => isSummary(id, 'running')(event))).toBe(true);
    engine.say('shared');
    const words = await reader.until(({ kind }) => kind === 'text');
    expect(textOf([...initial, ...words], id)).toBe('shared');
    engine.end();
    const end = await reader.until(isSummary(id, 'draft'));
    expect(JSON.stringify([...initial, ...words, ...end])).not.toContain(unwatched);
    await finish(unwatched);
  });

  it('may be several, and 20 at most', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await summarize(service, [documentId])).id),
    );
    await using reader = await WorkReader.open(service.call, { watch: ids });
    await reader.ready();
    const many = Array.from({ length: 21 }, () => newId());
    await problemOf(await WorkReader.request(service.call, { watch: many }), 400);
    for (const id of ids) await service.call(`/api/summaries/${id}`, { method: 'DELETE' });
  });

  it('is refused where there is none, and the refusal is in the audit trail', async () => {
    const unknown = newId();
    const response = await WorkReader.request(service.call, { watch: [unknown] });
    expect((await problemOf(response, 404)).code).toBe('summary-not-found');
    const refused = (await entries(service, 'access.refused')).filter(
      ({ subject_id: id }) => id === unknown,
    );
    expect(refused).toHaveLength(1);
    await problemOf(await WorkReader.request(service.call, { watch: ['x'] }), 400);
  });

  it.each(OUTSIDERS)('is not there for a client %s', async (_where, outsider) => {
    const id = await begin();
    const call = await outsider(service);
    await problemOf(await WorkReader.request(call, { watch: [id] }), 404);
    await using reader = await WorkReader.open(call);
    expect(await reader.ready()).toHaveLength(1);
    await finish(id);
  });
});

describe('a cursor of somebody else', () => {
  it.each([
    ['of another tenant', stranger],
    ['of another compartment', neighbour],
  ])('opens no text to a client %s', async (_where, outsider) => {
    const id = await begin();
    engine.say('secret');
    await using own = await WorkReader.open(service.call);
    const received = await own.until(({ kind }) => kind === 'text');
    await using reader = await WorkReader.open(await outsider(service), {
      lastEventId: received.at(-1)?.id ?? null,
    });
    expect((await reader.ready()).map(({ event }) => event.kind)).toEqual(['ready']);
    engine.end();
    await untilState(service, id, 'draft');
  });
});

describe('the stream of a person', () => {
  it('ends with the session, and says so', async () => {
    const anna = await signedInPerson(service);
    await using reader = await WorkReader.open(anna.call);
    await reader.ready();
    const started = Date.now();
    expect((await anna.call('/api/session', { method: 'DELETE' })).status).toBe(204);
    expect((await reader.rest()).map(({ event }) => event.kind)).toEqual(['signed-out']);
    expect(Date.now() - started).toBeLessThan(5000); // sooner than the next look at the session
    await problemOf(await WorkReader.request(anna.call), 401);
  });

  it('ends with a session that runs out while nobody tells it', async () => {
    const anna = await signedInPerson(service);
    await using reader = await WorkReader.open(anna.call);
    await reader.ready();
    await rows(service, 'update session set idle_until = now() where person_id = $1', [anna.id]);
    expect((await reader.rest()).map(({ event }) => event.kind)).toEqual(['signed-out']);
  });

  it('is no use of the session', async () => {
    const anna = await signedInPerson(service);
    const idleUntil = async (): Promise<unknown> =>
      (
        await rows(service, 'select idle_until, last_seen_at from session where person_id = $1', [
          anna.id,
        ])
      )[0];
    await rows(
      service,
      `update session set idle_until = idle_until - interval '5 minutes',
         last_seen_at = last_seen_at - interval '5 minutes' where person_id = $1`,
      [anna.id],
    );
    const before = await idleUntil();
    await using reader = await WorkReader.open(anna.call);
    await reader.ready();
    expect(await idleUntil()).toEqual(before);
  });

  it('tells of what the person asked for, and of nobody else', async () => {
    const anna = await signedInPerson(service);
    const mine = await anna.call('/api/summaries', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ documentIds: [documentId] }),
    });
    expect(mine.status).toBe(201);
    const { id } = (await mine.json()) as { id: string };
    const { id: others } = await summarize(service, [documentId]);
    await using reader = await WorkReader.open(anna.call);
    const received = JSON.stringify(await reader.until(isSummary(id, 'running')));
    expect(received).not.toContain(others);
    engine.say('hers');
    expect(textOf(await reader.until(({ kind }) => kind === 'text'), id)).toBe('hers');
    engine.end();
    await reader.until(isSummary(id, 'draft'));
    await untilState(service, others, 'running');
    await service.call(`/api/summaries/${others}`, { method: 'DELETE' });
  });
});

describe('the stream of a client', () => {
  it('ends when its key is revoked', async () => {
    const operator = operatorActor('test', service.tenantId);
    const clients = service.get(ClientsService);
    const { client, key } = await clients.add(operator, 'short-lived');
    await using reader = await WorkReader.open(callerWith(service, key));
    await reader.ready();
    await clients.revoke(operator, client.id);
    expect((await reader.rest()).map(({ event }) => event.kind)).toEqual(['signed-out']);
  });
});
