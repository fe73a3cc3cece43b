import { AuditTrail } from '@app/audit';
import { notify, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { UploadFinishing } from './upload-finishing.js';
import { UploadsRepository } from './uploads.repository.js';

/** What becomes of uploads when nobody sends any more. */
@Injectable()
export class UploadCleanup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly audit: AuditTrail,
    private readonly finishing: UploadFinishing,
  ) {}

  /** Takes over from a process that died between the last byte and the document. */
  async takeOver(actor: Actor, id: string): Promise<void> {
    try {
      await this.finishing.finish(actor, id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error; // a refusal stands on the upload now
    }
  }

  /** Deletes an upload that was not finished in its time. */
  async expire(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const upload = await this.uploads.find(tx, id);
      if (!upload || upload.expiresAt > new Date()) return;
      if (upload.state !== 'receiving' || !(await this.uploads.deleteUnfinished(tx, id))) return;
      await this.uploads.eraseKey(tx, upload);
      await this.audit.record(tx, actor, {
        action: 'upload.expired',
        subject: { type: 'upload', id },
        details: {
          state: upload.state,
          receivedBytes: upload.receivedBytes,
          sizeBytes: upload.sizeBytes,
        },
      });
      await notify(tx, 'work', upload.actorId);
    });
  }

  /** Takes an upload off the list that ended a day ago. Its document stays. */
  async drop(actor: Actor, id: string): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const upload = await this.uploads.find(tx, id);
      if (!upload || upload.state === 'receiving') return;
      if (!(await this.uploads.delete(tx, upload))) return;
      if (upload.state === 'refused') await this.uploads.eraseKey(tx, upload);
      await this.audit.record(tx, actor, {
        action: 'upload.expired',
        subject: { type: 'upload', id },
        details: { state: upload.state },
      });
      await notify(tx, 'work', upload.actorId);
    });
  }
}
