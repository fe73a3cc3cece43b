import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import {
  Idempotency,
  type IdempotencyKey,
  KeyRing,
  isDuplicateRequest,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ConfidentialityCode } from '@app/database';
import { keepPassword } from '../intake/document-passwords.js';
import { homeCompartment } from '../intake/document-arrivals.js';
import { openDescription, sealDescription, type UploadDescription } from './sealed-upload.js';
import { Upload, type UploadPriority } from './upload.entities.js';
import { UploadAdmission } from './upload-admission.js';
import { KEPT_HOURS } from './upload-limits.js';
import { UploadNotFound } from './uploads.errors.js';
import type { UploadDetails } from './uploads.service.js';

/** What is said about a file before its first byte, and about the summary that it is for. */
export interface NewUpload extends UploadDescription {
  readonly sizeBytes: number;
  /** As the sender knows it, or empty. */
  readonly mediaType: string;
  readonly confidentiality: ConfidentialityCode;
  readonly profileId: string;
  readonly priority: UploadPriority;
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
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly keyRing: KeyRing,
    private readonly idempotency: Idempotency,
    private readonly admission: UploadAdmission,
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
      this.admission.requireFits(file);
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
    await this.admission.requireRoom(tx, actor, file.sizeBytes);
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
      priority: file.priority,
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
      details: { sizeBytes: file.sizeBytes, profile: file.profileId, class: file.priority },
    });
    await notify(tx, 'work', actor.id);
    return { upload, description };
  }

  private async earlier(actor: Actor, key: IdempotencyKey): Promise<UploadDetails | null> {
    return this.unitOfWork.run(actor, async (tx) => {
      const id = await this.idempotency.earlier(tx, actor, key);
      if (!id) return null;
      const upload = await tx.findOneBy(Upload, { id });
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
