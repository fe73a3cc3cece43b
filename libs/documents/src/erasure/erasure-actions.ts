import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyDestruction, KeyRing, notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document } from '../document.entities.js';
import { Erasure, type ErasureTrigger } from './erasure.entities.js';
import { ErasureScopes } from './erasure-scope.js';
import { sealReason } from './erasure-seals.js';
import { ErasuresRepository } from './erasures.repository.js';
import { reportErased } from './certificates/report-erased.js';

export const ERASURE_CONSUMER = 'documents';

export interface BegunErasure {
  readonly erasure: Erasure;
  /** The event to announce once the transaction has committed. */
  readonly event: string;
}

/** Erases within a transaction; who may, the caller has asked. */
@Injectable()
export class ErasureActions {
  constructor(
    private readonly scopes: ErasureScopes,
    private readonly erasures: ErasuresRepository,
    private readonly destruction: KeyDestruction,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Destroys the key of the document and of everything made from it, whatever library made that:
   * with the commit nothing of it can be read. What the libraries have left to do about their rows,
   * they do when the event comes to them. Throws `DocumentHeld`, except for a repetition.
   */
  async begin(
    tx: Transaction,
    actor: Actor,
    document: Document,
    given: { readonly id: string; readonly trigger: ErasureTrigger; readonly reason: string },
  ): Promise<BegunErasure> {
    const { id, trigger, reason } = given;
    const { tenantId } = actor;
    const scope = await this.scopes.of(tx, document);
    // what was erased before its hold, if any, was placed by a backup stays erased
    if (trigger !== 'restore') await this.scopes.refuseHeld(tx, scope);
    const rows = await this.erasures.rowsOf(tx, scope);
    await this.destruction.destroy(tx, scope.keyIds);
    const erasureOf = { type: 'erasure', id };
    const secrets = await this.audit.forget(tx, actor, scope.keyIds, erasureOf);
    const segments = await this.erasures.strip(tx, scope, id);
    const own = await this.keyRing.create(tx, tenantId, 'erasure');
    const erasure: Erasure = {
      id,
      tenantId,
      compartmentId: document.compartmentId,
      documentId: document.id,
      objectKeyId: own.id,
      trigger,
      actorKind: actor.kind,
      actorId: actor.id,
      reasonSealed: sealReason(own.key, { tenantId, id }, reason),
      keyIds: scope.keyIds,
      requestedAt: new Date(),
      completedAt: null,
      certificateSealed: null,
      certificateSha256: null,
      listedAt: null,
    };
    await tx.insert(Erasure, erasure);
    const counts = { 'audit secret': secrets, 'sealed segment': segments };
    await reportErased(tx, id, ERASURE_CONSUMER, { rows: [...rows], counts, copies: [] });
    for (const erased of scope.documents) {
      await this.audit.record(tx, actor, {
        action: 'document.erased',
        subject: { type: 'document', id: erased.id },
        related: [erasureOf],
        patientId: erased.patientId,
        details: { trigger, values: secrets },
        confidential: { reason: { value: reason, objectKey: own } },
      });
      await notify(tx, 'work', erased.actorId);
    }
    return { erasure, event: await this.events.emit(tx, tenantId, 'erasure.begun', id) };
  }
}
