import { AcrossTenants, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from './summaries.repository.js';

// Before anything was measured here: a small model on two cores.
const FIRST_GUESS = { promptTokensPerSecond: 300, tokensPerSecond: 30 };

export interface PlaceInLine {
  /** From 1. */
  readonly position: number;
  readonly tokensAhead: number;
  /** Until the draft is there, at the speed that was last measured. */
  readonly expectedSeconds: number;
}

/** Turns the tokens ahead into a time, at the measured speed of the engine. */
@Injectable()
export class WaitingLine {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly summaries: SummariesRepository,
  ) {}

  /** Null when the summary is not in the queue. */
  async place(
    tx: Transaction,
    summary: { readonly id: string; readonly tokensIn: number; readonly tokensOutEstimate: number },
  ): Promise<PlaceInLine | null> {
    const ahead = await this.acrossTenants.queueAhead(summary.id);
    if (!ahead) return null;
    const expectedSeconds = await this.seconds(
      tx,
      ahead.tokensIn + summary.tokensIn,
      ahead.tokensOut + summary.tokensOutEstimate,
    );
    return {
      position: ahead.position,
      tokensAhead: ahead.tokensIn + ahead.tokensOut,
      expectedSeconds,
    };
  }

  async seconds(tx: Transaction, tokensIn: number, tokensOut: number): Promise<number> {
    const speed = (await this.summaries.latestSpeed(tx)) ?? FIRST_GUESS;
    const seconds = tokensIn / speed.promptTokensPerSecond + tokensOut / speed.tokensPerSecond;
    return Math.max(1, Math.ceil(seconds));
  }
}
