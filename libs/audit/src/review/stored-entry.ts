import { z } from 'zod';
import { AUDIT_OUTCOMES } from '../audit-entry.entities.js';
import type { ActorKind } from '@app/platform';
import type { AuditOutcome } from '../audit-entry.entities.js';
import type { AuditSubject } from '../audit-trail.js';
import { type EntryText, parseEntry } from '../entry-text.js';
import { wrongColumns } from '../verify/entry-row.js';

/** An entry as it lies in its row. */
export interface StoredEntry {
  readonly id: string;
  readonly occurredAt: Date;
  readonly leaf: number | null;
  readonly canonical: Buffer;
  readonly action: string;
  readonly outcome: AuditOutcome;
  readonly actorKind: ActorKind;
  readonly actorId: string;
  readonly subject: AuditSubject;
  readonly patientId: string | null;
  /** Columns that say something else than the bytes. */
  readonly altered: readonly string[];
}

export const STORED_COLUMNS = `entry.id, entry.tenant_id, entry.leaf_number, entry.canonical, entry.occurred_at,
  (extract(epoch from entry.occurred_at) * 1000000)::bigint as occurred_us, entry.action,
  entry.outcome, entry.actor_kind, entry.actor_id, entry.subject_type, entry.subject_id,
  entry.patient_id`;

const Row = z.object({
  id: z.string(),
  tenant_id: z.string(),
  leaf_number: z.string().nullable(),
  canonical: z.instanceof(Buffer),
  occurred_at: z.date(),
  occurred_us: z.coerce.bigint(),
  action: z.string(),
  outcome: z.enum(AUDIT_OUTCOMES),
  actor_kind: z.enum(['person', 'client', 'service']),
  actor_id: z.string(),
  subject_type: z.string(),
  subject_id: z.string().nullable(),
  patient_id: z.string().nullable(),
});

export const StoredEntries = z.array(
  Row.transform((row): StoredEntry => ({
    id: row.id,
    occurredAt: row.occurred_at,
    leaf: row.leaf_number === null ? null : Number(row.leaf_number),
    canonical: row.canonical,
    action: row.action,
    outcome: row.outcome,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    subject: { type: row.subject_type, id: row.subject_id },
    patientId: row.patient_id,
    altered: wrongColumns({
      id: row.id,
      tenantId: row.tenant_id,
      canonical: row.canonical,
      occurredAt: row.occurred_us,
      action: row.action,
      outcome: row.outcome,
      actorKind: row.actor_kind,
      actorId: row.actor_id,
      subjectType: row.subject_type,
      subjectId: row.subject_id,
      patientId: row.patient_id,
    }),
  })),
);

/** What the bytes say; null where they say nothing that can be read any more. */
export function textOf({ canonical }: StoredEntry): EntryText | null {
  try {
    return parseEntry(canonical);
  } catch {
    return null; // somebody wrote into the row, which `altered` says
  }
}
