import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Actor, newId } from '@app/platform';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import {
  Idempotency,
  type IdempotencyKey,
  IdempotencyKeyReused,
  isDuplicateRequest,
} from './idempotency.js';

let app: DatabaseApp;
let actor: Actor;
let idempotency: Idempotency;

beforeAll(async () => {
  app = await startDatabaseApp();
  actor = { kind: 'client', id: newId(), ...(await app.addTenant()) };
  idempotency = app.get(Idempotency);
});
afterAll(() => app[Symbol.asyncDispose]());

function aKey({
  key = newId(),
  operation = 'document.create',
  asked = 'this',
} = {}): IdempotencyKey {
  return { key, operation, fingerprint: Buffer.from(asked) };
}

const remember = (key: IdempotencyKey, id: string, by = actor): Promise<void> =>
  app.unitOfWork.run(by, (tx) => idempotency.remember(tx, by, key, id));
const earlier = (key: IdempotencyKey, by = actor): Promise<string | null> =>
  app.unitOfWork.run(by, (tx) => idempotency.earlier(tx, by, key));

describe('a request with a key', () => {
  it('finds what it made when it is sent again', async () => {
    const [key, id] = [aKey(), newId()];
    expect(await earlier(key)).toBeNull();
    await remember(key, id);
    expect(await earlier(key)).toBe(id);
  });

  it('is refused when the key stood for another request', async () => {
    const key = aKey();
    await remember(key, newId());
    await expect(earlier(aKey({ key: key.key, asked: 'that' }))).rejects.toBeInstanceOf(
      IdempotencyKeyReused,
    );
  });

  it('does not meet the same key of another client, operation or tenant', async () => {
    const key = aKey();
    await remember(key, newId());
    expect(await earlier(key, { ...actor, id: newId() })).toBeNull();
    expect(await earlier({ ...key, operation: 'summary.create' })).toBeNull();
    expect(await earlier(key, { ...actor, ...(await app.addTenant()) })).toBeNull();
  });

  it('makes one of two things that are asked for at the same moment', async () => {
    const key = aKey();
    const ids = [newId(), newId()];
    const outcomes = await Promise.allSettled(ids.map((id) => remember(key, id)));
    const lost = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(lost).toHaveLength(1);
    expect(lost.every(({ reason }) => isDuplicateRequest(reason))).toBe(true);
    expect(ids).toContain(await earlier(key));
  });

  it('may be sent again when the transaction that it was in failed', async () => {
    const key = aKey();
    const failing = app.unitOfWork.run(actor, async (tx) => {
      await idempotency.remember(tx, actor, key, newId());
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await earlier(key)).toBeNull();
  });

  it('leaves the key itself nowhere', async () => {
    const key = aKey({ key: 'MRN-4711-canary' });
    await remember(key, newId());
    const rows = await app.admin<{ row: string }>(
      `select encode(key_hash, 'escape') || idempotency::text as row from idempotency`,
    );
    expect(rows.filter(({ row }) => row.includes('canary'))).toEqual([]);
  });
});
