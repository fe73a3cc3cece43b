import { Refusals } from '@app/audit';
import { NotAllowed, PermissionTable } from '@app/auth';
import { UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import { notTaken } from '@app/fhir';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReadableSummaries } from '../readable-summaries.js';

/** Documents of which a sender may say more. */
@Injectable()
export class RestatableDocuments {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsService,
    private readonly readable: ReadableSummaries,
    private readonly permissions: PermissionTable,
    private readonly refusals: Refusals,
  ) {}

  /** It is read, and that goes on record; a summary is none of the documents that come from elsewhere. */
  async require(actor: Actor, id: string): Promise<void> {
    if (!this.permissions.may(actor, 'document:read')) {
      const error = new NotAllowed();
      const subject = { type: 'document', id };
      await this.refusals.record(actor, { subject, reason: error.code });
      throw error;
    }
    const isOurs = await this.unitOfWork.run(actor, (tx) => this.readable.isOne(tx, actor, id));
    if (isOurs) {
      const text =
        'This summary was written here. Only the people responsible for it can amend or withdraw it, in Cloister.';
      throw notTaken('DocumentReference', text);
    }
    await this.documents.get(actor, id);
  }
}
