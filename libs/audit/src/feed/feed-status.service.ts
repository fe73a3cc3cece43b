import { AcrossTenants } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { meetFeeds } from './feed-cursor.js';
import type { FeedSettings } from './feed-settings.js';

export const FEED_SETTINGS = Symbol('FeedSettings');

export interface FeedStatus {
  readonly name: string;
  readonly kind: FeedSettings['kind'];
  readonly state: 'ok' | 'behind' | 'failing';
  readonly reason: string | null;
  /** Entries of the trail that are behind it. */
  readonly deliveredTo: number;
  readonly deliveredAt: Date | null;
  /** Since when there has been an entry that it has not delivered. */
  readonly behindSince: Date | null;
}

const Rows = z.array(
  z.object({
    name: z.string(),
    state: z.enum(['ok', 'behind', 'failing']),
    reason: z.string().nullable(),
    next_leaf: z.coerce.number(),
    delivered_at: z.date().nullable(),
    behind_since: z.date().nullable(),
  }),
);

/** Says how far the trail has come to the repositories that the settings name. */
@Injectable()
export class FeedStatusService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly acrossTenants: AcrossTenants,
    @Inject(FEED_SETTINGS) private readonly feeds: readonly FeedSettings[],
  ) {}

  /** Of the feeds of the actor's tenant. */
  async of({ tenantId }: Pick<Actor, 'tenantId'>): Promise<readonly FeedStatus[]> {
    if (this.feeds.length === 0) return [];
    const byDefault = (await this.acrossTenants.defaultTenant())?.tenantId;
    const own = this.feeds.filter(({ tenant }) => (tenant ?? byDefault) === tenantId);
    const names = own.map(({ name }) => name);
    // nothing is delivered yet where no worker has met them
    await meetFeeds(this.dataSource, names);
    const rows = Rows.parse(
      await this.dataSource.query(
        `select feed.name, state, reason, next_leaf, delivered_at,
           case when late.signed_at is not null then greatest(feed.since, late.signed_at) end
             as behind_since
         from audit_feed as feed
         left join lateral (select signed_at from audit_checkpoint
           where size > feed.next_leaf order by size limit 1) as late on true
         where feed.name = any ($1) order by feed.name`,
        [names],
      ),
    );
    return rows.flatMap((row) => {
      const { name, state, reason } = row;
      const kind = own.find((feed) => feed.name === name)?.kind;
      if (!kind) return [];
      const { next_leaf: deliveredTo, delivered_at: deliveredAt, behind_since: behindSince } = row;
      return [{ name, kind, state, reason, deliveredTo, deliveredAt, behindSince }];
    });
  }
}
