import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@app/platform';
import { Client } from 'pg';
import { NOTE, read, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { problemOf } from './problem.js';

interface ListPage {
  readonly items: readonly {
    readonly id: string;
    readonly state: string;
    readonly queue?: { readonly position: number };
  }[];
  readonly nextCursor: string | null;
}

const COUNT = 7;
let service: TestService;
const sent: Record<'documents' | 'summaries', string[]> = { documents: [], summaries: [] };

beforeAll(async () => {
  service = await startService();
  for (let index = 0; index < COUNT; index += 1) {
    const { id } = await send(
      service,
      upload(`${NOTE}${index}`, `${index}.txt`, 'text/plain', { patientIdentifier: `P${index}` }),
    );
    sent.documents.push(id);
    sent.summaries.push((await summarize(service, [id])).id);
  }
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const list = (of: string, query = ''): Promise<ListPage> =>
  read<ListPage>(service, `/api/${of}?${query}`);

async function walk(
  of: string,
  query: string,
  between = async (): Promise<unknown> => undefined,
): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const page: ListPage = await list(of, `${query}${cursor ? `&cursor=${cursor}` : ''}`);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
    await between();
  } while (cursor);
  return ids;
}

async function queries(of: string, limit: number): Promise<number> {
  const asked = vi.spyOn(Client.prototype, 'query');
  try {
    await list(of, `limit=${limit}`);
    return asked.mock.calls.length;
  } finally {
    asked.mockRestore();
  }
}

describe.each(['documents', 'summaries'] as const)('the list of %s', (of) => {
  it('is newest first, or oldest first where asked, and no page repeats or leaves out', async () => {
    expect(await walk(of, 'limit=3')).toEqual(sent[of].toReversed());
    expect(await walk(of, 'limit=3&order=oldest')).toEqual(sent[of]);
    expect(await walk(of, 'limit=1')).toEqual(sent[of].toReversed());
    const whole = await list(of, `limit=${COUNT}`);
    expect(whole).toMatchObject({ nextCursor: null });
    expect(whole.items).toHaveLength(COUNT);
  });

  it('is filtered by state', async () => {
    const waiting = of === 'documents' ? 'received' : 'queued';
    expect((await list(of, `state=${waiting}`)).items).toHaveLength(COUNT);
    expect((await list(of, 'state=rejected')).items).toEqual([]);
  });

  it.each([
    'limit=0',
    'limit=201',
    'limit=x',
    'limit=1.5',
    'order=sideways',
    'state=canary',
    'cursor=canary',
    `cursor=${Buffer.from('canary').toString('base64url')}`,
    ...[
      '1',
      '0',
      'now',
      '2026-01-01',
      '+275760-09-13T00:00:00.000Z',
      '2026-13-01T00:00:00.000Z',
      "'",
    ].map((moment) => `cursor=${Buffer.from(`${moment}|${newId()}`).toString('base64url')}`),
    `cursor=${Buffer.from('2026-01-01T00:00:00.000Z|canary').toString('base64url')}`,
    `cursor=${'a'.repeat(300)}`,
    'limit=1&limit=2',
  ])('refuses %s', async (query) => {
    const problem = await problemOf(await service.call(`/api/${of}?${query}`), 400);
    expect(problem.text).not.toContain('canary');
  });

  it('takes the largest limit', async () => {
    expect((await list(of, 'limit=200')).items).toHaveLength(COUNT);
  });

  it('takes the same few queries however long it is', async () => {
    await queries(of, 1); // from now on the keys of the tenant are known
    expect(await queries(of, 1)).toBeGreaterThan(2);
    expect(await queries(of, COUNT)).toBe(await queries(of, 1));
  });
});

describe('the list of summaries', () => {
  it('is filtered by document, and shows each one’s place in the queue', async () => {
    const [id] = sent.documents;
    expect((await list('summaries', `documentId=${id}`)).items.map((item) => item.id)).toEqual(
      sent.summaries.slice(0, 1),
    );
    expect((await list('summaries', `documentId=${newId()}`)).items).toEqual([]);
    const places = (await list('summaries', 'order=oldest')).items.map(
      ({ queue }) => queue?.position,
    );
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('answers forty at once: none waits for a connection that another one holds', async () => {
    const started = Date.now();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => service.call('/api/summaries')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
    expect(Date.now() - started).toBeLessThan(5000);
  });
});

describe('a walk through a list that grows', () => {
  it('sees every row that was there when it began, once, newest first', async () => {
    const seen = await walk('documents', 'limit=2', () => send(service));
    expect(seen.filter((id) => sent.documents.includes(id))).toEqual(sent.documents.toReversed());
    expect(new Set(seen).size).toBe(seen.length);
  });
});
