import { Client } from 'pg';
import { WorkService } from '@app/summaries';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import type { WorkEvent } from '../../apps/api/src/work/work.dto.js';
import { rows } from './admin.js';
import { ManualEngine } from './manual-engine.js';
import { isSummary, type ReadWork, textOf, WorkReader } from './work-reader.js';

const MANY = 100;

/** What a stream asks the database through. */
function looksOf(of: TestService): { look(question: unknown): Promise<unknown> } {
  return Reflect.get(of.get(WorkService), 'looks');
}

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await times(MANY, async () => summarize(service, [(await send(service)).id]));
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** Ten at a time. */
async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const done: T[] = [];
  while (done.length < count) {
    done.push(...(await Promise.all(Array.from({ length: 10 }, () => work()))));
  }
  return done;
}

/** How many statements this process sends to the database meanwhile. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const query = vi.spyOn(Client.prototype, 'query');
  try {
    await work();
    return query.mock.calls.length;
  } finally {
    query.mockRestore();
  }
}

/** The ids of those that wait, by their places. */
function lineIn(events: readonly ReadWork[]): string[] {
  const line: string[] = [];
  for (const { event } of events) {
    if (event.kind === 'summary' && event.queue) line[event.queue.position - 1] = event.id;
  }
  return line;
}

function isAt(id: string, position: number): (event: WorkEvent) => boolean {
  return (event) =>
    event.kind === 'summary' && event.id === id && event.queue?.position === position;
}

describe('a hundred files at once', () => {
  it('are told in a handful of queries, and so is each change', async () => {
    let reader: WorkReader | undefined;
    let initial: ReadWork[] = [];
    const atFirst = await statementsOf(async () => {
      reader = await WorkReader.open(service.call);
      initial = await reader.ready();
    });
    await using open = reader;
    const line = lineIn(initial);
    expect(new Set(line).size).toBe(MANY);
    expect(initial.filter(({ event }) => event.kind === 'document')).toHaveLength(MANY);
    expect(atFirst).toBeLessThan(40);
    const [first = '', ...others] = line;
    const change = await statementsOf(async () => {
      // it goes to the end of the line, and all others move up by one
      await rows(
        service,
        `with moved as (
           update summary set priority = 'batch', changed_at = now() where id = $1 returning actor_id)
         select pg_notify('cloister_work', actor_id) from moved`,
        [first],
      );
      await open?.untilAll(isAt(first, MANY), ...others.map((id, index) => isAt(id, index + 1)));
    });
    expect(change).toBeLessThan(40);
  });

  it('are followed to their drafts, with no more than ten looks a second', async () => {
    await using drafting = await startService();
    const { id: documentId } = await send(drafting);
    const asked = (await times(MANY, () => summarize(drafting, [documentId]))).map(({ id }) => id);
    await using reader = await WorkReader.open(drafting.call);
    await reader.ready();
    const looks = vi.spyOn(looksOf(drafting), 'look');
    const started = Date.now();
    await using _worker = await drafting.startWorker();
    const seen = await reader.untilAll(...asked.map((id) => isSummary(id, 'draft')));
    expect(looks.mock.calls.length / ((Date.now() - started) / 1000)).toBeLessThan(11);
    for (const id of asked) {
      expect(seen.filter(({ event }) => isSummary(id, 'draft')(event))).toHaveLength(1);
      expect(textOf(seen, id)).not.toBe('');
    }
    const [id = ''] = asked;
    const { version } = await untilState(drafting, id, 'draft');
    expect(textOf(seen, id).trim()).toBe(version?.text);
  }, 120_000);
});

describe('a summary whose document is not read yet', () => {
  it('is not expected to take as long as the pictures in its file are large', async () => {
    const bytes = new Uint8Array(150_000);
    const { id } = await send(service, upload(bytes, 'scan.pdf', 'application/pdf'));
    const asked = await summarize(service, [id], { priority: 'stat' });
    // a fifteenth of it is text; before anything is measured 300 tokens are read in a second
    expect(asked.tokensIn).toBe(Math.ceil(10_000 / 3.5));
    expect(asked.queue?.position).toBe(1);
    expect(asked.queue?.expectedSeconds).toBeLessThan(60);
  });
});

describe('a reader that takes nothing for a while', () => {
  it('holds nobody up, and misses no word', async () => {
    const engine = new ManualEngine();
    await using another = await startService();
    await using _worker = await another.startWorker(engine);
    const { id } = await summarize(another, [(await send(another)).id]);
    await untilState(another, id, 'running');
    await using reader = await WorkReader.open(another.call);
    const words = Array.from({ length: 150 }, (_one, index) => `${index} ${'x'.repeat(20_000)}`);
    engine.say(...words);
    engine.end();
    await untilState(another, id, 'draft');
    const seen = await reader.until(isSummary(id, 'draft'));
    expect(textOf(seen, id) === words.join('')).toBe(true);
  });
});
