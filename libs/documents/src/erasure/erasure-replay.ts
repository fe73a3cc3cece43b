import { KeyDestruction, UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Document } from '../document.entities.js';
import { ErasureActions } from './erasure-actions.js';
import { ErasureList, type ListedErasure } from './erasure-list.js';
import { ErasuresRepository } from './erasures.repository.js';

const BATCH = 200;

/**
 * Erases again, before this process does anything else, what the list says was erased and a restored
 * backup has brought back.
 */
@Injectable()
export class ErasureReplay implements OnModuleInit {
  private readonly logger = new Logger(ErasureReplay.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly erasureList: ErasureList,
    private readonly actions: ErasureActions,
    private readonly erasures: ErasuresRepository,
    private readonly destruction: KeyDestruction,
  ) {}

  async onModuleInit(): Promise<void> {
    let again = 0;
    let batch: ListedErasure[] = [];
    for await (const entry of this.erasureList.read()) {
      batch.push(entry);
      if (batch.length < BATCH) continue;
      again += await this.replay(batch);
      batch = [];
    }
    again += await this.replay(batch);
    if (again > 0) this.logger.warn('erased again after a restore', { documents: again });
  }

  private async replay(entries: readonly ListedErasure[]): Promise<number> {
    let count = 0;
    for (const [tenantId, ofTenant] of Map.groupBy(entries, ({ tenant }) => tenant)) {
      count += await this.replayOf(serviceActor('erasure-list', tenantId), ofTenant);
    }
    return count;
  }

  private async replayOf(actor: Actor, entries: readonly ListedErasure[]): Promise<number> {
    return this.unitOfWork.run(actor, async (tx) => {
      // by document: a crash between two lines may have left the same one twice
      const byDocument = new Map(entries.map((entry) => [entry.document, entry]));
      const back = await tx.findBy(Document, {
        id: In([...byDocument.keys()]),
        state: Not('erased'),
      });
      for (const { id } of back) {
        // one that came in another of these went with that; or another process was quicker
        const document = await this.erasures.lockDocument(tx, id);
        const entry = byDocument.get(id);
        if (!document || !entry) continue;
        const reason = `Erased on ${entry.at}, and again after a restore.`;
        await this.actions.begin(tx, actor, document, {
          id: entry.erasure,
          trigger: 'restore',
          reason,
        });
      }
      // of patients and others that were gone by then
      await this.destruction.destroy(
        tx,
        entries.flatMap(({ keys }) => keys),
      );
      return back.length;
    });
  }
}
