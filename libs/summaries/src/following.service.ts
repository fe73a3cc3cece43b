import { AuditTrail } from '@app/audit';
import { type ObjectKey, openJson } from '@app/crypto';
import { KeyRing, Notices, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { placeOfRunEvent } from './run-event-writer.js';
import { RunEvent } from './run-events.js';
import { SummaryNotFound } from './summaries.errors.js';
import { SummariesRepository } from './summaries.repository.js';
import { type PlaceInLine, WaitingLine } from './waiting-line.js';

/** `seq` is what a follower that comes back names as the last it saw; a place in line has none. */
export type Followed =
  | { readonly seq: number; readonly event: RunEvent }
  | { readonly seq: null; readonly event: ({ readonly kind: 'waiting' } & PlaceInLine) | RunEvent };

const PAGE = 200;
// A notice may be lost; and the place in line changes without one.
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
    private readonly line: WaitingLine,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `SummaryNotFound` before the first event. Ends when the summary does, or with `signal`. */
  async follow(
    actor: Actor,
    summaryId: string,
    afterSeq: number,
    signal: AbortSignal,
  ): Promise<AsyncIterable<Followed>> {
    const key = await this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaries.find(tx, summaryId);
      await this.audit.record(tx, actor, {
        action: summary ? 'summary.followed' : 'access.refused',
        outcome: summary ? 'success' : 'refused',
        subject: { type: 'summary', id: summaryId },
      });
      return summary && this.keyRing.object(tx, actor.tenantId, summary.objectKeyId);
    });
    if (!key) throw new SummaryNotFound();
    const until = AbortSignal.any([signal, this.closing.signal]);
    return this.events(actor, summaryId, afterSeq, key, until);
  }

  /** Followers come back to whichever process answers then, and miss nothing. */
  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async *events(
    actor: Actor,
    summaryId: string,
    afterSeq: number,
    key: ObjectKey,
    signal: AbortSignal,
  ): AsyncIterable<Followed> {
    const bell = new Bell();
    const stopListening = this.notices.on('run_event', summaryId, () => bell.ring());
    const onAbort = (): void => bell.ring();
    signal.addEventListener('abort', onAbort, { once: true });
    try {
      let seq = afterSeq;
      let shown = '';
      while (!signal.aborted) {
        const { rows, summary, place } = await this.look(actor, summaryId, seq);
        for (const row of rows) {
          seq = row.seq;
          const sealedAt = placeOfRunEvent(actor.tenantId, row.runId, row.seq);
          const event = openJson(key, sealedAt, RunEvent, row.sealed);
          yield { seq, event };
          if (event.kind === 'ended') return;
        }
        if (rows.length === PAGE) continue;
        if (!summary) return;
        if (ENDED.has(summary.state)) {
          yield {
            seq: null,
            event: { kind: 'ended', state: summary.state, reason: summary.stateReason },
          };
          return;
        }
        if (place && JSON.stringify(place) !== shown) {
          shown = JSON.stringify(place);
          yield { seq: null, event: { kind: 'waiting', ...place } };
        }
        await bell.wait(LOOK_AGAIN_MS);
      }
    } finally {
      signal.removeEventListener('abort', onAbort);
      stopListening();
    }
  }

  private async look(actor: Actor, summaryId: string, seq: number) {
    return this.unitOfWork.run(actor, async (tx) => {
      // The state first: what ended by then has all of its events in place.
      const summary = await this.summaries.find(tx, summaryId);
      const rows = await this.summaries.eventsAfter(tx, summaryId, seq, PAGE);
      const place = summary && (await this.line.place(tx, summary));
      return { summary, rows, place };
    });
  }
}

/** Wakes a waiting loop; a ring while nobody waits is kept for the next wait. */
class Bell {
  private rung = false;
  private wake: (() => void) | null = null;

  ring(): void {
    this.rung = true;
    this.wake?.();
  }

  async wait(atMostMs: number): Promise<void> {
    if (!this.rung) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = resolve;
        timer = setTimeout(resolve, atMostMs);
      });
      clearTimeout(timer);
      this.wake = null;
    }
    this.rung = false;
  }
}
