import { AuditTrail } from '@app/audit';
import { type ObjectKey, openJson } from '@app/crypto';
import { KeyRing, Notices, UnitOfWork } from '@app/database';
import { type Actor, Signal } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { placeOfRunEvent } from '../runs/run-event-writer.js';
import { RunEvent } from '../runs/run-events.js';
import { type AccessGrant, AccessRecheck } from './access-recheck.js';
import { SummaryNotFound } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { type QueuePosition, QueueEstimate } from '../requests/queue-estimate.js';

/** `id` is what a follower that comes back names as the last it saw; a place in line has none. */
export interface Followed {
  readonly id: string | null;
  readonly event: ({ readonly kind: 'waiting' } & QueuePosition) | RunEvent;
}

export interface FollowingOptions {
  /** The last that the follower saw; 0 for none. */
  readonly afterSeq: number;
  readonly access: AccessGrant;
  readonly signal: AbortSignal;
}

const PAGE = 200;
// A notice may be lost; and the queue position changes without one.
const LOOK_AGAIN_MS = 2000;
const ENDED = new Set([
  'draft',
  'in_review',
  'signed',
  'amended',
  'withdrawn',
  'failed',
  'cancelled',
  'rejected',
  'superseded',
  'erased',
]);

/** Lets a caller watch a summary come about, from any point on. */
@Injectable()
export class FollowingService implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly notices: Notices,
    private readonly keyRing: KeyRing,
    private readonly line: QueueEstimate,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Throws `SummaryNotFound` before the first event. Ends with the summary, with the caller's access
   * or with `signal`.
   */
  async follow(
    actor: Actor,
    summaryId: string,
    { afterSeq, access, signal }: FollowingOptions,
  ): Promise<AsyncIterable<Followed>> {
    const key = await this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaries.find(tx, summaryId);
      await this.audit.record(tx, actor, {
        action: summary ? 'summary.followed' : 'access.refused',
        outcome: summary ? 'success' : 'refused',
        subject: { type: 'summary', id: summaryId },
        patientId: summary?.patientId ?? null,
      });
      return summary && this.keyRing.object(tx, actor.tenantId, summary.objectKeyId);
    });
    if (!key) throw new SummaryNotFound();
    const until = AbortSignal.any([signal, this.closing.signal]);
    return this.events(actor, summaryId, key, { afterSeq, access, signal: until });
  }

  /** Followers come back to whichever process answers then, and miss nothing. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async *events(
    actor: Actor,
    summaryId: string,
    key: ObjectKey,
    { afterSeq, access, signal }: FollowingOptions,
  ): AsyncIterable<Followed> {
    const changes = new Signal();
    const stopListening = this.notices.on('run_event', summaryId, () => changes.notify());
    const watch = new AccessRecheck(access, this.notices, changes.notify);
    const onAbort = (): void => changes.notify();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      let seq = afterSeq;
      let shown = '';
      while (!signal.aborted && !watch.isOver()) {
        const { rows, summary, place } = await this.look(actor, summaryId, seq);
        for (const row of rows) {
          if (watch.isOver()) return;
          seq = row.seq;
          const sealedAt = placeOfRunEvent(actor.tenantId, row.runId, row.seq);
          const event = openJson(key, sealedAt, RunEvent, row.sealed);
          yield { id: String(seq), event };
          if (event.kind === 'ended') return;
        }
        if (rows.length === PAGE) continue;
        if (!summary) return;
        if (ENDED.has(summary.state)) {
          yield {
            id: null,
            event: { kind: 'ended', state: summary.state, reason: summary.stateReason },
          };
          return;
        }
        if (place && JSON.stringify(place) !== shown) {
          shown = JSON.stringify(place);
          yield { id: null, event: { kind: 'waiting', ...place } };
        }
        await changes.wait(LOOK_AGAIN_MS);
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      stopListening();
      watch.close();
    }
  }

  private async look(actor: Actor, summaryId: string, seq: number) {
    return this.unitOfWork.run(actor, async (tx) => {
      // The state first: what ended by then has all of its events in place.
      const summary = await this.summaries.find(tx, summaryId);
      const rows = await this.summaries.eventsAfter(tx, summaryId, seq, PAGE);
      const place = summary && (await this.line.position(tx, summary));
      return { summary, rows, place };
    });
  }
}
