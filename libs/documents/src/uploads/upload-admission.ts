import { overAllCompartments, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DocumentEmpty, DocumentTooLarge } from '../documents.errors.js';
import { TenantLimits } from '../limits/tenant-limits.js';
import { requireAcceptedFormat } from './upload-formats.js';
import { UPLOAD_LIMITS, type UploadLimits } from './upload-limits.js';
import { TooManyUnfinishedBytes, TooManyUnfinishedUploads } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

/** Which files may be on their way, and how many: what the installation lets through, and the tenant. */
@Injectable()
export class UploadAdmission {
  constructor(
    @Inject(UPLOAD_LIMITS) private readonly installed: UploadLimits,
    private readonly tenantLimits: TenantLimits,
    private readonly uploads: UploadsRepository,
  ) {}

  /** With the largest file of the tenant. */
  async limits(tx: Transaction, tenantId: string): Promise<UploadLimits> {
    const { maxBytes } = this.installed;
    return {
      ...this.installed,
      maxBytes: await this.tenantLimits.fileBytes(tx, tenantId, maxBytes),
    };
  }

  /** Throws `DocumentEmpty`, `DocumentTooLarge`, `FormatNotAccepted`. */
  requireFits(file: {
    readonly sizeBytes: number;
    readonly fileName: string;
    readonly mediaType: string;
  }): void {
    if (file.sizeBytes === 0) throw new DocumentEmpty();
    const { maxBytes } = this.installed;
    if (file.sizeBytes > maxBytes) throw new DocumentTooLarge(maxBytes);
    requireAcceptedFormat(file.fileName, file.mediaType);
  }

  /**
   * In the transaction that begins the upload: of an actor's at once each counts the others. Throws
   * `DocumentTooLarge`, `QuotaExceeded`, `TooManyUnfinishedUploads` or `TooManyUnfinishedBytes`.
   */
  async requireRoom(tx: Transaction, actor: Actor, sizeBytes: number): Promise<void> {
    const { maxBytes, unfinishedCount, unfinishedBytes } = this.installed;
    await this.tenantLimits.requireAdmits(tx, actor, sizeBytes, maxBytes);
    await this.uploads.serializeCreation(tx, actor);
    const { uploads, bytes } = await overAllCompartments(tx, () =>
      this.uploads.unfinished(tx, actor),
    );
    if (uploads >= unfinishedCount) throw new TooManyUnfinishedUploads(uploads, unfinishedCount);
    if (bytes + sizeBytes > unfinishedBytes) {
      throw new TooManyUnfinishedBytes(bytes + sizeBytes, unfinishedBytes);
    }
  }
}
