import { AuditTrail } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { KeyRing, notify } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DocumentAccess } from '../document-access.js';
import { DocumentsRepository } from '../documents.repository.js';
import { DocumentNotQuarantined } from './scanning.errors.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';

/** Lets documents go on that a scanner held back; to be rid of one, it is erased. */
@Injectable()
export class QuarantineService {
  private readonly logger = new Logger(QuarantineService.name);

  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly authority: RecordsAuthority,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly turns: ExtractionTurns,
  ) {}

  /** It is read without another scan. Throws `NotAllowed`, `DocumentNotQuarantined`. */
  async release(actor: Actor, id: string, reason: string): Promise<void> {
    await this.access.run(actor, id, async (tx, document) => {
      await this.authority.requireMayKeep(tx, actor);
      if (!(await this.documents.release(tx, id))) throw new DocumentNotQuarantined();
      const { tenantId, objectKeyId, patientId } = document;
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'document.released',
        subject: { type: 'document', id },
        patientId,
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
      await notify(tx, 'work', document.actorId);
    });
    try {
      await this.turns.admit(actor.tenantId, id);
    } catch (err) {
      this.logger.warn('job left to the reconciler', { documentId: id, err }); // the release has committed
    }
  }
}
