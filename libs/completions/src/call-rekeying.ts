import type { KeyedRows, Transaction } from '@app/database';
import { Completion } from './completion.entities.js';

/** A call keeps the key that it began under, and is gone when it has ended. */
export class CallRekeying implements KeyedRows {
  readonly name = 'calls of models';
  readonly purpose = 'wrap';
  readonly movesBy = 'time';

  countAt(tx: Transaction, tenantId: string, keyVersion: number): Promise<number> {
    return tx.countBy(Completion, { tenantId, keyVersion });
  }

  async rekey(): Promise<number> {
    return 0;
  }
}
