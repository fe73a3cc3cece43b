import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SummaryView } from '../../apps/api/src/summaries/summaries.dto.js';
import { read, send, summarize, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';
import { EventReader } from './event-reader.js';
import { problemOf } from './problem.js';
import { ManualEngine } from './manual-engine.js';

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
  await service[Symbol.asyncDispose]();
});

const get = (id: string): Promise<SummaryView> => read(service, `/api/summaries/${id}`);
const cancel = (id: string): Promise<Response> =>
  service.call(`/api/summaries/${id}`, { method: 'DELETE' });

async function running(): Promise<string> {
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'running');
  return id;
}

async function finish(id: string): Promise<void> {
  engine.say('done');
  engine.end();
  await untilState(service, id, 'draft');
}

describe('the queue', () => {
  it('takes stat before routine before batch, and tells each its place and time', async () => {
    const first = await running();
    const ids: string[] = [];
    for (const priority of ['batch', 'routine', 'batch', 'stat', 'routine', 'stat']) {
      const { id } = await summarize(service, [documentId], { priority });
      ids.push(id);
    }
    for (const id of ids) {
      const weighed = `select from summary where id = $1 and tokens_counted_at is not null`;
      await until('it is weighed', async () => (await rows(service, weighed, [id])).length === 1);
    }
    const queues = (await Promise.all(ids.map(get))).map(({ queue }) => queue);
    // one is being written: it comes before all that wait
    expect(queues.map((queue) => queue?.position)).toEqual([6, 4, 7, 2, 5, 3]);
    const byPlace = queues.toSorted((a, b) => (a?.position ?? 0) - (b?.position ?? 0));
    const ahead = byPlace.map((queue) => queue?.tokensAhead ?? 0);
    expect(ahead).toEqual(ahead.toSorted((a, b) => a - b));
    expect(ahead[0]).toBeGreaterThan(0);
    const seconds = byPlace.map((queue) => queue?.expectedSeconds ?? 0);
    expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
    expect(seconds[0]).toBeGreaterThan(0);

    await finish(first);
    const order: string[] = [];
    for (const _turn of ids) {
      const id = await until('the next one runs', async () => {
        const views = await Promise.all(ids.map(get));
        return views.find(({ state }) => state === 'running')?.id;
      });
      order.push(id);
      await finish(id);
    }
    expect(order.map((id) => ids.indexOf(id))).toEqual([3, 5, 1, 4, 0, 2]);
  });

  it('lets go of one that is cancelled while it waits', async () => {
    const first = await running();
    const { id } = await summarize(service, [documentId]);
    expect((await cancel(id)).status).toBe(204);
    expect(await get(id)).toMatchObject({ state: 'cancelled', reason: 'requested', queue: null });
    await finish(first);
    expect((await get(id)).state).toBe('cancelled');
    expect((await problemOf(await cancel(id), 409)).code).toBe('summary-not-cancellable');
    expect((await problemOf(await cancel(first), 409)).code).toBe('summary-not-cancellable');
  });

  it('stops one that runs within a token, and goes on with the next', async () => {
    const id = await running();
    const next = await summarize(service, [documentId]);
    await using reader = await EventReader.open(service, id);
    await reader.until(({ kind }) => kind === 'reading');
    engine.say('a word ');
    await reader.until(({ kind }) => kind === 'text');
    const stopped = engine.aborted;
    expect((await cancel(id)).status).toBe(204);
    expect((await reader.rest()).at(-1)).toMatchObject({ kind: 'ended', state: 'cancelled' });
    await until('the engine stops', async () => engine.aborted === stopped + 1);
    expect(await get(id)).toMatchObject({ state: 'cancelled', reason: 'requested', version: null });
    const runs = await rows<{ state: string }>(
      service,
      'select state from run where summary_id = $1',
      [id],
    );
    expect(runs).toEqual([{ state: 'cancelled' }]);
    await untilState(service, next.id, 'running');
    await finish(next.id);
  });

  it('has one winner where a cancel meets the end, and no half of either', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await running();
      engine.say('done');
      engine.end();
      const { status } = await cancel(id);
      const { state, version } = await untilState(service, id, 'draft', 'cancelled');
      expect({ status, state }).toEqual(
        status === 204 ? { status, state: 'cancelled' } : { status: 409, state: 'draft' },
      );
      expect(version !== null).toBe(state === 'draft');
      // commands that the cancelled call did not take must not answer the next one
      engine.forget();
    }
  });
});

describe('a summary of a document that is still being read', () => {
  it('waits for its text, and fails with it', async () => {
    await using quiet = await startService();
    const { id: wanted } = await send(quiet);
    const { id: dropped } = await send(quiet);
    const waits = await summarize(quiet, [wanted]);
    const fails = await summarize(quiet, [wanted, dropped]);
    expect(waits).toMatchObject({ state: 'queued', queue: { position: 1 } });
    expect((await quiet.call(`/api/documents/${dropped}`, { method: 'DELETE' })).status).toBe(204);
    await quiet.startWorker();
    expect((await untilState(quiet, waits.id, 'draft', 'failed')).state).toBe('draft');
    const failed = await untilState(quiet, fails.id, 'draft', 'failed');
    expect(failed).toMatchObject({ state: 'failed', reason: 'source-rejected' });
  });
});
