import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { NOTE, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, columnsHolding, entries } from './admin.js';
import { problemOf } from './problem.js';

let service: TestService;
let documentId: string;

beforeAll(async () => {
  service = await startService();
  documentId = (await send(service)).id;
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** The same two questions for both kinds of resource. */
const KINDS = [
  {
    kind: 'document',
    // of a number for each key: the same bytes under one number would be one document anyway
    one: (key: string) => document(`one ${key}`),
    other: (key: string) => document(`other ${key}`),
  },
  {
    kind: 'summary',
    one: () => json({ documentIds: [documentId], priority: 'batch' }),
    other: () => json({ documentIds: [documentId], priority: 'stat' }),
  },
] as const;

function document(externalNumber: string): { body: FormData } {
  return { body: upload(NOTE, 'note.txt', 'text/plain', { externalNumber }) };
}

function json(body: unknown): { body: string; headers: Record<string, string> } {
  return { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
}

async function idOf(response: Response): Promise<string> {
  expect(response.status).toBe(201);
  return z.looseObject({ id: z.uuid() }).parse(await response.json()).id;
}

describe.each(KINDS)('a $kind that is sent again with its key', ({ kind, one, other }) => {
  const path = kind === 'document' ? '/api/documents' : '/api/summaries';
  const post = (
    { body, headers }: { body: NonNullable<RequestInit['body']>; headers?: Record<string, string> },
    key: string,
    apiKey = service.key,
  ): Promise<Response> =>
    service.call(path, {
      method: 'POST',
      body,
      headers: { ...headers, 'idempotency-key': key, authorization: `Bearer ${apiKey}` },
    });

  it('is the same one, and the answer says so', async () => {
    const before = await count(service, kind);
    const first = await post(one('again'), 'again');
    const second = await post(one('again'), 'again');
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(second.headers.get('idempotent-replayed')).toBe('true');
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await idOf(second)).toBe(await idOf(first));
    expect(await count(service, kind)).toBe(before + 1);
    expect(await count(service, 'blob where completed_at is null')).toBe(0);
  });

  it('is refused where the request is another, and that is recorded', async () => {
    await idOf(await post(one('mixed'), 'mixed'));
    const problem = await problemOf(await post(other('mixed'), 'mixed'), 422);
    expect(problem.code).toBe('idempotency-key-reused');
    expect(await count(service, 'blob where completed_at is null')).toBe(0);
    const [refusal] = (await entries(service, `${kind}.refused`)).slice(-1);
    expect(refusal?.canonical.toString()).toContain('idempotency-key-reused');
  });

  it('is one, though it comes six times at once', async () => {
    const before = await count(service, kind);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => post(one('at-once'), 'at-once')),
    );
    const ids = await Promise.all(answers.map(idOf));
    expect(new Set(ids).size).toBe(1);
    expect(answers.filter(({ headers }) => !headers.has('idempotent-replayed'))).toHaveLength(1);
    expect(await count(service, kind)).toBe(before + 1);
    expect(await count(service, 'blob where completed_at is null')).toBe(0);
  });

  it('is another one where another client has the same key', async () => {
    const mine = await idOf(await post(one('shared'), 'shared'));
    const theirs = await idOf(
      await post(other('shared'), 'shared', await service.addClient(`other-${kind}`)),
    );
    expect(theirs).not.toBe(mine);
  });

  it.each(['two words', 'x'.repeat(256), 'ümlaut', ' '])(
    'is refused with the key %j',
    async (key) => {
      const problem = await problemOf(await post(one('malformed'), key), 400);
      expect(problem.code).toBe('idempotency-key-malformed');
    },
  );

  it('leaves neither its key nor a plain hash of it in the database', async () => {
    await idOf(await post(one('canary'), 'patient-canary-77'));
    expect(await columnsHolding(service, ['patient-canary-77'])).toEqual([]);
    const plain = `idempotency where key_hash = sha256('patient-canary-77'::bytea)`;
    expect(await count(service, plain)).toBe(0);
  });
});
