import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import {
  Idempotency,
  type IdempotencyKey,
  KeyRing,
  isDuplicateRequest,
  notify,
  overAllCompartments,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ConfidentialityCode } from '@app/database';
import { keepPassword } from '../intake/document-passwords.js';
import { DocumentEmpty, DocumentTooLarge } from '../documents.errors.js';
import { homeCompartment } from '../intake/intake.service.js';
import { TenantLimits } from '../limits/tenant-limits.js';
import { openDescription, sealDescription, type UploadDescription } from './sealed-upload.js';
import { Upload, type UploadClass } from './upload.entities.js';
import { requireAcceptedFormat } from './upload-formats.js';
import { KEPT_HOURS, UPLOAD_LIMITS, type UploadLimits } from './upload-limits.js';
import {
  TooManyUnfinishedBytes,
  TooManyUnfinishedUploads,
  UploadNotFound,
} from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';
import type { UploadDetails } from './uploads.service.js';

/** What is said about a file before its first byte, and about the summary that it is for. */
export interface NewUpload extends UploadDescription {
  readonly sizeBytes: number;
  /** As the sender knows it, or empty. */
  readonly mediaType: string;
  readonly confidentiality: ConfidentialityCode;
  readonly profileId: string;
  readonly class: UploadClass;
  /** Opens a protected file. */
  readonly password: string | null;
}

const OPERATION = 'upload.create';
const HOUR_MS = 3_600_000;

/** Begins uploads, within the limits of what may be on its way. */
@Injectable()
export class UploadCreation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly uploads: UploadsRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly keyRing: KeyRing,
    private readonly idempotency: Idempotency,
    @Inject(UPLOAD_LIMITS) private readonly limits: UploadLimits,
    private readonly tenantLimits: TenantLimits,
  ) {}

  /**
   * Begins an upload; with an idempotency key that was used before, gives the earlier one. Throws
   * `DocumentEmpty`, `DocumentTooLarge`, `FormatNotAccepted`, `QuotaExceeded`,
   * `TooManyUnfinishedUploads`, `TooManyUnfinishedBytes` or `CompartmentNotYours`; each is audited.
   */
  async create(
    actor: Actor,
    file: NewUpload,
    key: string | null,
  ): Promise<{ readonly details: UploadDetails; readonly replayed: boolean }> {
    try {
      this.requireFits(file);
      return await this.begin(actor, file, key);
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, error.code);
      throw error;
    }
  }

  async recordRefusal(actor: Actor, reason: string): Promise<void> {
    const subject = { type: 'upload', id: null };
    await this.refusals.record(actor, { action: 'upload.refused', subject, reason });
  }

  private requireFits({ sizeBytes, fileName, mediaType }: NewUpload): void {
    if (sizeBytes === 0) throw new DocumentEmpty();
    if (sizeBytes > this.limits.maxBytes) throw new DocumentTooLarge(this.limits.maxBytes);
    requireAcceptedFormat(fileName, mediaType);
  }

  private async begin(
    actor: Actor,
    file: NewUpload,
    key: string | null,
  ): Promise<{ readonly details: UploadDetails; readonly replayed: boolean }> {
    const idempotencyKey = key ? keyFor(key, file) : null;
    const earlier = idempotencyKey && (await this.earlier(actor, idempotencyKey));
    if (earlier) return { details: earlier, replayed: true };
    try {
      const details = await this.unitOfWork.run(actor, (tx) =>
        this.insert(tx, actor, file, idempotencyKey),
      );
      return { details, replayed: false };
    } catch (error) {
      if (isDuplicateRequest(error)) return this.begin(actor, file, key);
      throw error;
    }
  }

  private async insert(
    tx: Transaction,
    actor: Actor,
    file: NewUpload,
    key: IdempotencyKey | null,
  ): Promise<UploadDetails> {
    const { tenantId } = actor;
    const id = newId();
    if (key) await this.idempotency.remember(tx, actor, key, id);
    await this.tenantLimits.requireAdmits(tx, actor, file.sizeBytes, this.limits.maxBytes);
    await this.enforceLimits(tx, actor, file.sizeBytes);
    const objectKey = await this.keyRing.create(tx, tenantId, 'document');
    const description: UploadDescription = {
      fileName: file.fileName,
      patientIdentifier: file.patientIdentifier,
      patientAuthority: file.patientAuthority,
      patientName: file.patientName,
      patientBirthDate: file.patientBirthDate,
      encounterIdentifier: file.encounterIdentifier,
      encounterAuthority: file.encounterAuthority,
      externalNumber: file.externalNumber,
    };
    const now = new Date();
    const upload: Upload = {
      id,
      tenantId,
      compartmentId: await homeCompartment(tx, actor),
      actorKind: actor.kind,
      actorId: actor.id,
      objectKeyId: objectKey.id,
      descriptionSealed: sealDescription(objectKey.key, { tenantId, id }, description),
      mediaType: bareMediaType(file.mediaType),
      confidentiality: file.confidentiality,
      profileId: file.profileId,
      class: file.class,
      sizeBytes: file.sizeBytes,
      receivedBytes: 0,
      pieceCount: 0,
      state: 'receiving',
      reason: null,
      documentId: null,
      summaryId: null,
      leaseUntil: null,
      noticedAt: now,
      createdAt: now,
      changedAt: now,
      expiresAt: new Date(now.getTime() + KEPT_HOURS * HOUR_MS),
    };
    await tx.insert(Upload, upload);
    if (file.password !== null) await keepPassword(tx, upload, objectKey.key, file.password);
    await this.audit.record(tx, actor, {
      action: 'upload.created',
      subject: { type: 'upload', id },
      details: { sizeBytes: file.sizeBytes, profile: file.profileId, class: file.class },
    });
    await notify(tx, 'work', actor.id);
    return { upload, description };
  }

  private async enforceLimits(tx: Transaction, actor: Actor, sizeBytes: number): Promise<void> {
    await this.uploads.serializeCreation(tx, actor);
    const { unfinishedCount, unfinishedBytes } = this.limits;
    const { uploads, bytes } = await overAllCompartments(tx, () =>
      this.uploads.unfinished(tx, actor),
    );
    if (uploads >= unfinishedCount) throw new TooManyUnfinishedUploads(uploads, unfinishedCount);
    if (bytes + sizeBytes > unfinishedBytes) {
      throw new TooManyUnfinishedBytes(bytes + sizeBytes, unfinishedBytes);
    }
  }

  private async earlier(actor: Actor, key: IdempotencyKey): Promise<UploadDetails | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const id = await this.idempotency.earlier(tx, actor, key);
      if (!id) return null;
      const upload = await this.uploads.find(tx, id);
      if (!upload) throw new UploadNotFound(); // it was discarded, or its day is over
      await this.audit.record(tx, actor, {
        action: 'upload.listed',
        subject: { type: 'upload', id },
        details: { count: 1, replayed: true },
      });
      const objectKey = await this.keyRing.object(tx, actor.tenantId, upload.objectKeyId);
      return { upload, description: openDescription(objectKey, upload, upload.descriptionSealed) };
    });
  }
}

/** `Text/Plain; charset=utf-8` is `text/plain`; what a sender does not know says nothing. */
function bareMediaType(mediaType: string): string {
  const bare = (mediaType.split(';')[0] ?? '').trim().toLowerCase();
  return bare === '' ? 'application/octet-stream' : bare;
}

function keyFor(key: string, file: NewUpload): IdempotencyKey {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify({ ...file, password: undefined }))
    .digest();
  return { operation: OPERATION, key, fingerprint };
}
