import { AuditTrail, Refusals } from '@app/audit';
import { Notices, UnitOfWork } from '@app/database';
import { type Actor, CallerLimit } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import type { AccessGrant } from '../progress/access-recheck.js';
import { SummaryNotFound, TooManyStreams } from '../summaries.errors.js';
import { parseCursor } from './work-cursor.js';
import type { FollowedWork } from './work-event.js';
import { SnapshotReader } from './snapshot-reader.js';
import { WorkRepository } from './work.repository.js';
import { WorkStream } from './work-stream.js';

/** The most summaries that a stream watches beside the caller's own work. */
export const WATCHED_MAX = 20;
/** Of one caller at one process: a browser opens no more than six. */
export const STREAMS_MAX = 20;

export interface FollowOptions {
  readonly watch: readonly string[];
  /** What the follower saw last; anything unknown begins anew. */
  readonly cursor: string | null;
  readonly access: AccessGrant;
  readonly signal: AbortSignal;
}

/** Lets a caller follow all of its work at once, from any point on. */
@Injectable()
export class WorkService implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();
  private readonly places = new CallerLimit(STREAMS_MAX);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly work: WorkRepository,
    private readonly looks: SnapshotReader,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Throws `SummaryNotFound` or `TooManyStreams` before the first event. Ends with `signal`, with the
   * caller's access, or with this process.
   */
  async follow(
    actor: Actor,
    { watch, cursor, access, signal }: FollowOptions,
  ): Promise<AsyncIterable<FollowedWork>> {
    const watched = [...new Set(watch)];
    const place = await this.takePlace(actor);
    const release = (): void => place[Symbol.dispose]();
    // also for a stream that nobody ever reads from
    signal.addEventListener('abort', release, { once: true });
    try {
      if (signal.aborted) release();
      await this.admit(actor, watched);
    } catch (error) {
      release();
      throw error;
    }
    return new WorkStream(this.looks, this.notices, {
      actor,
      watched,
      cursor: cursor === null ? null : parseCursor(cursor),
      access,
      signal: AbortSignal.any([signal, this.closing.signal]),
    }).events();
  }

  /** Followers come back to whichever process answers then, and miss nothing. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async takePlace(actor: Actor): Promise<Disposable> {
    const place = this.places.take(actor);
    if (place) return place;
    const refusal = new TooManyStreams(this.places.each);
    const subject = { type: 'work', id: null };
    await this.refusals.record(actor, { subject, reason: refusal.code });
    throw refusal;
  }

  private async admit(actor: Actor, watched: readonly string[]): Promise<void> {
    const missing = await this.unitOfWork.run(actor, async (tx) => {
      const visible = await this.work.visible(tx, watched);
      const unseen = watched.find((id) => !visible.has(id));
      if (unseen !== undefined) return unseen;
      await this.audit.record(tx, actor, {
        action: 'work.followed',
        subject: { type: 'work', id: null },
        related: watched.map((id) => ({ type: 'summary', id })),
      });
      return null;
    });
    if (missing === null) return;
    const refusal = new SummaryNotFound();
    const subject = { type: 'summary', id: missing };
    await this.refusals.record(actor, { subject, reason: refusal.code });
    throw refusal;
  }
}
