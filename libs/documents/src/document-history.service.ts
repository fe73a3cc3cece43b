import { AuditHistory, AuditTrail, type History } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DocumentAccess } from './document-access.js';

/** Tells from the audit trail what became of a document. */
@Injectable()
export class DocumentHistory {
  constructor(
    private readonly access: DocumentAccess,
    private readonly history: AuditHistory,
    private readonly audit: AuditTrail,
  ) {}

  /** `descendants`: ids of what was made from the document, whose entries belong to its history. */
  async read(actor: Actor, id: string, descendants: readonly string[]): Promise<History> {
    return this.access.run(actor, id, async (tx, document) => {
      const history = await this.history.about(tx, [document.id, ...descendants]);
      await this.audit.record(tx, actor, {
        action: 'story.read',
        subject: { type: 'document', id: document.id },
        patientId: document.patientId,
        details: { count: history.entries.length },
      });
      return history;
    });
  }
}
