import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Notices } from '@app/database';
import { send, summarize, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import type { Caller } from './outsiders.js';
import { problemOf } from './problem.js';
import { startSecondApi, type SecondApi } from './second-api.js';
import { ManualEngine } from './manual-engine.js';
import { isSummary, textOf, WorkReader } from './work-reader.js';
import { quickestMsOf } from '../support/took.js';

const engine = new ManualEngine();
let service: TestService;
let other: SecondApi;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  other = await startSecondApi(service);
  await service.startWorker(engine);
  documentId = (await send(service)).id;
  await untilDocument(service, documentId, 'extracted');
});

afterAll(async () => {
  engine.end();
  await other[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** The service's first client, at another process. */
function callerAt(url: string): Caller {
  return (path, init = {}) =>
    fetch(`${url}${path}`, {
      ...init,
      headers: {
        ...Object.fromEntries(new Headers(init.headers)),
        authorization: `Bearer ${service.key}`,
      },
    });
}

function listeners(api: { get: TestService['get'] }): number {
  const map: unknown = Reflect.get(api.get(Notices), 'listeners');
  return map instanceof Map ? map.size : -1;
}

async function begin(): Promise<string> {
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'running');
  return id;
}

async function finish(id: string, text = 'done'): Promise<void> {
  engine.say(text);
  engine.end();
  await untilState(service, id, 'draft');
}

const isText = ({ kind }: { readonly kind: string }): boolean => kind === 'text';

describe('whoever follows its work', () => {
  it('sees a document arrive and be read, its summary wait, grow and end', async () => {
    const first = await begin(); // so that the next one waits
    await using reader = await WorkReader.open(service.call);
    await reader.ready();
    const document = await send(service);
    await reader.until(
      (event) =>
        event.kind === 'document' && event.id === document.id && event.state === 'extracted',
    );
    const { id } = await summarize(service, [document.id]);
    const waiting = await reader.until(isSummary(id, 'queued'));
    expect(waiting.at(-1)?.event).toEqual({
      kind: 'summary',
      id,
      documentIds: [document.id],
      state: 'queued',
      reason: null,
      queue: {
        position: 2,
        tokensAhead: expect.any(Number),
        expectedSeconds: expect.any(Number),
      },
    });
    await finish(first);
    const before = await reader.until(
      (event) => event.kind === 'reading' && event.summaryId === id,
    );
    expect(before.some(({ event }) => isSummary(id, 'running')(event))).toBe(true);
    engine.say('The cough');
    const words = await reader.until(isText);
    expect(textOf(words, id)).toBe('The cough');
    engine.say(' is from lisinopril.');
    engine.end();
    const rest = await reader.until(isSummary(id, 'draft'));
    expect(textOf([...before, ...words, ...rest], id)).toBe('The cough is from lisinopril.');
    expect(rest.at(-1)?.event).toMatchObject({ state: 'draft', queue: null });
  });

  it('is told at first all that is under way, and of what is written all words so far', async () => {
    const running = await begin();
    engine.say('so', ' far');
    const { id: waiting } = await summarize(service, [documentId]);
    await until('the words are written', async () => {
      const [row] = await rows<{ n: number }>(
        service,
        `select count(*)::integer as n from run_event join run on run.id = run_id where summary_id = $1`,
        [running],
      );
      return (row?.n ?? 0) >= 3;
    });
    await using reader = await WorkReader.open(service.call);
    const initial = await reader.ready();
    expect(initial.at(-1)?.event.kind).toBe('ready');
    expect(textOf(initial, running)).toBe('so far');
    const place = initial.flatMap(({ event }) =>
      event.kind === 'summary' && event.id === waiting ? [event.queue] : [],
    );
    expect(place).toEqual([
      { position: 2, tokensAhead: expect.any(Number), expectedSeconds: expect.any(Number) },
    ]);
    engine.end();
    await reader.untilAll(isSummary(running, 'draft'), isSummary(waiting, 'running'));
    await finish(waiting);
    await reader.until(isSummary(waiting, 'draft'));
  });

  it('goes on in mid-text where it broke off, at another process too', async () => {
    const id = await begin();
    const reader = await WorkReader.open(service.call);
    engine.say('one');
    const before = await reader.until(isText);
    await reader[Symbol.asyncDispose]();
    engine.say(' two');
    await until('the words are written', async () => {
      const [row] = await rows<{ n: number }>(
        service,
        `select count(*)::integer as n from run_event join run on run.id = run_id where summary_id = $1`,
        [id],
      );
      return (row?.n ?? 0) >= 4;
    });
    const again = await WorkReader.open(callerAt(other.url), {
      lastEventId: before.at(-1)?.id ?? null,
    });
    const between = await again.until(isText);
    await again[Symbol.asyncDispose]();
    expect(between.map(({ event }) => event.kind)).not.toContain('started');
    engine.say(' three');
    engine.end();
    await untilState(service, id, 'draft');
    await using last = await WorkReader.open(service.call, {
      lastEventId: between.at(-1)?.id ?? null,
    });
    const after = await last.until(isSummary(id, 'draft'));
    const words = [...before, ...between, ...after].flatMap(({ event }) =>
      event.kind === 'text' && event.summaryId === id ? [event.text] : [],
    );
    expect(words.join('')).toBe('one two three');
    await last.ready();
  });

  it('hears of what ended while it was away', async () => {
    const id = await begin();
    const reader = await WorkReader.open(service.call);
    const initial = await reader.ready();
    await reader[Symbol.asyncDispose]();
    await finish(id);
    // as if it had been away for longer than a fresh stream looks back
    await rows(
      service,
      `update summary set changed_at = changed_at - interval '5 minutes' where id = $1`,
      [id],
    );
    const cursor = initial.at(-1)?.id?.replace(/^\d+/, (since) => String(Number(since) - 300_000));
    await using again = await WorkReader.open(service.call, { lastEventId: cursor ?? null });
    expect((await again.ready()).some(({ event }) => isSummary(id, 'draft')(event))).toBe(true);
    await using fresh = await WorkReader.open(service.call);
    expect((await fresh.ready()).some(({ event }) => isSummary(id, 'draft')(event))).toBe(false);
  });

  it.each([
    'x',
    '-1',
    '1.',
    '1795000000000.zz~1',
    '1795000000000.AAAAAAAAAAAAAAAAAAAAAA~x',
    '9'.repeat(100),
  ])('begins anew after the unknown event %s', async (lastEventId) => {
    const id = await begin();
    engine.say('anew');
    await using reader = await WorkReader.open(service.call, { lastEventId });
    expect(textOf(await reader.until(isText), id)).toBe('anew');
    engine.end();
    await untilState(service, id, 'draft');
  });

  it('sees a cancel, of one that waits and of one that is written', async () => {
    const running = await begin();
    const { id: waiting } = await summarize(service, [documentId]);
    await using reader = await WorkReader.open(service.call);
    await reader.ready();
    for (const id of [waiting, running]) {
      expect((await service.call(`/api/summaries/${id}`, { method: 'DELETE' })).status).toBe(204);
      const seen = await reader.until(isSummary(id, 'cancelled'));
      expect(seen.at(-1)?.event).toMatchObject({ reason: 'requested', queue: null });
    }
  });

  it('sees news within a second, and misses none where the notices are lost', async () => {
    const id = await begin();
    await using reader = await WorkReader.open(service.call);
    await reader.until(({ kind }) => kind === 'ready');
    const took = await quickestMsOf(3, async () => {
      engine.say('quick');
      await reader.until(isText);
    });
    expect(took).toBeLessThan(1500); // sooner than the next look would be
    await rows(
      service,
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`,
    );
    engine.say(' and sure');
    await reader.until(isText);
    engine.end();
    await reader.until(isSummary(id, 'draft'));
  });

  it('is let go in time when the service stops, and goes on elsewhere', async () => {
    const id = await begin();
    const stopping = await startSecondApi(service);
    const reader = await WorkReader.open(callerAt(stopping.url));
    const initial = await reader.ready(); // else the word may come with it, and the others behind it
    engine.say('before');
    const before = [...initial, ...(await reader.until(isText))];
    const started = Date.now();
    await stopping[Symbol.asyncDispose]();
    expect(await reader.rest()).toEqual([]);
    expect(Date.now() - started).toBeLessThan(5000);
    await using again = await WorkReader.open(service.call, {
      lastEventId: before.at(-1)?.id ?? null,
    });
    engine.say(' and after');
    engine.end();
    const after = await again.until(isSummary(id, 'draft'));
    expect(textOf([...before, ...after], id)).toBe('before and after');
  });

  it('leaves nothing behind when it goes away', async () => {
    const id = await begin();
    await until('nobody listens', async () => listeners(service) === 0);
    const readers = await Promise.all(
      Array.from({ length: 5 }, () => WorkReader.open(service.call)),
    );
    for (const reader of readers) await reader.ready();
    expect(listeners(service)).toBe(3); // of its work, its key and the summary that is written
    for (const reader of readers) await reader[Symbol.asyncDispose]();
    await until('nobody listens any more', async () => listeners(service) === 0);
    await finish(id);
  });

  it('may have 20 streams at a time, and leaves its place when it goes', async () => {
    const readers = await Promise.all(
      Array.from({ length: 20 }, () => WorkReader.open(service.call)),
    );
    const problem = await problemOf(await WorkReader.request(service.call), 429);
    expect(problem).toMatchObject({ code: 'too-many-streams', title: expect.stringMatching(/20/) });
    await readers[0]?.[Symbol.asyncDispose]();
    await using next = await until('a place is free', async () => {
      const response = await WorkReader.open(service.call).catch(() => null);
      return response;
    });
    await next.ready();
    for (const reader of readers) await reader[Symbol.asyncDispose]();
  });

  it('is in the audit trail once for each stream', async () => {
    const before = (await entries(service, 'work.followed')).length;
    const { id } = await summarize(service, [documentId]);
    await using reader = await WorkReader.open(service.call, { watch: [id] });
    await reader.until(isSummary(id, 'running'));
    await finish(id);
    await reader.until(isSummary(id, 'draft'));
    const followed = (await entries(service, 'work.followed')).slice(before);
    expect(followed).toHaveLength(1);
    expect(followed[0]?.canonical.toString()).toContain(id);
  });
});
