import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { Commitments } from '../proof/commitments.js';

/** From where somebody acted: the network address, and the account of a local operator. */
export interface Caller {
  readonly address?: string;
  readonly operator?: string;
}

/** Opens who stands behind commitments, and nothing else that is sealed: the rest may be of a patient. */
@Injectable()
export class Callers {
  constructor(private readonly commitments: Commitments) {}

  /** By entry. */
  async of(
    tx: Transaction,
    tenantId: string,
    entryIds: readonly string[],
  ): Promise<ReadonlyMap<string, Caller>> {
    const opened = await this.commitments.openFields(tx, tenantId, entryIds, [
      'address',
      'operator',
    ]);
    return new Map(
      [...opened].map(([id, { address, operator }]) => [
        id,
        {
          ...(address && { address: address.value }),
          ...(operator && { operator: operator.value }),
        },
      ]),
    );
  }
}
