import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import { FeedRow, type FeedState } from './feed-row.entity.js';

/** A feed in the hands of one worker, until somebody else claims it. */
export interface FeedClaim {
  readonly fence: string;
  readonly nextLeaf: number;
  readonly state: FeedState;
  readonly target: string | null;
  readonly failures: number;
}

/** What a claim may change; times are said in SQL, by the clock of the database. */
export type FeedMove = Partial<
  Pick<FeedRow, 'failures' | 'leaseUntil' | 'nextLeaf' | 'reason' | 'state' | 'target'> & {
    readonly deliveredAt: () => string;
    readonly nextAttemptAt: () => string;
  }
>;

const Claimed = z.tuple([
  z.array(
    z
      .object({
        fence: z.string(),
        next_leaf: z.coerce.number(),
        state: z.enum(['ok', 'behind', 'failing']),
        target: z.string().nullable(),
        failures: z.int(),
      })
      .transform(({ next_leaf: nextLeaf, ...row }): FeedClaim => ({ ...row, nextLeaf })),
  ),
  z.int(),
]);

/** The row of one feed: how far it has come, and whose it is. By the clock of the database. */
export class FeedCursor {
  private met = false;

  constructor(
    private readonly dataSource: DataSource,
    readonly name: string,
  ) {}

  /** Null where nothing is to be delivered, it is not time yet, or another worker has it. */
  async claim(leaseMs: number): Promise<FeedClaim | null> {
    if (!this.met) await meetFeeds(this.dataSource, [this.name]);
    this.met = true;
    const [[claim]] = Claimed.parse(
      await this.dataSource.query(
        `update audit_feed set fence = fence + 1, lease_until = now() + make_interval(secs => $2)
         where name = $1 and next_attempt_at <= now()
           and (lease_until is null or lease_until < now())
           and exists (select from audit_checkpoint where size > audit_feed.next_leaf)
         returning fence, next_leaf, state, target, failures`,
        [this.name, leaseMs / 1000],
      ),
    );
    return claim ?? null;
  }

  /** False when another worker has taken it over, or it was let go. */
  async renew({ fence }: FeedClaim, leaseMs: number): Promise<boolean> {
    const [, renewed]: [unknown, number] = await this.dataSource.query(
      `update audit_feed set lease_until = now() + make_interval(secs => $3)
       where name = $1 and fence = $2 and lease_until is not null`,
      [this.name, fence, leaseMs / 1000],
    );
    return renewed === 1;
  }

  async release({ fence }: FeedClaim): Promise<void> {
    await this.dataSource.manager.update(FeedRow, { name: this.name, fence }, { leaseUntil: null });
  }

  /** False, and nothing changed, when another worker has taken it over. */
  async move(manager: EntityManager, { fence }: FeedClaim, values: FeedMove): Promise<boolean> {
    const { affected } = await manager.update(FeedRow, { name: this.name, fence }, values);
    return affected === 1;
  }

  /** Whether an entry from this leaf on has waited for longer. */
  async isBehind(leaf: number, ms: number): Promise<boolean> {
    const rows: unknown[] = await this.dataSource.query(
      `select from audit_feed as feed
       cross join lateral (select signed_at from audit_checkpoint
         where size > $2 order by size limit 1) as late
       where feed.name = $1
         and greatest(feed.since, late.signed_at) < now() - make_interval(secs => $3)`,
      [this.name, leaf, ms / 1000],
    );
    return rows.length > 0;
  }
}

/** Begins to count, for feeds that the settings name for the first time. They begin with the first leaf. */
export async function meetFeeds(dataSource: DataSource, names: readonly string[]): Promise<void> {
  await dataSource.query(
    `insert into audit_feed (name, since, next_leaf, state, failures, next_attempt_at, fence)
     select name, now(), 0, 'ok', 0, now(), 0 from unnest($1::text[]) as named (name)
     on conflict do nothing`,
    [names],
  );
}
