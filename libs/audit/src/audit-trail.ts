import { canonicalJson, commit, type ObjectKey, sealJson } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type AuditOutcome, AuditSecret } from './audit-entry.entities.js';
import { ENTRY_FORMAT, placeOfSecret } from './secret-place.js';

export type AuditAction =
  | 'access.refused'
  | 'actor.listed'
  | 'audit.disclosures-read'
  | 'audit.export-begun'
  | 'audit.exported'
  | 'audit.listed'
  | 'audit.mismatch-found'
  | 'audit.mismatch-over'
  | 'audit.proved'
  | 'audit.read'
  | 'audit.refused'
  | 'audit.restore-accepted'
  | 'audit.rule-changed'
  | 'audit.rule-read'
  | 'audit.standing-read'
  | 'audit.values-destroyed'
  | 'audit.verified'
  | 'checkpoint.contradicted'
  | 'checkpoint.delayed'
  | 'checkpoint.sent'
  | 'binary.read'
  | 'binary.received'
  | 'break-glass.ended'
  | 'break-glass.listed'
  | 'break-glass.opened'
  | 'break-glass.reviewed'
  | 'client.created'
  | 'client.keys-set'
  | 'client.listed'
  | 'client.read'
  | 'client.revoked'
  | 'client.token-issued'
  | 'compartment.created'
  | 'compartment.listed'
  | 'compartment.renamed'
  | 'completion.ended'
  | 'completion.refused'
  | 'completion.requested'
  | 'connection.heard-again'
  | 'connection.listed'
  | 'connection.silent'
  | 'database.passwords-rotated'
  | 'dataset.approved'
  | 'dataset.discarded'
  | 'dataset.expired'
  | 'dataset.exported'
  | 'dataset.failed'
  | 'dataset.listed'
  | 'dataset.produced'
  | 'dataset.read'
  | 'dataset.requested'
  | 'dataset.rows-erased'
  | 'dataset.rows-taken'
  | 'delivery.acknowledged'
  | 'delivery.added'
  | 'delivery.discarded'
  | 'delivery.listed'
  | 'delivery.parked'
  | 'delivery.replayed'
  | 'destination.approved'
  | 'destination.changed'
  | 'destination.created'
  | 'destination.listed'
  | 'destination.read'
  | 'destination.removed'
  | 'destination.replayed'
  | 'destination.secret-renewed'
  | 'destination.tested'
  | 'destination.turned-off'
  | 'destination.turned-on'
  | 'document.content-read'
  | 'document.extracted'
  | 'document.due'
  | 'document.erased'
  | 'document.listed'
  | 'document.patient-confirmed'
  | 'document.patient-doubted'
  | 'document.patient-reassigned'
  | 'document.quarantined'
  | 'document.read'
  | 'document.received'
  | 'document.refused'
  | 'document.rejected'
  | 'document.released'
  | 'document.reread'
  | 'document.source-changed'
  | 'document.text-read'
  | 'email.address-confirmed'
  | 'email.address-removed'
  | 'email.address-set'
  | 'email.dropped'
  | 'email.failed'
  | 'email.sent'
  | 'encounter.cancelled'
  | 'encounter.resumed'
  | 'erasure.completed'
  | 'erasure.listed'
  | 'erasure.read'
  | 'erasure.refused'
  | 'factor-rule.changed'
  | 'factor-rule.read'
  | 'factor.added'
  | 'factor.begun'
  | 'factor.codes-renewed'
  | 'factor.listed'
  | 'factor.removed'
  | 'feed.delayed'
  | 'feed.directed'
  | 'feed.resumed'
  | 'hold.listed'
  | 'hold.placed'
  | 'hold.released'
  | 'keys.listed'
  | 'keys.refused'
  | 'keys.renewed'
  | 'keys.retired'
  | 'keys.root-destroyed'
  | 'keys.root-renewed'
  | 'keys.wrapped-anew'
  | 'limit.changed'
  | 'limit.listed'
  | 'link.created'
  | 'link.used'
  | 'lookup.made'
  | 'message.assigned'
  | 'message.erased'
  | 'message.failed'
  | 'message.found'
  | 'message.listed'
  | 'message.read'
  | 'message.received'
  | 'message.refused'
  | 'message.repeated'
  | 'message.reprocessed'
  | 'message.taken'
  | 'message.unmasked'
  | 'message.written'
  | 'model.allowed'
  | 'model.disallowed'
  | 'model.listed'
  | 'model.release-approved'
  | 'model.release-listed'
  | 'model.release-proposed'
  | 'model.release-read'
  | 'model.release-refused'
  | 'model.release-retired'
  | 'model.rolled-back'
  | 'model.training-erased'
  | 'must-answer.changed'
  | 'must-answer.read'
  | 'notification.listed'
  | 'notification.made'
  | 'notification.read'
  | 'notification.settings-changed'
  | 'notification.settings-read'
  | 'passkey.asked'
  | 'password.changed'
  | 'patient.birth-date-changed'
  | 'patient.linked'
  | 'patient.merge-read'
  | 'patient.merge-undone'
  | 'patient.merged'
  | 'patient.merges-listed'
  | 'patient.named'
  | 'patient.read'
  | 'patient.renamed'
  | 'patient.unlinked'
  | 'patient.visit-moved'
  | 'person.confirmed'
  | 'person.created'
  | 'person.factors-reset'
  | 'person.link-created'
  | 'person.listed'
  | 'person.read'
  | 'person.removed'
  | 'person.same-set'
  | 'person.unlocked'
  | 'profile.compared'
  | 'profile.listed'
  | 'profile.proposed'
  | 'profile.put-live'
  | 'profile.read'
  | 'profile.refused'
  | 'profile.retired'
  | 'profile.rolled-back'
  | 'profile.trial-cancelled'
  | 'profile.trial-expired'
  | 'profile.trial-failed'
  | 'profile.trial-finished'
  | 'profile.trial-read'
  | 'profile.trial-requested'
  | 'profile.versions-listed'
  | 'queue.listed'
  | 'recall.begun'
  | 'recall.ended'
  | 'recall.lifted'
  | 'recall.listed'
  | 'recall.previewed'
  | 'recall.read'
  | 'reread.cancelled'
  | 'reread.listed'
  | 'reread.requested'
  | 'retention.changed'
  | 'retention.listed'
  | 'real-patients.declared'
  | 'real-patients.read'
  | 'retirement-rule.changed'
  | 'retirement-rule.read'
  | 'review.listed'
  | 'review.read'
  | 'reviewer.listed'
  | 'rights.cancelled'
  | 'rights.changed'
  | 'rights.confirmed'
  | 'rights.effective'
  | 'rights.listed'
  | 'rights.requested'
  | 'run.failed'
  | 'run.finished'
  | 'run.lost'
  | 'run.read'
  | 'run.refused'
  | 'run.replay-read'
  | 'run.started'
  | 'session.confirmation-begun'
  | 'session.confirmed'
  | 'session.ended'
  | 'session.factor-asked'
  | 'session.listed'
  | 'session.locked'
  | 'session.read'
  | 'session.refused'
  | 'session.revoked'
  | 'session.started'
  | 'signature.previewed'
  | 'signature.read'
  | 'status.read'
  | 'story.read'
  | 'summary.amending'
  | 'summary.cancelled'
  | 'summary.claimed'
  | 'summary.commented'
  | 'summary.edited'
  | 'summary.erased'
  | 'summary.failed'
  | 'summary.followed'
  | 'summary.handed-over'
  | 'summary.listed'
  | 'summary.omission-answered'
  | 'summary.overridden'
  | 'summary.patient-merged'
  | 'summary.read'
  | 'summary.recall-answered'
  | 'summary.recall-read'
  | 'summary.recalled'
  | 'summary.refused'
  | 'summary.regenerated'
  | 'summary.rejected'
  | 'summary.released'
  | 'summary.remade'
  | 'summary.requested'
  | 'summary.retried'
  | 'summary.returned'
  | 'summary.signed'
  | 'summary.source-changed'
  | 'summary.source-overridden'
  | 'summary.withdrawn'
  | 'tenant.created'
  | 'tenant.read'
  | 'tenant.renamed'
  | 'tenant.resumed'
  | 'tenant.suspended'
  | 'training-use.changed'
  | 'training-use.read'
  | 'upload.created'
  | 'upload.discarded'
  | 'upload.expired'
  | 'upload.finished'
  | 'upload.listed'
  | 'upload.refused'
  | 'version.compared'
  | 'version.judged'
  | 'version.listed'
  | 'version.read'
  | 'withdrawal-rule.changed'
  | 'withdrawal-rule.read'
  | 'witness.cosigned'
  | 'witness.refused'
  | 'work.followed'
  | 'working-copy.discarded'
  | 'working-copy.read'
  | 'working-copy.saved';

export interface AuditSubject {
  readonly type: string;
  readonly id: string | null;
}

export interface AuditedAct {
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

// In one statement: every act waits for it.
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

/** Writes the entry of an act, in the act's own transaction: both commit, or neither does. */
@Injectable()
export class AuditTrail {
  constructor(private readonly keyRing: KeyRing) {}

  async record(tx: Transaction, actor: Actor, act: AuditedAct): Promise<void> {
    const id = newId();
    const occurredAt = new Date();
    const outcome = act.outcome ?? 'success';
    const secrets = Object.entries({ ...callerOf(actor), ...act.confidential }).map(
      ([field, { value, objectKey }]) => ({ field, value, objectKey, ...commit(value) }),
    );
    const canonical = canonicalJson({
      v: ENTRY_FORMAT,
      id,
      time: occurredAt.toISOString(),
      tenant: actor.tenantId,
      actor: { kind: actor.kind, id: actor.id },
      action: act.action,
      outcome,
      subject: { ...act.subject },
      related: act.related?.map((subject) => ({ ...subject })) ?? [],
      patient: act.patientId ?? null,
      reason: act.reason ?? null,
      details: { ...act.details, ...brokenGlass(actor, act.patientId ?? null) },
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
      act.action,
      outcome,
      actor.kind,
      actor.id,
      act.subject.type,
      act.subject.id,
      act.patientId ?? null,
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
 * Names the acts of break-glass that an entry was made under: that of its patient, or, where it names
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
