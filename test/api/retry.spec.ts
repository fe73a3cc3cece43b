import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { newId } from '@app/platform';
import { read, send, summarize, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { callerWith, OUTSIDERS } from './outsiders.js';
import { problemOf } from './problem.js';
import { ManualEngine } from './manual-engine.js';
import { isSummary, WorkReader } from './work-reader.js';

const engine = new ManualEngine();
let service: TestService;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  await service.startWorker(engine);
});

beforeEach(async () => {
  documentId = (await send(service)).id;
  await untilDocument(service, documentId, 'extracted');
});

afterAll(async () => {
  engine.end();
  await service[Symbol.asyncDispose]();
});

const get = (id: string): Promise<SummaryView> => read(service, `/api/summaries/${id}`);
const cancel = (id: string): Promise<Response> =>
  service.call(`/api/summaries/${id}`, { method: 'DELETE' });

function retry(id: string, headers: Record<string, string> = {}): Promise<Response> {
  return service.call(`/api/summaries/${id}/retry`, { method: 'POST', headers });
}

async function cancelled(): Promise<string> {
  const { id } = await summarize(service, [documentId], {
    profile: 'visit-note',
    priority: 'batch',
  });
  expect((await cancel(id)).status).toBe(204);
  return id;
}

async function created(response: Response): Promise<SummaryView> {
  expect(response.status).toBe(201);
  return (await response.json()) as SummaryView;
}

describe('retrying a summary', () => {
  it('asks for the same again, and the old one gives way to it', async () => {
    const old = await cancelled();
    await using reader = await WorkReader.open(service.call);
    await reader.ready();
    const response = await retry(old);
    const fresh = await created(response);
    expect(response.headers.get('location')).toBe(`/api/summaries/${fresh.id}`);
    expect(fresh).toMatchObject({
      profile: 'visit-note',
      priority: 'batch',
      documentIds: [documentId],
      version: null,
    });
    expect(fresh.id).not.toBe(old);
    await reader.untilAll(isSummary(old, 'superseded'), isSummary(fresh.id, 'running'));
    expect(await get(old)).toMatchObject({ state: 'superseded', reason: 'retried', queue: null });
    engine.say('better');
    engine.end();
    await reader.until(isSummary(fresh.id, 'draft'));
    const drafted = await get(fresh.id);
    expect(drafted.version?.text).toBe('better');
    expect(drafted.run).toEqual({
      id: expect.any(String),
      number: 1,
      state: 'finished',
      engine: 'extractive',
      startedAt: expect.any(String),
      endedAt: expect.any(String),
      promptTokens: expect.any(Number),
      generatedTokens: 6,
    });
    const [entry] = (await entries(service, 'summary.retried')).slice(-1);
    expect(entry?.subject_id).toBe(old);
    expect(entry?.canonical.toString()).toContain(fresh.id);
  });

  it('works for one that failed', async () => {
    const old = await cancelled();
    await rows(
      service,
      `update summary set state = 'failed', state_reason = 'engine-crashed' where id = $1`,
      [old],
    );
    const { id } = await created(await retry(old));
    await cancel(id);
  });

  it('belongs to whoever asks for it', async () => {
    const colleague = callerWith(service, await service.addClient(`colleague ${newId()}`));
    const old = await cancelled();
    const { id } = await created(
      await colleague(`/api/summaries/${old}/retry`, { method: 'POST' }),
    );
    await using reader = await WorkReader.open(colleague);
    await reader.until(isSummary(id, 'running'));
    await cancel(id);
    await reader.until(isSummary(id, 'cancelled'));
  });

  it('is done once where it is sent twice with one key', async () => {
    const old = await cancelled();
    const key = { 'idempotency-key': newId() };
    const [first, second] = await Promise.all([retry(old, key), retry(old, key)]);
    const ids = [(await created(first)).id, (await created(second)).id];
    expect(new Set(ids).size).toBe(1);
    const again = await retry(old, key);
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect((await created(again)).id).toBe(ids[0]);
    const other = await cancelled();
    expect((await problemOf(await retry(other, key), 422)).code).toBe('idempotency-key-reused');
    expect((await get(other)).state).toBe('cancelled');
    await cancel(ids[0] ?? '');
  });

  it('has one winner where two retry at once', async () => {
    const old = await cancelled();
    const answers = await Promise.all([retry(old), retry(old), retry(old)]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 409, 409]);
    for (const answer of answers) {
      if (answer.status === 201) await cancel((await created(answer)).id);
      else expect((await problemOf(answer, 409)).title).toMatch(/This one is superseded/);
    }
  });

  it('is refused for one that is under way or drafted, naming its state', async () => {
    const { id } = await summarize(service, [documentId]);
    await untilState(service, id, 'running');
    const running = await problemOf(await retry(id), 409);
    expect(running).toMatchObject({
      code: 'summary-not-retryable',
      title: expect.stringMatching(/running/),
    });
    engine.say('done');
    engine.end();
    await untilState(service, id, 'draft');
    expect((await problemOf(await retry(id), 409)).title).toMatch(/draft/);
    const [refused] = (await entries(service, 'summary.refused')).slice(-1);
    expect(refused?.subject_id).toBe(id);
  });

  it('is refused where a source is no longer usable, and the old one stays', async () => {
    const old = await cancelled();
    await rows(
      service,
      `update document set state = 'rejected', state_reason = 'broken' where id = $1`,
      [documentId],
    );
    expect((await problemOf(await retry(old), 422)).code).toBe('source-no-longer-usable');
    expect(await get(old)).toMatchObject({ state: 'cancelled', reason: 'requested' });
  });

  it('is refused for one that is not there', async () => {
    expect((await problemOf(await retry(newId()), 404)).code).toBe('summary-not-found');
    await problemOf(await retry('x'), 400);
  });

  it.each(OUTSIDERS)('is not open to a client %s', async (_where, outsider) => {
    const old = await cancelled();
    const call = await outsider(service);
    await problemOf(await call(`/api/summaries/${old}/retry`, { method: 'POST' }), 404);
    expect((await get(old)).state).toBe('cancelled');
  });
});

describe('a retry beyond what may wait', () => {
  it('is refused, and the old one stays as it was', async () => {
    await using small = await startService({
      CLOISTER_WAITING_TOKENS_PER_CLIENT: '1000',
      CLOISTER_WAITING_TOKENS_PER_TENANT: '1000',
    });
    const { id: source } = await send(small);
    const { id: old } = await summarize(small, [source]);
    await small.call(`/api/summaries/${old}`, { method: 'DELETE' });
    for (let status = 201; status === 201;) {
      ({ status } = await small.call('/api/summaries', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentIds: [source] }),
      }));
    }
    const response = await small.call(`/api/summaries/${old}/retry`, { method: 'POST' });
    const problem = await problemOf(response, 429);
    expect(problem.code).toBe('too-many-waiting-tokens');
    expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await read(small, `/api/summaries/${old}`)).toMatchObject({ state: 'cancelled' });
  });
});
