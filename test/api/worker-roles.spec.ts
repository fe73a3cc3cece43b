import { ExtractiveEngine, LateEngine, ModelNotFetched } from '@app/inference';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatusView } from '../../apps/api/src/system/status.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { send, summarize, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';
import { mdm, TestConnection } from './received-message.js';

let service: TestService;
let administrator: SignedInPerson;
beforeEach(async () => {
  service = await startService();
  administrator = await signedInPerson(service, { roles: ['administrator'] });
});
afterEach(() => service[Symbol.asyncDispose]());

const status = async (): Promise<StatusView> =>
  StatusView.parse(await (await administrator.call('/api/status')).json());

const takers = ({ queues }: StatusView): Record<string, number> =>
  Object.fromEntries(queues.map(({ name, workers }) => [name, workers]));

/** Once no other role is still starting. */
const statusWith = (role: string, state: string): Promise<StatusView> =>
  until(`a worker of which ${role} alone is ${state}`, async () => {
    const now = await status();
    const found = now.workers.some(
      ({ notRunning: [one, ...others] }) =>
        one?.role === role && one.state === state && others.length === 0,
    );
    return found && now;
  });

const untilTakers = (expected: Readonly<Record<string, number>>): Promise<void> =>
  vi.waitFor(async () => expect(takers(await status())).toMatchObject(expected), 20_000);

const messageState = async (id: string): Promise<string | undefined> => {
  const [row] = await rows<{ state: string }>(service, 'select state from message where id = $1', [
    id,
  ]);
  return row?.state;
};

describe('a worker whose model cannot be loaded', () => {
  it('takes messages up, reads, erases, and says so; what waited is written once it can', async () => {
    let model: 'missing' | 'there' = 'missing';
    const engine = new LateEngine(async () => {
      if (model === 'there') return new ExtractiveEngine();
      throw new ModelNotFetched('no network', 'model.gguf', '/models');
    });
    const erased = await send(service);
    const ward = await TestConnection.open(service, { name: 'ward' });
    await using _worker = await service.startWorker(engine, 'a-machine/1');

    const { id } = await ward.take(mdm());
    await until('the message is taken up', async () => (await messageState(id)) === 'taken');
    const summaryId = await until('its summary is asked for', async () => {
      const [row] = await rows<{ summary_id: string | null }>(
        service,
        'select summary_id from message where id = $1',
        [id],
      );
      return row?.summary_id;
    });
    const erasure = await administrator.call(`/api/documents/${erased.id}/erasure`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'consent withdrawn' }),
    });
    expect(erasure.status).toBeLessThan(300);
    await until('the erasure is settled everywhere', async () => {
      const open = await rows(
        service,
        `select 1 from domain_event where type = 'erasure.begun' and settled_at is null`,
      );
      return open.length === 0;
    });

    const now = await statusWith('generate', 'failed');
    expect(now.workers[0]?.notRunning).toEqual([
      { role: 'generate', state: 'failed', reason: expect.stringContaining('no network') },
    ]);
    expect(now.workers[0]?.model).toBeNull();
    await untilTakers({ extract: 1, 'domain-event': 1, summarize: 0, try: 0 });
    expect((await untilState(service, summaryId, 'queued', 'draft')).state).toBe('queued');

    model = 'there';
    expect((await untilState(service, summaryId, 'draft', 'failed')).state).toBe('draft');
    await until('the role runs', async () => {
      const then = await status();
      return then.workers[0]?.notRunning.length === 0;
    });
    await untilTakers({ summarize: 1, 'count-tokens': 1 });
  });

  it('ends while it is still being loaded', async () => {
    const opening = Promise.withResolvers<void>();
    const engine = new LateEngine(async (signal) => {
      opening.resolve();
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
      return new ExtractiveEngine();
    });
    const worker = await service.startWorker(engine);
    await opening.promise;
    await worker[Symbol.asyncDispose]();
    expect((await status()).workers).toEqual([]);
  });
});

describe('a worker whose host refuses the sandbox', () => {
  it('reads no document, and does everything else', async () => {
    const document = await send(service);
    const before = await service.startWorker();
    await untilDocument(service, document.id, 'extracted');
    await before[Symbol.asyncDispose]();

    await using _worker = await service.startWorker(undefined, undefined, null, {
      entry: '/no/reader.js',
    });
    await statusWith('ingest', 'failed');
    await untilTakers({ extract: 0, 'domain-event': 1, summarize: 1 });
    const { id } = await summarize(service, [document.id]);
    expect((await untilState(service, id, 'draft', 'failed')).state).toBe('draft');
    const unread = await send(service);
    expect(unread.state).toBe('received');
  });
});
