import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson, type ObjectKey, openJson, verifyCommitment } from '@app/crypto';
import { KeyRing } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { type AuditedAction, AuditTrail } from './audit-trail.js';
import { AUDIT_ENTITIES, AuditModule } from './audit.module.js';

const CANARY = 'Mrs Canary, born 1 May';
const Secret = z.object({ salt: z.string(), value: z.string() });

let app: DatabaseApp;
let actor: Actor;

beforeAll(async () => {
  app = await startDatabaseApp({ imports: [AuditModule], entities: AUDIT_ENTITIES });
  actor = { kind: 'client', id: newId(), address: '192.0.2.7', ...(await app.addTenant()) };
});
afterAll(() => app[Symbol.asyncDispose]());

interface EntryRow {
  readonly id: string;
  readonly canonical: Buffer;
  readonly [column: string]: unknown;
}

async function record(
  action: Omit<AuditedAction, 'action' | 'subject'> = {},
  by = actor,
): Promise<EntryRow> {
  const id = newId();
  await app.unitOfWork.run(by, (tx) =>
    app
      .get(AuditTrail)
      .record(tx, by, { action: 'document.read', subject: { type: 'document', id }, ...action }),
  );
  const [row] = await app.admin<EntryRow>('select * from audit_entry where subject_id = $1', [id]);
  if (!row) throw new Error('no entry');
  return row;
}

async function secretOf(
  entryId: string,
  field: string,
  key: ObjectKey,
): Promise<z.infer<typeof Secret>> {
  const [row] = await app.admin<{ sealed: Buffer }>(
    'select sealed from audit_secret where entry_id = $1 and field = $2',
    [entryId, field],
  );
  const place = {
    tenantId: actor.tenantId,
    table: 'audit_secret',
    rowId: `${entryId}/${field}`,
    version: 1,
  };
  return openJson(key, place, Secret, row?.sealed ?? Buffer.alloc(0));
}

const auditKey = (): Promise<ObjectKey> =>
  app.unitOfWork.run(
    actor,
    async (tx) => (await app.get(KeyRing).tenantKey(tx, actor.tenantId, 'audit')).key,
  );

function expectToVerify(
  entry: EntryRow,
  field: string,
  { salt, value }: z.infer<typeof Secret>,
): void {
  const commitment = Buffer.from(
    JSON.parse(entry.canonical.toString('utf8')).commitments[field],
    'hex',
  );
  const given = { salt: Buffer.from(salt, 'hex'), commitment };
  expect(verifyCommitment(value, given)).toBe(true);
  expect(verifyCommitment(`${value}!`, given)).toBe(false);
}

describe('an audit entry', () => {
  it('is kept as the canonical bytes of what its columns say', async () => {
    const patientId = newId();
    const entry = await record({
      outcome: 'refused',
      reason: 'not-allowed',
      patientId,
      details: { count: 3 },
      related: [{ type: 'run', id: 'r' }],
    });
    const said: unknown = JSON.parse(entry.canonical.toString('utf8'));
    expect(canonicalJson(said).equals(entry.canonical)).toBe(true);
    expect(said).toEqual({
      v: 1,
      id: entry.id,
      time: z.date().parse(entry['occurred_at']).toISOString(),
      tenant: entry['tenant_id'],
      actor: { kind: entry['actor_kind'], id: entry['actor_id'] },
      action: entry['action'],
      outcome: entry['outcome'],
      subject: { type: entry['subject_type'], id: entry['subject_id'] },
      related: [{ type: 'run', id: 'r' }],
      patient: patientId,
      reason: 'not-allowed',
      details: { count: 3 },
      commitments: { address: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(entry['leaf_number']).toBeNull();
  });

  it('commits to what identifies a person, and shows it nowhere', async () => {
    const entry = await record({ confidential: { reason: { value: CANARY } } });
    expectToVerify(entry, 'reason', await secretOf(entry.id, 'reason', await auditKey()));
    const rows = await app.admin<{ row: string }>(
      `select encode(canonical, 'escape') || audit_entry::text as row from audit_entry
       union all select encode(sealed, 'escape') from audit_secret`,
    );
    expect(rows.filter(({ row }) => /Canary|192\.0\.2\.7/.test(row))).toEqual([]);
  });

  it('commits to the caller’s address, and to the operator’s account', async () => {
    const entry = await record({}, { ...actor, operatorName: 'root' });
    const key = await auditKey();
    expect((await secretOf(entry.id, 'address', key)).value).toBe('192.0.2.7');
    expect((await secretOf(entry.id, 'operator', key)).value).toBe('root');
    expectToVerify(entry, 'operator', await secretOf(entry.id, 'operator', key));
  });

  it('gives two equal values two commitments', async () => {
    const commitments = await Promise.all([record(), record()]);
    const [one, two] = commitments.map(
      ({ canonical }) => JSON.parse(canonical.toString('utf8')).commitments.address,
    );
    expect(one).not.toBe(two);
  });

  it('seals a value under the key of the object that it dies with', async () => {
    const objectKey = await app.unitOfWork.run(actor, (tx) =>
      app.get(KeyRing).create(tx, actor.tenantId, 'document'),
    );
    const entry = await record({ confidential: { contentSha256: { value: CANARY, objectKey } } });
    expectToVerify(
      entry,
      'contentSha256',
      await secretOf(entry.id, 'contentSha256', objectKey.key),
    );
    await expect(secretOf(entry.id, 'contentSha256', await auditKey())).rejects.toThrow();
  });

  it('keeps its bytes when the secret beside it is erased', async () => {
    const entry = await record({ confidential: { reason: { value: CANARY } } });
    const before = createHash('sha256').update(entry.canonical).digest('hex');
    await app.unitOfWork.run(actor, (tx) =>
      tx.query('delete from audit_secret where entry_id = $1', [entry.id]),
    );
    const [after] = await app.admin<EntryRow>('select canonical from audit_entry where id = $1', [
      entry.id,
    ]);
    expect(
      createHash('sha256')
        .update(after?.canonical ?? '')
        .digest('hex'),
    ).toBe(before);
  });

  it('is not there when the act that it records is rolled back', async () => {
    const id = newId();
    const action = app.unitOfWork.run(actor, async (tx) => {
      await app
        .get(AuditTrail)
        .record(tx, actor, { action: 'document.read', subject: { type: 'document', id } });
      throw new Error('the act failed');
    });
    await expect(action).rejects.toThrow('the act failed');
    expect(await app.admin('select from audit_entry where subject_id = $1', [id])).toEqual([]);
  });
});
