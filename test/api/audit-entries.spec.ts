import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canonicalJson, openJson, verifyCommitment } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { z } from 'zod';
import { NOTE, read, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';

const FIELDS = {
  patientIdentifier: 'MRN-CANARY',
  encounterIdentifier: 'VISIT-CANARY',
  externalNumber: 'EXT-CANARY',
};
const Secret = z.object({ salt: z.string(), value: z.string() });
const Canonical = z.object({
  id: z.uuid(),
  patient: z.uuid().nullable(),
  commitments: z.record(z.string(), z.string()),
});

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
  const { id } = await send(service, upload(NOTE, 'name-canary.txt', 'text/plain', FIELDS));
  const { id: summaryId } = await summarize(service, [id], { profile: 'visit-note' });
  await untilState(service, summaryId, 'draft');
  await read(service, '/api/documents');
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

describe('an audit entry', () => {
  it('is kept as canonical JSON that says the same as its columns', async () => {
    const found = await entries(service);
    expect(found.length).toBeGreaterThan(8);
    for (const { canonical, action, outcome, actor_id: actorId, subject_id: subjectId } of found) {
      const entry: unknown = JSON.parse(canonical.toString('utf8'));
      expect(canonicalJson(entry).equals(canonical)).toBe(true);
      expect(entry).toMatchObject({
        v: 1,
        action,
        outcome,
        actor: { id: actorId },
        subject: { id: subjectId },
      });
    }
  });

  it('names nobody: no identifier, file name, address or hash of the document', async () => {
    const hidden = [
      ...Object.values(FIELDS),
      'name-canary',
      '127.0.0.1',
      'lisinopril',
      createHash('sha256').update(NOTE).digest('hex'),
    ];
    for (const { canonical } of await entries(service)) {
      const text = canonical.toString('utf8');
      expect(hidden.filter((value) => text.includes(value))).toEqual([]);
    }
  });

  it('commits to what is sealed beside it: each salt and value verifies, and no other value does', async () => {
    const secrets = await rows<{
      entry_id: string;
      field: string;
      object_key_id: string | null;
      sealed: Buffer;
      canonical: Buffer;
    }>(
      service,
      'select s.*, e.canonical from audit_secret s join audit_entry e on e.id = s.entry_id',
    );
    const fields = new Set(secrets.map(({ field }) => field));
    expect(fields).toEqual(new Set(['address', 'contentSha256', 'operator']));
    const actor = serviceActor('test', service.tenantId);
    const values = await service.get(UnitOfWork).run(actor, async (tx) => {
      const opened: string[] = [];
      for (const { entry_id: id, field, object_key_id: keyId, sealed, canonical } of secrets) {
        const ring = service.get(KeyRing);
        const key = keyId
          ? await ring.object(tx, service.tenantId, keyId)
          : (await ring.tenantKey(tx, service.tenantId, 'audit')).key;
        const place = {
          tenantId: service.tenantId,
          table: 'audit_secret',
          rowId: `${id}/${field}`,
          version: 1,
        };
        const { salt, value } = openJson(key, place, Secret, sealed);
        const { commitments } = Canonical.parse(JSON.parse(canonical.toString('utf8')));
        const given = {
          salt: Buffer.from(salt, 'hex'),
          commitment: Buffer.from(commitments[field] ?? '', 'hex'),
        };
        expect(verifyCommitment(value, given)).toBe(true);
        expect(verifyCommitment(`${value} `, given)).toBe(false);
        opened.push(value);
      }
      return opened;
    });
    expect(values).toContain(createHash('sha256').update(NOTE).digest('hex'));
    expect(values).toContain('127.0.0.1');
  });

  it('cannot be without one of its commitments: every one has its secret', async () => {
    for (const { canonical } of await entries(service)) {
      const { id, commitments } = Canonical.parse(JSON.parse(canonical.toString('utf8')));
      const kept = await rows<{ field: string }>(
        service,
        'select field from audit_secret where entry_id = $1',
        [id],
      );
      expect(kept.map(({ field }) => field).toSorted()).toEqual(
        Object.keys(commitments).toSorted(),
      );
    }
  });
});
