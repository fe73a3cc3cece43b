import { canonicalJson, commit, type ObjectKey, sealJson } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { AuditAction } from './audit-actions.js';
import { type AuditOutcome, AuditSecret } from './audit-entry.entities.js';
import { ENTRY_FORMAT, placeOfSecret } from './secret-place.js';

export interface AuditSubject {
  readonly type: string;
  readonly id: string | null;
}

export interface AuditedAction {
  readonly action: AuditAction;
  /** @default 'success' */
  readonly outcome?: AuditOutcome;
  readonly subject: AuditSubject;
  readonly related?: readonly AuditSubject[];
  readonly patientId?: string | null;
  /** A stable code, never free text. */
  readonly reason?: string;
  /** Numbers and codes only. */
  readonly details?: Readonly<Record<string, string | number | boolean>>;
  /** Free text, or what identifies a person: the entry holds a commitment, the value is sealed beside it. */
  readonly confidential?: Readonly<Record<string, ConfidentialValue>>;
}

export interface ConfidentialValue {
  readonly value: string;
  /** The key with whose erasure the value dies. Without one it is sealed under the tenant's audit key. */
  readonly objectKey?: { readonly id: string; readonly key: ObjectKey };
}

// In one statement: every action waits for it.
const INSERT = `
  with entry as (
    insert into audit_entry (id, tenant_id, canonical, occurred_at, action, outcome, actor_kind,
      actor_id, subject_type, subject_id, patient_id)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  )
  insert into audit_secret (entry_id, field, tenant_id, object_key_id, key_version, sealed)
  select $1, field, $2, object_key_id, key_version, sealed
  from unnest($12::text[], $13::uuid[], $14::integer[], $15::bytea[])
    as secret (field, object_key_id, key_version, sealed)`;

// Some 50 bytes each, in one entry.
const VALUES_NAMED = 200;
const Deleted = z.tuple([z.array(z.object({ entry_id: z.uuid(), field: z.string() })), z.number()]);

type SealedSecret = Pick<AuditSecret, 'field' | 'objectKeyId' | 'keyVersion' | 'sealed'>;

/** Writes the entry of an action, in the action's own transaction: both commit, or neither does. */
@Injectable()
export class AuditTrail {
  constructor(private readonly keyRing: KeyRing) {}

  async record(tx: Transaction, actor: Actor, action: AuditedAction): Promise<void> {
    const id = newId();
    const occurredAt = new Date();
    const outcome = action.outcome ?? 'success';
    const secrets = Object.entries({ ...callerOf(actor), ...action.confidential }).map(
      ([field, { value, objectKey }]) => ({ field, value, objectKey, ...commit(value) }),
    );
    const canonical = canonicalJson({
      v: ENTRY_FORMAT,
      id,
      time: occurredAt.toISOString(),
      tenant: actor.tenantId,
      actor: { kind: actor.kind, id: actor.id },
      action: action.action,
      outcome,
      subject: { ...action.subject },
      related: action.related?.map((subject) => ({ ...subject })) ?? [],
      patient: action.patientId ?? null,
      reason: action.reason ?? null,
      details: { ...action.details, ...brokenGlass(actor, action.patientId ?? null) },
      commitments: Object.fromEntries(
        secrets.map(({ field, commitment }) => [field, commitment.toString('hex')]),
      ),
    });
    const sealed: SealedSecret[] = [];
    for (const { field, value, salt, objectKey } of secrets) {
      const { key, version } = objectKey
        ? { key: objectKey.key, version: null }
        : await this.keyRing.tenantKey(tx, actor.tenantId, 'audit');
      sealed.push({
        field,
        objectKeyId: objectKey?.id ?? null,
        keyVersion: version,
        sealed: sealJson(key, placeOfSecret(actor.tenantId, id, field), {
          salt: salt.toString('hex'),
          value,
        }),
      });
    }
    await tx.query(INSERT, [
      id,
      actor.tenantId,
      canonical,
      occurredAt,
      action.action,
      outcome,
      actor.kind,
      actor.id,
      action.subject.type,
      action.subject.id,
      action.patientId ?? null,
      sealed.map(({ field }) => field),
      sealed.map(({ objectKeyId }) => objectKeyId),
      sealed.map(({ keyVersion }) => keyVersion),
      sealed.map((secret) => secret.sealed),
    ]);
  }

  /**
   * Takes away what entries commit to under keys that were destroyed, and records which values. The
   * entries stay as they are, and go on verifying; they no longer say whom or what. How many values.
   */
  async forget(
    tx: Transaction,
    actor: Actor,
    objectKeyIds: readonly string[],
    erasure: AuditSubject,
  ): Promise<number> {
    const [rows] = Deleted.parse(
      await tx.query(
        'delete from audit_secret where object_key_id = any ($1) returning entry_id, field',
        [objectKeyIds],
      ),
    );
    const values = rows.map(({ entry_id: id, field }) => `${id}/${field}`).toSorted();
    for (let first = 0; first < values.length; first += VALUES_NAMED) {
      const named = values.slice(first, first + VALUES_NAMED);
      await this.record(tx, actor, {
        action: 'audit.values-destroyed',
        subject: erasure,
        details: { values: named.join(' '), count: named.length },
      });
    }
    return values.length;
  }
}

/**
 * Names the actions of break-glass that an entry was made under: that of its patient, or, where it names
 * none, all that are open, since a list may show what they opened.
 */
function brokenGlass(
  { openings = [] }: Actor,
  patientId: string | null,
): Readonly<Record<string, string>> {
  const under = openings.filter((opening) => patientId === null || opening.patientId === patientId);
  return under.length === 0 ? {} : { breakGlass: under.map(({ id }) => id).join(' ') };
}

function callerOf(actor: Actor): Record<string, ConfidentialValue> {
  return {
    ...(actor.address && { address: { value: actor.address } }),
    ...(actor.operatorName && { operator: { value: actor.operatorName } }),
  };
}
