import { PermissionTable } from '@app/auth';
import type { Page, Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { type PublishedFilter, PublishedSummaries, type PublishedSummary } from '@app/review';
import { Injectable } from '@nestjs/common';

/** Summaries as they are given to other systems, for callers who may read those; for all others there are none. */
@Injectable()
export class ReadableSummaries {
  constructor(
    private readonly published: PublishedSummaries,
    private readonly permissions: PermissionTable,
  ) {}

  areFor(actor: Actor): boolean {
    return this.permissions.may(actor, 'summary:read');
  }

  /** By its own id, or by that of a version or a signature of it. */
  async find(actor: Actor, id: string): Promise<PublishedSummary | null> {
    return this.areFor(actor) ? this.published.find(actor, id) : null;
  }

  /** Whether something of this id is one of them; that is no reading of it. */
  async isOne(tx: Transaction, actor: Actor, id: string): Promise<boolean> {
    return this.areFor(actor) && (await this.published.isOne(tx, id));
  }

  /** Those with a text. */
  async page(actor: Actor, filter: PublishedFilter): Promise<Page<PublishedSummary>> {
    return this.areFor(actor)
      ? this.published.page(actor, filter)
      : { items: [], nextCursor: null };
  }
}
