import { AuditTrail } from '@app/audit';
import { DomainEvents, notify } from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { DocumentAccess } from './document-access.js';
import { DocumentNotCancellable } from './documents.errors.js';
import { DocumentsRepository } from './documents.repository.js';

/** Stops documents before they are read. */
@Injectable()
export class DocumentCancellation {
  constructor(
    private readonly access: DocumentAccess,
    private readonly documents: DocumentsRepository,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Stops a document that is not extracted yet. It stays, rejected, with the reason `cancelled`. */
  async cancel(actor: Actor, id: string): Promise<void> {
    const event = await this.access.run(actor, id, async (tx, document) => {
      if (!(await this.documents.cancel(tx, document))) throw new DocumentNotCancellable();
      await this.audit.record(tx, actor, {
        action: 'document.rejected',
        subject: { type: 'document', id },
        patientId: document.patientId,
        reason: 'cancelled',
      });
      await notify(tx, 'work', document.actorId);
      return this.events.emit(tx, actor.tenantId, 'document.rejected', id);
    });
    await this.queue.announce(actor.tenantId, [event]);
  }
}
