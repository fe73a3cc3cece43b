import { KeyRing, keepLease, ObjectErased, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { StoredAttachment } from '../intake/attachments.service.js';
import { Document } from '../document.entities.js';
import { contentIndex } from '../document-indexes.js';
import { StoredExtractions } from '../content/stored-extractions.js';
import { DocumentInputs, type OpenedDocument } from '../reading/document-inputs.js';
import { Reread } from './reread.entity.js';
import { RereadSettlement } from './reread-settlement.js';

const LEASE_MS = 15_000;
const MAX_ATTEMPTS = 3;

/**
 * Reads a document that was read before once more: a further extraction, or none. It takes no turn of a sender, and
 * nothing is scanned again: the bytes are those that were let in. The password of a protected file is gone, so that
 * is refused.
 */
@Injectable()
export class RereadStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: DocumentInputs,
    private readonly keyRing: KeyRing,
    private readonly extractions: StoredExtractions,
    private readonly settlement: RereadSettlement,
  ) {}

  /** Any number of times: one that is done, cancelled or another worker's is left alone. */
  async run(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    const actor = serviceActor('reread', tenantId);
    const reread = await this.unitOfWork.run(actor, async (tx) => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(Reread)
        .set({
          state: 'reading',
          attempts: () => 'attempts + 1',
          leaseUntil: () => `now() + interval '${LEASE_MS} milliseconds'`,
        })
        .where(`id = :id and (state = 'waiting' or (state = 'reading' and lease_until < now()))`, {
          id,
        })
        .execute();
      return affected === 1 ? tx.findOneByOrFail(Reread, { id }) : null;
    });
    if (!reread) return;
    if (reread.attempts > MAX_ATTEMPTS) {
      await this.settlement.fail(reread, 'attempts-exhausted');
      return;
    }
    await using lease = keepLease(LEASE_MS, signal, () => this.renew(reread));
    const kept: StoredAttachment[] = [];
    try {
      await this.read(reread, kept, lease.signal);
    } catch (error) {
      if (signal.aborted) await this.giveBack(reread);
      throw error;
    } finally {
      const document = await this.document(reread);
      if (document) await this.extractions.abandon(document, kept);
    }
  }

  /** What stays in `kept` belongs to nothing when it has ended. */
  private async read(reread: Reread, kept: StoredAttachment[], signal: AbortSignal): Promise<void> {
    const document = await this.document(reread);
    if (document?.state !== 'extracted') return this.settlement.fail(reread, 'not-readable');
    const opened = await this.open(document);
    if (!opened) return this.settlement.fail(reread, 'not-readable'); // erased at this moment
    const actor = serviceActor('reread', document.tenantId);
    const outcome = await this.extractions.read(actor, document, opened, kept, signal);
    if (outcome.kind === 'rejected') return this.settlement.fail(reread, outcome.reason.code);
    const { extraction, stored } = outcome;
    const attachments = await this.newOnes(document, kept);
    if (await this.settlement.accept(reread, { extraction, stored, attachments })) {
      for (const one of attachments) kept.splice(kept.indexOf(one), 1);
    } else {
      await this.extractions.discard(actor, stored);
    }
  }

  private async open(document: Document): Promise<OpenedDocument | null> {
    try {
      return await this.inputs.open(document, 'without-password');
    } catch (error) {
      if (error instanceof ObjectErased) return null;
      throw error;
    }
  }

  /** Those of which the document has none with the same bytes. */
  private async newOnes(
    { id, tenantId }: Document,
    found: readonly StoredAttachment[],
  ): Promise<readonly StoredAttachment[]> {
    if (found.length === 0) return [];
    return this.unitOfWork.run(serviceActor('reread', tenantId), async (tx) => {
      const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
      const children = await tx.findBy(Document, { parentId: id });
      const known = new Set(children.map(({ contentIndex: index }) => index?.toString('hex')));
      return found.filter(({ arrived }) =>
        keys.every((each) => !known.has(contentIndex(each, arrived.stored.sha256).toString('hex'))),
      );
    });
  }

  private async document({ tenantId, documentId }: Reread): Promise<Document | null> {
    return this.unitOfWork.run(serviceActor('reread', tenantId), (tx) =>
      tx.findOneBy(Document, { id: documentId }),
    );
  }

  /** As it was: that the worker stopped is no attempt. */
  private async giveBack({ id, tenantId, attempts }: Reread): Promise<void> {
    await this.unitOfWork.run(serviceActor('reread', tenantId), (tx) =>
      tx.update(
        Reread,
        { id, state: 'reading', attempts },
        { state: 'waiting', attempts: attempts - 1, leaseUntil: null },
      ),
    );
  }

  private async renew({ id, tenantId, attempts }: Reread): Promise<boolean> {
    return this.unitOfWork.run(serviceActor('reread', tenantId), async (tx) => {
      const { affected } = await tx
        .createQueryBuilder()
        .update(Reread)
        .set({ leaseUntil: () => `now() + interval '${LEASE_MS} milliseconds'` })
        .where({ id, state: 'reading', attempts })
        .execute();
      return affected === 1;
    });
  }
}
