import { KeyDestruction, overAllCompartments, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Dataset, DatasetPart } from './dataset.entities.js';

/** Takes the rows of a data set away: their keys are destroyed first. */
@Injectable()
export class DatasetRemoval {
  constructor(private readonly destruction: KeyDestruction) {}

  async end(
    tx: Transaction,
    { id }: Pick<Dataset, 'id'>,
    end: {
      readonly state: 'discarded' | 'expired' | 'failed';
      readonly reason?: string;
    },
  ): Promise<void> {
    await this.dropRows(tx, id);
    await tx.update(
      Dataset,
      { id },
      {
        state: end.state,
        stateReason: end.reason ?? null,
        endedAt: new Date(),
        leaseUntil: null,
        rowCount: 0,
      },
    );
  }

  /** Whoever ends a data set need not see the compartments that its rows come from. */
  async dropRows(tx: Transaction, datasetId: string): Promise<void> {
    await overAllCompartments(tx, async () => {
      const parts = await tx.find(DatasetPart, {
        select: { id: true, objectKeyId: true },
        where: { datasetId },
      });
      if (parts.length === 0) return;
      await this.destruction.destroy(
        tx,
        parts.map(({ objectKeyId }) => objectKeyId),
      );
      await tx.delete(DatasetPart, { datasetId });
    });
  }
}
