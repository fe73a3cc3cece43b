import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES } from '@app/auth';
import { SealBroken, SEGMENT_BYTES } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { type Actor, operatorActor } from '@app/platform';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../../test/support/database-app.js';
import { BlobStore, type NewBlob, type StoredBytes } from './blob-store.js';
import { DocumentTooLarge } from '../documents.errors.js';
import { DOCUMENT_ENTITIES } from '../documents.module.js';

let app: DatabaseApp;
let tenant: TestTenant;
let actor: Actor;
let blobs: BlobStore;
let place: Omit<NewBlob, 'maxBytes'>;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES, ...DOCUMENT_ENTITIES],
  });
  tenant = await app.addTenant();
  actor = operatorActor('test', tenant.tenantId);
  blobs = new BlobStore(app.get(UnitOfWork));
  const objectKey = await app.unitOfWork.run(actor, (tx) =>
    app.get(KeyRing).create(tx, tenant.tenantId, 'document'),
  );
  place = { compartmentId: tenant.compartmentId, objectKey };
});
afterAll(() => app[Symbol.asyncDispose]());

/** Bytes that differ from place to place, as they come from a socket. */
async function* arriving(size: number, chunkBytes = 65_521): AsyncIterable<Uint8Array> {
  for (let from = 0; from < size; from += chunkBytes) {
    yield Uint8Array.from(
      { length: Math.min(chunkBytes, size - from) },
      (_, index) => ((from + index) * 31) >>> 3,
    );
  }
}

async function whole(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(bytes));
}

async function stored(size: number, maxBytes = 64 * SEGMENT_BYTES): Promise<StoredBytes> {
  const bytes = await blobs.write(actor, { ...place, maxBytes }, arriving(size));
  await app.unitOfWork.run(actor, (tx) => bytes.complete(tx));
  return bytes;
}

const read = (blobId: string): AsyncIterable<Buffer> =>
  blobs.read(actor, blobId, place.objectKey.key);

function left(): Promise<readonly object[]> {
  return app.admin('select id from blob where completed_at is null');
}

describe('stored bytes', () => {
  it.each([
    0,
    1,
    SEGMENT_BYTES - 1,
    SEGMENT_BYTES,
    SEGMENT_BYTES + 1,
    3 * SEGMENT_BYTES,
    3 * SEGMENT_BYTES + 7,
  ])('come back as they came, %d of them', async (size) => {
    const { blobId, sizeBytes } = await stored(size);
    expect(sizeBytes).toBe(size);
    expect((await whole(read(blobId))).equals(await whole(arriving(size)))).toBe(true);
    const segments = await app.admin('select from blob_segment where blob_id = $1', [blobId]);
    expect(segments).toHaveLength(Math.max(1, Math.ceil(size / SEGMENT_BYTES)));
  });

  it('may fill the limit exactly, and leave nothing one byte beyond it', async () => {
    const limit = 2 * SEGMENT_BYTES + 10;
    expect((await stored(limit, limit)).sizeBytes).toBe(limit);
    await expect(stored(limit + 1, limit)).rejects.toMatchObject({ limitBytes: limit });
    await expect(stored(limit + 1, limit)).rejects.toBeInstanceOf(DocumentTooLarge);
    expect(await left()).toEqual([]);
    const orphans = await app.admin(
      'select from blob_segment where blob_id not in (select id from blob)',
    );
    expect(orphans).toEqual([]);
  });

  it('leave nothing when their sender breaks off', async () => {
    const breaking = async function* (): AsyncIterable<Uint8Array> {
      yield* arriving(SEGMENT_BYTES + 5);
      throw new Error('the connection was reset');
    };
    const writing = blobs.write(actor, { ...place, maxBytes: 1e9 }, breaking());
    await expect(writing).rejects.toThrow('the connection was reset');
    expect(await left()).toEqual([]);
  });

  it('are nothing to read before they belong to a row', async () => {
    const { blobId } = await blobs.write(actor, { ...place, maxBytes: 1e9 }, arriving(10));
    await expect(whole(read(blobId))).rejects.toThrow('never completed');
    await blobs.discard(actor, blobId);
    expect(await left()).toEqual([]);
  });

  it('stay when something tries to discard what belongs to a row', async () => {
    const { blobId } = await stored(10);
    await blobs.discard(actor, blobId);
    expect(await whole(read(blobId))).toHaveLength(10);
  });

  it('are not there for another tenant', async () => {
    const { blobId } = await stored(10);
    const stranger = operatorActor('test', (await app.addTenant()).tenantId);
    await expect(whole(blobs.read(stranger, blobId, place.objectKey.key))).rejects.toThrow();
  });
});

describe('bytes that somebody changed in the database', () => {
  it.each([
    [
      'a byte',
      `update blob_segment set ciphertext = set_byte(ciphertext, 100, get_byte(ciphertext, 100) # 1) where blob_id = $1 and number = 1`,
    ],
    ['the last segment gone', `delete from blob_segment where blob_id = $1 and number = 2`],
    ['a middle segment gone', `delete from blob_segment where blob_id = $1 and number = 1`],
    [
      'a segment more',
      `insert into blob_segment select blob_id, 3, tenant_id, ciphertext from blob_segment where blob_id = $1 and number = 2`,
    ],
    [
      'two changed places',
      `update blob_segment set ciphertext = (select ciphertext from blob_segment other where other.blob_id = $1 and other.number = 1 - blob_segment.number) where blob_id = $1 and number < 2`,
    ],
    [
      'the header',
      `update blob set header = set_byte(header, 20, get_byte(header, 20) # 1) where id = $1`,
    ],
  ])('are found out at reading: %s', async (_, change) => {
    const { blobId } = await stored(2 * SEGMENT_BYTES + 100);
    await app.admin(change, [blobId]);
    await expect(whole(read(blobId))).rejects.toBeInstanceOf(SealBroken);
  });

  it('of another blob under the same key are found out too', async () => {
    const [one, two] = [await stored(100), await stored(100)];
    await app.admin(
      `update blob_segment set ciphertext = (select ciphertext from blob_segment where blob_id = $1) where blob_id = $2`,
      [one.blobId, two.blobId],
    );
    await expect(whole(read(two.blobId))).rejects.toBeInstanceOf(SealBroken);
  });
});

describe('a slow peer', () => {
  async function inTransaction(): Promise<number> {
    const [row] = await app.admin<{ held: number }>(
      `select count(*)::integer as held from pg_stat_activity
       where datname = current_database() and backend_type = 'client backend'
         and pid <> pg_backend_pid() and xact_start is not null`,
    );
    return row?.held ?? -1;
  }

  it('that reads holds no connection between segments', async () => {
    const { blobId } = await stored(3 * SEGMENT_BYTES);
    const held: number[] = [];
    for await (const segment of read(blobId))
      held.push(segment.length > 0 ? await inTransaction() : -1);
    expect(held).toEqual([0, 0, 0]);
  });

  it('that sends holds no connection between its bytes', async () => {
    const held: number[] = [];
    const slow = async function* (): AsyncIterable<Uint8Array> {
      for await (const chunk of arriving(2 * SEGMENT_BYTES, SEGMENT_BYTES)) {
        held.push(await inTransaction());
        yield chunk;
      }
      held.push(await inTransaction());
    };
    await blobs.write(actor, { ...place, maxBytes: 1e9 }, slow());
    expect(held).toEqual([0, 0, 0]);
  });

  it('does not keep others out, however many there are', async () => {
    const { blobId } = await stored(2 * SEGMENT_BYTES);
    const readers = Array.from({ length: 20 }, () => read(blobId)[Symbol.asyncIterator]());
    for (const reader of readers) await reader.next();
    expect(await app.unitOfWork.run(actor, (tx) => tx.query('select 1 as one'))).toEqual([
      { one: 1 },
    ]);
    for (const reader of readers) await reader.return?.();
  });
});
