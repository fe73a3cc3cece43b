import { AcrossTenants, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { EngineSpeed } from '../runs/run.entities.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary } from '../summary.entities.js';

// Before anything was measured here: a small model on two cores.
const FIRST_GUESS: Speed = { promptTokensPerSecond: 300, tokensPerSecond: 30 };

type Speed = Pick<EngineSpeed, 'promptTokensPerSecond' | 'tokensPerSecond'>;
type Waiting = Pick<Summary, 'id' | 'state' | 'tokensIn' | 'tokensOutEstimate'>;

export interface QueuePosition {
  /** From 1. */
  readonly position: number;
  readonly tokensAhead: number;
  /** Until the draft is there, at the speed that was last measured. */
  readonly expectedSeconds: number;
}

/** Turns the tokens ahead into a time, at the measured speed of the engine. */
@Injectable()
export class QueueEstimate {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly summaries: SummariesRepository,
  ) {}

  /** Null when the summary is not in the queue. */
  async position(tx: Transaction, summary: Waiting): Promise<QueuePosition | null> {
    return (await this.positions(tx, [summary])).get(summary.id) ?? null;
  }

  /** The places of those that wait, in two queries however many they are. */
  async positions(
    tx: Transaction,
    summaries: readonly Waiting[],
  ): Promise<ReadonlyMap<string, QueuePosition>> {
    const waiting = summaries.filter(({ state }) => state === 'queued');
    if (waiting.length === 0) return new Map();
    const ahead = await this.acrossTenants.queueAhead(
      tx,
      waiting.map(({ id }) => id),
    );
    const speed = await this.speed(tx);
    const places = new Map<string, QueuePosition>();
    for (const { id, tokensIn, tokensOutEstimate } of waiting) {
      const before = ahead.get(id);
      if (!before) continue;
      places.set(id, {
        position: before.position,
        tokensAhead: before.tokensIn + before.tokensOut,
        expectedSeconds: secondsAt(
          speed,
          before.tokensIn + tokensIn,
          before.tokensOut + tokensOutEstimate,
        ),
      });
    }
    return places;
  }

  async seconds(tx: Transaction, tokensIn: number, tokensOut: number): Promise<number> {
    return secondsAt(await this.speed(tx), tokensIn, tokensOut);
  }

  /** What was measured here, the last one first. For who records that it was read. */
  speeds(tx: Transaction): Promise<readonly EngineSpeed[]> {
    return this.summaries.speeds(tx);
  }

  private async speed(tx: Transaction): Promise<Speed> {
    return (await this.summaries.latestSpeed(tx)) ?? FIRST_GUESS;
  }
}

function secondsAt(speed: Speed, tokensIn: number, tokensOut: number): number {
  const seconds = tokensIn / speed.promptTokensPerSecond + tokensOut / speed.tokensPerSecond;
  return Math.max(1, Math.ceil(seconds));
}
