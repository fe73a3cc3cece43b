import { Refusals } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Upload } from './upload.entities.js';
import { UploadNotFound } from './uploads.errors.js';
import { UploadsRepository } from './uploads.repository.js';

/** The way to one's own uploads: another's is not there, and every refusal is recorded. */
@Injectable()
export class UploadAccess {
  constructor(
    private readonly uploads: UploadsRepository,
    private readonly refusals: Refusals,
  ) {}

  async run<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction, upload: Upload) => Promise<T>,
  ): Promise<T> {
    return this.refusals.recording(actor, { subject: { type: 'upload', id } }, async (tx) => {
      const upload = await this.uploads.find(tx, id);
      if (!upload || !isOwn(actor, upload)) throw new UploadNotFound();
      return work(tx, upload);
    });
  }
}

function isOwn({ kind, id }: Actor, { actorKind, actorId }: Upload): boolean {
  return kind === actorKind && id === actorId;
}
