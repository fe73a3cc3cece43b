import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { TooManyWaitingTokens } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { QueueEstimate } from './queue-estimate.js';
import type { SummaryOrder } from './summary-order.js';

/** The most work that may wait, in tokens. */
export interface WaitingTokenBounds {
  readonly perClient: number;
  readonly perTenant: number;
}
export const WAITING_TOKEN_BOUNDS = Symbol('WaitingTokenBounds');

const RETRY_AFTER_MAX_SECONDS = 3600;

/** The summaries that wait, as far as another order depends on them. */
@Injectable()
export class WaitingSummaries {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly line: QueueEstimate,
    @Inject(WAITING_TOKEN_BOUNDS) private readonly bounds: WaitingTokenBounds,
  ) {}

  /**
   * One that is waiting, being written or open of exactly these documents under the same profile: nobody
   * needs it twice. Callers who ask for the same wait for each other here until the first commits.
   */
  async findOpen(
    tx: Transaction,
    { documentIds, profileId, sectionIds }: SummaryOrder,
  ): Promise<string | null> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
      JSON.stringify(['summary of', profileId, ...documentIds.toSorted()]),
    ]);
    return this.summaries.ofSources(tx, documentIds, profileId, sectionIds);
  }

  /** Throws `TooManyWaitingTokens`. */
  async requireRoom(
    tx: Transaction,
    owner: Pick<Actor, 'tenantId' | 'id'>,
    tokens: number,
  ): Promise<void> {
    await this.summaries.serializeIntake(tx, owner.tenantId);
    for (const [whose, actorId, limit] of [
      ['client', owner.id, this.bounds.perClient],
      ['tenant', null, this.bounds.perTenant],
    ] as const) {
      const waiting = await this.summaries.waitingTokens(tx, actorId);
      if (waiting === 0 || waiting + tokens <= limit) continue;
      const seconds = await this.line.seconds(tx, waiting + tokens - limit, 0);
      throw new TooManyWaitingTokens(
        whose,
        waiting,
        limit,
        Math.min(seconds, RETRY_AFTER_MAX_SECONDS),
      );
    }
  }
}
