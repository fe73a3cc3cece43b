import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyRing, type Transaction } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { makeCertificate } from './certificates/certificate.js';
import { openReason, sealCertificate } from './erasure-seals.js';
import { ErasuresRepository } from './erasures.repository.js';

/** Issues the certificate when every part of the service has confirmed. */
@Injectable()
export class ErasureCompletion {
  constructor(
    private readonly erasures: ErasuresRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    events: DomainEvents,
  ) {
    events.whenSettled('erasure.begun', ({ subjectId }, tx) => this.complete(tx, subjectId));
  }

  private async complete(tx: Transaction, id: string): Promise<void> {
    const erasure = await this.erasures.find(tx, id);
    if (!erasure || erasure.completedAt) return;
    const { tenantId } = erasure;
    const key = await this.keyRing.object(tx, tenantId, erasure.objectKeyId);
    const parts = await this.erasures.parts(tx, id);
    const completedAt = new Date();
    const reason = openReason(key, erasure, erasure.reasonSealed);
    const { bytes, sha256 } = makeCertificate(erasure, parts, { reason, completedAt });
    await this.erasures.complete(tx, id, {
      completedAt,
      certificateSealed: sealCertificate(key, erasure, bytes),
      certificateSha256: sha256,
    });
    await this.audit.record(tx, serviceActor('erasure', tenantId), {
      action: 'erasure.completed',
      subject: { type: 'erasure', id },
      related: [{ type: 'document', id: erasure.documentId }],
      details: { certificateSha256: sha256.toString('hex') },
    });
  }
}
