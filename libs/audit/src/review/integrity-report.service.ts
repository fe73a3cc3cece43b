import type { NoteVerifier } from '@app/crypto';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { AuditTrail } from '../audit-trail.js';
import { parseEntry } from '../entry-text.js';
import { type FeedStatus, FeedStatusService } from '../feed/feed-status.service.js';
import { OwnLog } from '../sending/own-log.js';
import { type StoreStatus, IntakePause } from '../sending/intake-pause.js';
import { AuditCheckpoint } from '../sequencer/audit-tree.entities.js';
import { KeptHashMissing } from '../sequencer/kept-hashes.js';
import { StoreInconsistent } from '../stores/store.errors.js';

/** Opens the log's key, with which its checkpoints are checked. */
export const LOG_KEY = Symbol('LogKey');

export interface LatestCheckpoint {
  /** Entries that it covers, of all tenants. */
  readonly size: number;
  readonly root: Buffer;
  readonly note: string;
  readonly signedAt: Date;
  /** Whether the log's key signed it, and the kept tree has its root: found out now. */
  readonly holds: boolean;
}

export interface IntegrityReport {
  /** The newest; null before the first. */
  readonly checkpoint: LatestCheckpoint | null;
  readonly stores: readonly StoreStatus[];
  readonly feeds: readonly FeedStatus[];
  /** When the whole trail was last derived again, and whether it was in order. */
  readonly verified: {
    readonly at: Date;
    readonly inOrder: boolean;
    readonly size: number;
    /** Whether a checkpoint was compared that lies elsewhere; not told before this was recorded. */
    readonly comparedOutside: boolean;
  } | null;
}

const Verified = z.array(z.object({ occurred_at: z.date(), canonical: z.instanceof(Buffer) }));

/** Says how far the trail is signed, kept by others, and verified. */
@Injectable()
export class IntegrityReports {
  private readonly log: OwnLog;

  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly workStop: IntakePause,
    private readonly feeds: FeedStatusService,
    @Inject(LOG_KEY) openKey: () => Promise<NoteVerifier>,
  ) {
    this.log = new OwnLog(dataSource, openKey);
  }

  async of(actor: Actor): Promise<IntegrityReport> {
    const verified = await this.unitOfWork.run(actor, async (tx) => {
      const last = await this.lastVerified(tx);
      await this.audit.record(tx, actor, {
        action: 'audit.standing-read',
        subject: { type: 'audit-trail', id: null },
      });
      return last;
    });
    return {
      checkpoint: await this.newest(),
      stores: await this.workStop.storeStatus(),
      feeds: await this.feeds.of(actor),
      verified,
    };
  }

  /** For who reads more than this, and records that. */
  async lastVerified(tx: Transaction): Promise<IntegrityReport['verified']> {
    const [last] = Verified.parse(
      await tx.query(
        `select occurred_at, canonical from audit_entry where action = 'audit.verified'
         order by occurred_at desc, id desc limit 1`,
      ),
    );
    return last ? toVerified(last) : null;
  }

  /** The newest checkpoint, unchecked. */
  async lastSigned(): Promise<{ readonly size: number; readonly signedAt: Date } | null> {
    const row = await this.newestRow();
    return row && { size: Number(row.size), signedAt: row.signedAt };
  }

  private async newest(): Promise<LatestCheckpoint | null> {
    const row = await this.newestRow();
    if (!row) return null;
    const { root, note, signedAt } = row;
    return { size: Number(row.size), root, note, signedAt, holds: await this.holds(note) };
  }

  private async newestRow(): Promise<AuditCheckpoint | null> {
    const [row] = await this.dataSource.manager.find(AuditCheckpoint, {
      order: { size: 'desc' },
      take: 1,
    });
    return row ?? null;
  }

  private async holds(note: string): Promise<boolean> {
    try {
      await this.log.checkOnceWas(note);
      return true;
    } catch (error) {
      if (error instanceof StoreInconsistent || error instanceof KeptHashMissing) return false;
      throw error;
    }
  }
}

function toVerified({
  occurred_at: at,
  canonical,
}: z.infer<typeof Verified>[number]): IntegrityReport['verified'] {
  const { outcome, details } = parseEntry(canonical);
  return {
    at,
    inOrder: outcome === 'success',
    size: Number(details['size'] ?? 0),
    comparedOutside: details['outside'] === true,
  };
}
