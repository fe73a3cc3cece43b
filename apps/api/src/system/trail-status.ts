import {
  type FeedStatus,
  FeedStatusService,
  IntakePause,
  type IntegrityReport,
  IntegrityReports,
  type StoreStatus,
} from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';

export interface TrailFacts {
  readonly checkpoint: { readonly size: number; readonly signedAt: Date } | null;
  readonly stores: readonly StoreStatus[];
  readonly feeds: readonly FeedStatus[];
}

/** How far the audit trail is signed, verified, and brought to where others look after it. */
@Injectable()
export class TrailStatus {
  constructor(
    private readonly integrity: IntegrityReports,
    private readonly pause: IntakePause,
    private readonly feeds: FeedStatusService,
  ) {}

  async lastVerified(tx: Transaction): Promise<IntegrityReport['verified']> {
    return this.integrity.lastVerified(tx);
  }

  async read(actor: Actor): Promise<TrailFacts> {
    const [checkpoint, stores, feeds] = await Promise.all([
      this.integrity.lastSigned(),
      this.pause.storeStatus(),
      this.feeds.of(actor),
    ]);
    return { checkpoint, stores, feeds };
  }
}
