import { UnitOfWork } from '@app/database';
import { UploadCreation, type UploadDetails } from '@app/documents';
import { type Actor, DomainError } from '@app/platform';
import { TenantProfiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { UploadRequest } from './uploads.dto.js';

/** Begins an upload for a summary of a known profile. */
@Injectable()
export class NewUploads {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly creation: UploadCreation,
    private readonly profiles: TenantProfiles,
  ) {}

  async create(
    actor: Actor,
    request: UploadRequest,
    key: string | null,
  ): Promise<{ readonly details: UploadDetails; readonly replayed: boolean }> {
    try {
      await this.unitOfWork.run(actor, (tx) => this.profiles.requireActive(tx, request.profile));
    } catch (error) {
      if (error instanceof DomainError) await this.creation.recordRefusal(actor, error.code);
      throw error;
    }
    return this.creation.create(
      actor,
      {
        fileName: request.fileName,
        sizeBytes: request.sizeBytes,
        mediaType: request.mediaType,
        patientIdentifier: request.patientIdentifier ?? null,
        patientAuthority: request.patientAuthority ?? null,
        patientName: request.patientName ?? null,
        patientBirthDate: request.patientBirthDate ?? null,
        encounterIdentifier: request.encounterIdentifier ?? null,
        encounterAuthority: request.encounterAuthority ?? null,
        externalNumber: request.externalNumber ?? null,
        confidentiality: request.confidentiality,
        profileId: request.profile,
        priority: request.priority,
        password: request.password ?? null,
      },
      key,
    );
  }
}
