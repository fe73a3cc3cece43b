import { randomBytes } from 'node:crypto';
import { canonicalJson } from '@app/crypto';
import { newId } from '@app/platform';
import { Client } from 'pg';
import type { AuditInstallation } from './audit-installation.js';

const AT_ONCE = 5000;

/** Puts so many entries into the trail, as a read of a document leaves one, past the service. */
export async function insertEntries(
  { access, actor }: AuditInstallation,
  howMany: number,
  signal: AbortSignal,
): Promise<void> {
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    for (let first = 0; first < howMany; first += AT_ONCE) {
      signal.throwIfAborted();
      const entries = Array.from({ length: Math.min(AT_ONCE, howMany - first) }, () =>
        entryOf(actor.tenantId, actor.id),
      );
      await client.query(
        `insert into audit_entry (id, tenant_id, canonical, occurred_at, action, outcome, actor_kind, actor_id, subject_type, subject_id)
         select id, $2, canonical, at, 'document.read', 'success', 'person', $3, 'document', subject
         from unnest($1::uuid[], $4::bytea[], $5::timestamptz[], $6::text[]) as entry (id, canonical, at, subject)`,
        [
          entries.map(({ id }) => id),
          actor.tenantId,
          actor.id,
          entries.map(({ canonical }) => canonical),
          entries.map(({ time }) => time),
          entries.map(({ subject }) => subject),
        ],
      );
    }
    await client.query('analyze audit_entry');
  } finally {
    await client.end();
  }
}

interface MadeEntry {
  readonly id: string;
  readonly time: string;
  readonly subject: string;
  readonly canonical: Buffer;
}

function entryOf(tenant: string, person: string): MadeEntry {
  const [id, subject, time] = [newId(), newId(), new Date().toISOString()];
  const canonical = canonicalJson({
    v: 1,
    id,
    time,
    tenant,
    actor: { kind: 'person', id: person },
    action: 'document.read',
    outcome: 'success',
    subject: { type: 'document', id: subject },
    related: [],
    patient: null,
    reason: null,
    details: { pages: 3 },
    commitments: { address: randomBytes(32).toString('hex') },
  });
  return { id, time, subject, canonical };
}
