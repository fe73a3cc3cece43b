import { AuditTrail } from '@app/audit';
import { KeyRing, notify, type Page, type PageRequest, toPage, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { openDescription, type UploadDescription } from './sealed-upload.js';
import { UploadAccess } from './upload-access.js';
import { UploadAdmission } from './upload-admission.js';
import type { Upload } from './upload.entities.js';
import { ACCEPTED_FORMATS, type AcceptedFormat } from './upload-formats.js';
import { KEPT_HOURS, PIECE_MAX_BYTES, type UploadLimits } from './upload-limits.js';
import { UploadNotDiscardable, UploadNotFound } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

export interface UploadDetails {
  readonly upload: Upload;
  readonly description: UploadDescription;
}

export interface UploadRules extends UploadLimits {
  readonly formats: readonly AcceptedFormat[];
  readonly pieceMaxBytes: number;
  readonly keptHours: number;
}

/** Shows and gives up uploads. An actor has its own, and no other. */
@Injectable()
export class UploadsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly access: UploadAccess,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly admission: UploadAdmission,
  ) {}

  async rules(actor: Actor): Promise<UploadRules> {
    const limits = await this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'upload.listed',
        subject: { type: 'upload', id: null },
        details: { rules: true },
      });
      return this.admission.limits(tx, actor.tenantId);
    });
    return {
      ...limits,
      formats: ACCEPTED_FORMATS,
      pieceMaxBytes: PIECE_MAX_BYTES,
      keptHours: KEPT_HOURS,
    };
  }

  /** By the time at which they were begun; those that ended stay for a day. */
  async list(actor: Actor, request: PageRequest): Promise<Page<UploadDetails>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = toPage(await this.uploads.page(tx, actor, request), request);
      const keys = await this.keyRing.objects(
        tx,
        actor.tenantId,
        items.map(({ objectKeyId }) => objectKeyId),
      );
      await this.audit.record(tx, actor, {
        action: 'upload.listed',
        subject: { type: 'upload', id: null },
        details: { count: items.length },
      });
      const details = items.map((upload) => {
        const objectKey = keys.get(upload.objectKeyId);
        const description = objectKey
          ? openDescription(objectKey, upload, upload.descriptionSealed)
          : ERASED;
        return { upload, description };
      });
      return { items: details, nextCursor };
    });
  }

  /** Deletes what has arrived; of an upload that has ended, only its place on the list. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.access.run(actor, id, async (tx, upload) => {
      const { state, summaryId, reason, receivedBytes } = upload;
      if (state === 'finished' && !summaryId && !reason) throw new UploadNotDiscardable();
      if (!(await this.uploads.delete(tx, upload))) throw new UploadNotFound();
      if (state !== 'finished') await this.uploads.eraseKey(tx, upload);
      await this.audit.record(tx, actor, {
        action: 'upload.discarded',
        subject: { type: 'upload', id },
        details: { state, receivedBytes },
      });
      await notify(tx, 'work', actor.id);
    });
  }
}

/** What is left to show of an upload whose key is gone. */
const ERASED: UploadDescription = {
  fileName: '',
  patientIdentifier: null,
  patientAuthority: null,
  patientName: null,
  patientBirthDate: null,
  encounterAuthority: null,
  encounterIdentifier: null,
  externalNumber: null,
};
