import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientsService } from '@app/auth';
import { Notices } from '@app/database';
import { operatorActor } from '@app/platform';
import { send, summarize, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';
import { draftText, EventReader } from './event-reader.js';
import { startSecondApi, type SecondApi } from './second-api.js';
import { ManualEngine } from './manual-engine.js';
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
});

afterAll(async () => {
  engine.end();
  await other[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const isText = ({ kind }: { kind: string }): boolean => kind === 'text';

function listeners(api: { get: TestService['get'] }): number {
  const map: unknown = Reflect.get(api.get(Notices), 'listeners');
  return map instanceof Map ? map.size : -1;
}

async function begin(): Promise<string> {
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'running');
  return id;
}

describe('whoever follows a summary', () => {
  it('sees it wait, begin, grow word by word and end; the words are the draft', async () => {
    const { id } = await summarize(service, [documentId]);
    await using reader = await EventReader.open(service, id);
    const first = await reader.until(({ kind }) => kind === 'reading');
    expect(new Set(first.map(({ kind }) => kind))).toEqual(
      new Set(['waiting', 'started', 'reading']),
    );
    engine.say('The cough');
    const words = await reader.until(isText);
    expect(draftText(words)).toBe('The cough');
    engine.say(' is', ' from lisinopril.');
    engine.end();
    const rest = await reader.rest();
    expect(rest.at(-1)).toMatchObject({ kind: 'ended', state: 'draft' });
    const { version } = await untilState(service, id, 'draft');
    expect(draftText([...words, ...rest])).toBe(version?.text);
    const ids = [...first, ...words, ...rest].flatMap((event) =>
      event.id ? [Number(event.id)] : [],
    );
    expect(ids).toEqual(ids.map((_id, index) => index + 1));
  });

  it('goes on exactly where it broke off, at another process too, and after the end', async () => {
    const id = await begin();
    const reader = await EventReader.open(service, id);
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
    await using again = await EventReader.open(
      { ...other, key: service.key },
      id,
      before.at(-1)?.id,
    );
    engine.say(' three');
    engine.end();
    const after = await again.rest();
    expect(draftText([...before, ...after])).toBe('one two three');
    expect(Number(after[0]?.id)).toBe(Number(before.at(-1)?.id) + 1);

    await using late = await EventReader.open(service, id, before.at(-1)?.id);
    expect(await late.rest()).toEqual(after);
    await using whole = await EventReader.open(service, id);
    expect(draftText(await whole.rest())).toBe('one two three');
    await using past = await EventReader.open(service, id, after.at(-1)?.id);
    expect(await past.rest()).toEqual([
      expect.objectContaining({ kind: 'ended', state: 'draft', id: null }),
    ]);
  });

  it.each(['x', '-1', '99999999999999999999', '2147483648', '1e400'])(
    'begins anew after the unknown event %s',
    async (lastEventId) => {
      const id = await begin();
      engine.say('anew');
      engine.end();
      await untilState(service, id, 'draft');
      await using reader = await EventReader.open(service, id, lastEventId);
      expect(draftText(await reader.rest())).toBe('anew');
    },
  );

  it('sees the same at two processes at once', async () => {
    const id = await begin();
    await using here = await EventReader.open(service, id);
    await using there = await EventReader.open({ ...other, key: service.key }, id);
    await Promise.all([
      here.until(({ kind }) => kind === 'reading'),
      there.until(({ kind }) => kind === 'reading'),
    ]);
    const took = await quickestMsOf(3, async (take) => {
      engine.say(`crosses ${take}. `);
      expect(draftText(await there.until(isText))).toContain(`crosses ${take}`);
    });
    expect(took).toBeLessThan(1500); // sooner than the next look would be
    engine.end();
    expect(await there.rest()).toMatchObject([{ kind: 'ended' }]);
    expect(draftText(await here.rest())).toBe('crosses 0. crosses 1. crosses 2.');
  });

  it('misses nothing where the notices are lost', async () => {
    const id = await begin();
    await using reader = await EventReader.open(service, id);
    await reader.until(({ kind }) => kind === 'reading');
    await rows(
      service,
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %'`,
    );
    engine.say('all the same');
    expect(draftText(await reader.until(isText))).toBe('all the same');
    engine.end();
    expect((await reader.rest()).at(-1)).toMatchObject({ kind: 'ended', state: 'draft' });
  });

  it('is cut off when its key is revoked, in the middle of the text', async () => {
    const id = await begin();
    const operator = operatorActor('test', service.tenantId);
    const clients = service.get(ClientsService);
    const { client, key } = await clients.add(operator, 'short-lived');
    await using reader = await EventReader.open({ url: service.url, key }, id);
    await reader.until(({ kind }) => kind === 'reading');
    await clients.revoke(operator, client.id);
    expect(await reader.rest()).toEqual([]);
    engine.say('not for them');
    engine.end();
    await untilState(service, id, 'draft');
  });

  it('leaves nothing behind when it goes away', async () => {
    const id = await begin();
    await until('nobody listens', async () => listeners(service) === 0);
    const readers = await Promise.all(
      Array.from({ length: 5 }, () => EventReader.open(service, id)),
    );
    for (const reader of readers) await reader.until(({ kind }) => kind === 'reading');
    expect(listeners(service)).toBe(2); // the summary, and the standing of its client
    for (const reader of readers) await reader[Symbol.asyncDispose]();
    await until('nobody listens any more', async () => listeners(service) === 0);
    engine.say('done');
    engine.end();
    await untilState(service, id, 'draft');
  });
});
