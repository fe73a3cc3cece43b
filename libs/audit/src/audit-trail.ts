import { canonicalJson, commit, type ObjectKey, sealJson } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AuditEntry, type AuditOutcome, AuditSecret } from './audit-entry.entities.js';

export type AuditAction =
  | 'access.refused'
  | 'client.created'
  | 'client.listed'
  | 'client.revoked'
  | 'completion.ended'
  | 'completion.refused'
  | 'completion.requested'
  | 'document.content-read'
  | 'document.extracted'
  | 'document.listed'
  | 'document.read'
  | 'document.received'
  | 'document.refused'
  | 'document.rejected'
  | 'document.text-read'
  | 'link.created'
  | 'link.used'
  | 'lookup.made'
  | 'model.allowed'
  | 'model.disallowed'
  | 'model.listed'
  | 'password.changed'
  | 'person.created'
  | 'person.link-created'
  | 'person.listed'
  | 'person.removed'
  | 'person.unlocked'
  | 'profile.listed'
  | 'run.failed'
  | 'run.finished'
  | 'run.lost'
  | 'run.started'
  | 'session.ended'
  | 'session.listed'
  | 'session.locked'
  | 'session.read'
  | 'session.refused'
  | 'session.revoked'
  | 'session.started'
  | 'status.read'
  | 'story.read'
  | 'summary.cancelled'
  | 'summary.failed'
  | 'summary.followed'
  | 'summary.listed'
  | 'summary.read'
  | 'summary.refused'
  | 'summary.requested'
  | 'summary.retried'
  | 'upload.created'
  | 'upload.discarded'
  | 'upload.expired'
  | 'upload.finished'
  | 'upload.listed'
  | 'upload.refused'
  | 'work.followed';

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

const ENTRY_FORMAT = 1;

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
      details: { ...act.details },
      commitments: Object.fromEntries(
        secrets.map(({ field, commitment }) => [field, commitment.toString('hex')]),
      ),
    });
    await tx.insert(AuditEntry, {
      id,
      tenantId: actor.tenantId,
      leafNumber: null,
      canonical,
      occurredAt,
      action: act.action,
      outcome,
      actorKind: actor.kind,
      actorId: actor.id,
      subjectType: act.subject.type,
      subjectId: act.subject.id,
      patientId: act.patientId ?? null,
    });
    for (const { field, value, salt, objectKey } of secrets) {
      const key = objectKey?.key ?? (await this.keyRing.tenantKey(tx, actor.tenantId, 'audit')).key;
      const place = {
        tenantId: actor.tenantId,
        table: 'audit_secret',
        rowId: `${id}/${field}`,
        version: ENTRY_FORMAT,
      };
      await tx.insert(AuditSecret, {
        entryId: id,
        field,
        tenantId: actor.tenantId,
        objectKeyId: objectKey?.id ?? null,
        sealed: sealJson(key, place, { salt: salt.toString('hex'), value }),
      });
    }
  }
}

function callerOf(actor: Actor): Record<string, ConfidentialValue> {
  return {
    ...(actor.address && { address: { value: actor.address } }),
    ...(actor.operatorName && { operator: { value: actor.operatorName } }),
  };
}
