import { withDeadline } from '@app/platform';
import { Logger } from '@nestjs/common';
import { DataSource, LessThanOrEqual } from 'typeorm';
import type { CheckpointStore } from '../stores/checkpoint-store.js';
import { StoreInconsistent, StoreUnreachable } from '../stores/store.errors.js';
import type { OwnLog } from './own-log.js';
import { retryAfter } from './retry-after.js';
import type { StoreChanges } from './store-changes.js';
import { StoreRow } from './store-row.entity.js';

const EVERY_MS = 60_000;
const DEADLINE_MS = 30_000;

type Outcome =
  | { readonly state: 'ok'; readonly size: number; readonly receipt: string | null }
  | { readonly state: 'failing' | 'inconsistent'; readonly code: string; readonly reason: string };

/**
 * Brings the newest checkpoint to each store, and looks whether what a store holds is still a beginning
 * of our tree. The newest says all that those before it said, so none of them is sent late.
 */
export class CheckpointSender implements AsyncDisposable {
  private readonly logger = new Logger(CheckpointSender.name);

  constructor(
    private readonly dataSource: DataSource,
    private readonly changes: StoreChanges,
    private readonly log: OwnLog,
    private readonly stores: readonly CheckpointStore[],
    private readonly now: () => Date = () => new Date(),
  ) {}

  /** Does what is due; any number of workers may. */
  async turn(signal?: AbortSignal): Promise<void> {
    await meetStores(this.dataSource, this.stores, this.now());
    await Promise.all(
      this.stores.map(async (store) => {
        const row = await this.claim(store);
        if (row) await this.settle(row, await this.sendTo(store, row, signal));
      }),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.stores.map((store) => store[Symbol.asyncDispose]()));
  }

  /** Of several workers one finds it due; should it die, another does a minute later. */
  private async claim({ name }: CheckpointStore): Promise<StoreRow | null> {
    const [now, next] = [this.now(), this.after(EVERY_MS)];
    const due = { name, nextAttemptAt: LessThanOrEqual(now) };
    const { manager } = this.dataSource;
    const { affected } = await manager.update(StoreRow, due, { nextAttemptAt: next });
    return affected === 1 ? manager.findOneByOrFail(StoreRow, { name }) : null;
  }

  private async sendTo(
    store: CheckpointStore,
    row: StoreRow,
    outer: AbortSignal | undefined,
  ): Promise<Outcome> {
    const signal = withDeadline(outer, DEADLINE_MS);
    try {
      const held = await store.latest?.(signal);
      if (held) await this.log.checkOnceWas(held);
      const newest = await this.log.latest();
      if (!newest || (row.state === 'ok' && newest.size <= Number(row.sentSize))) {
        return { state: 'ok', size: Number(row.sentSize), receipt: row.receipt };
      }
      const receipt = await store.put(newest, signal);
      return { state: 'ok', size: newest.size, receipt };
    } catch (error) {
      return this.failureOf(store, error);
    }
  }

  private failureOf({ name }: CheckpointStore, error: unknown): Outcome {
    if (error instanceof StoreInconsistent) {
      const { code, reason } = error;
      this.logger.error('checkpoint store contradicts the audit trail', {
        store: name,
        code,
        reason,
      });
      return { state: 'inconsistent', code, reason };
    }
    const code = 'checkpoint-store-unreachable';
    const reason = error instanceof StoreUnreachable ? error.reason : 'internal';
    this.logger.error('checkpoint store not reached', { store: name, code, reason, err: error });
    return { state: 'failing', code, reason };
  }

  /** What changes is recorded; that it stays as it was is not, or an outage would fill the trail. */
  private async settle(row: StoreRow, outcome: Outcome): Promise<void> {
    if (outcome.state === 'ok') {
      const { size, receipt } = outcome;
      const isNew = size > Number(row.sentSize);
      await this.changes.keep(row, 'ok', {
        state: 'ok',
        reason: null,
        failures: 0,
        nextAttemptAt: this.after(EVERY_MS),
        ...(isNew && { sentSize: String(size), sentAt: this.now(), receipt }),
      });
      return;
    }
    const failures = row.failures + 1;
    // a store that contradicted us and then does not answer has not taken anything back
    const state = row.state === 'inconsistent' ? 'inconsistent' : outcome.state;
    const reason = state === outcome.state ? outcome.reason : row.reason;
    await this.changes.keep(row, state, {
      state,
      reason,
      failures,
      nextAttemptAt: this.after(retryAfter(failures)),
    });
  }

  private after(ms: number): Date {
    return new Date(this.now().getTime() + ms);
  }
}

/** Begins to count, for stores that the settings name for the first time. */
export async function meetStores(
  dataSource: DataSource,
  stores: readonly Pick<CheckpointStore, 'name'>[],
  since: Date,
): Promise<void> {
  if (stores.length === 0) return;
  const rows = stores.map(({ name }) => ({
    name,
    since,
    sentSize: '0',
    sentAt: null,
    receipt: null,
    state: 'ok' as const,
    reason: null,
    failures: 0,
    nextAttemptAt: since,
  }));
  await dataSource.createQueryBuilder().insert().into(StoreRow).values(rows).orIgnore().execute();
}
