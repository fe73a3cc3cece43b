import { RecordsAuthority } from '@app/auth';
import { type Actor, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { DocumentAccess } from '../document-access.js';
import type { Erasure, ErasureTrigger } from './erasure.entities.js';
import { ErasureActions } from './erasure-actions.js';
import { ErasureListing } from './erasure-listing.js';
import { ErasuresRepository } from './erasures.repository.js';

/** Erases documents. */
@Injectable()
export class ErasuresService {
  private readonly logger = new Logger(ErasuresService.name);

  constructor(
    private readonly access: DocumentAccess,
    private readonly authority: RecordsAuthority,
    private readonly actions: ErasureActions,
    private readonly erasures: ErasuresRepository,
    private readonly listing: ErasureListing,
    private readonly queue: JobQueue,
  ) {}

  /**
   * With its return nothing of the document can be read. Asked for again, it answers with the erasure
   * that there is. Throws `NotAllowed`, `DocumentNotFound` or `DocumentHeld`.
   */
  async erase(
    actor: Actor,
    documentId: string,
    { reason, trigger = 'request' }: { readonly reason: string; readonly trigger?: ErasureTrigger },
  ): Promise<Erasure> {
    const begun = await this.access.run(actor, documentId, async (tx) => {
      await this.authority.requireMayKeep(tx, actor);
      const document = await this.erasures.lockDocument(tx, documentId);
      if (!document)
        return { erasure: await this.erasures.ofDocument(tx, documentId), event: null };
      return this.actions.begin(tx, actor, document, { id: newId(), trigger, reason });
    });
    const { erasure, event } = begun;
    if (event === null) return erasure;
    try {
      await this.listing.list(actor.tenantId, erasure.id);
      await this.queue.add('domain-event', { tenantId: actor.tenantId, id: event });
    } catch (err) {
      this.logger.warn('rest of an erasure left to the reconciler', { erasureId: erasure.id, err });
    }
    return erasure;
  }
}
