import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type ArrivedBytes, DocumentArrivals } from '../intake/document-arrivals.js';
import type { DocumentDescription } from '../intake/document-description.js';
import { forgetPassword } from '../intake/document-passwords.js';
import type { Upload } from './upload.entities.js';
import { UploadEnded } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

/** The document that an upload has become, or was already. */
export interface SettledUpload {
  readonly documentId: string;
  readonly event: string;
}

/** Ends an upload whose bytes have arrived, one way or the other, in one transaction. */
@Injectable()
export class UploadSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly arrivals: DocumentArrivals,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /** Document, end of the upload and event: all of it, or none. */
  async settle(
    owner: Actor,
    upload: Upload,
    newcomer: string,
    arrived: ArrivedBytes,
    description: DocumentDescription,
  ): Promise<SettledUpload> {
    const { id, tenantId, sizeBytes } = upload;
    return this.unitOfWork.run(owner, async (tx) => {
      const same = await this.arrivals.sameAs(tx, owner, arrived, description);
      const documentId = same ?? newcomer;
      if (same) await forgetPassword(tx, upload);
      else await this.arrivals.insert(tx, owner, documentId, arrived, description);
      const change = { state: 'finished', reason: null, documentId } as const;
      // discarded meanwhile, or finished by one who took this one for dead
      if (!(await this.uploads.end(tx, id, change))) throw new UploadEnded('finished');
      await this.audit.record(tx, owner, {
        action: 'upload.finished',
        subject: { type: 'upload', id },
        related: [{ type: 'document', id: documentId }],
        details: { sizeBytes },
      });
      return { documentId, event: await this.events.emit(tx, tenantId, 'upload.finished', id) };
    });
  }

  /** It can never become a document. */
  async refuse(owner: Actor, id: string, reason: string): Promise<void> {
    await this.unitOfWork.run(owner, async (tx) => {
      const change = { state: 'refused', reason, documentId: null } as const;
      if (!(await this.uploads.end(tx, id, change))) return;
      await this.audit.record(tx, owner, {
        action: 'upload.refused',
        outcome: 'refused',
        subject: { type: 'upload', id },
        reason,
      });
      await notify(tx, 'work', owner.id);
    });
  }
}
