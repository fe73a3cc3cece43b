import type { Notices } from '@app/database';
import { type Actor, Signal } from '@app/platform';
import { type AccessGrant, AccessRecheck } from '../progress/access-recheck.js';
import { StreamedTexts } from './streamed-texts.js';
import { isUnderWay, DeliveredState } from './delivered-state.js';
import { formatCursor, type WorkCursor } from './work-cursor.js';
import type { FollowedWork, WorkEvent } from './work-event.js';
import type { Look, Seen, SeenSummary, SnapshotReader } from './snapshot-reader.js';
import { LOOK_LIMIT } from './work.repository.js';

// Ten times a second is as fast as people see; notices that come faster are answered together.
const LOOK_EVERY_MS = 100;
// A notice may be lost; and places in line change without one.
const LOOK_AGAIN_MS = 2000;
const LOOK_AGAIN_IDLE_MS = 10_000;
const PLACES_EVERY_MS = 1000;
// What changed at a moment is seen once it has committed; and the clocks of two machines differ.
const OVERLAP_MS = 10_000;
// A page reads its lists and opens the stream in any order: what happens between is told.
const FRESH_MS = 60_000;
// Uploads leave their list after a day.
const UPLOADS_KEPT_MS = 86_400_000;

export interface WorkStreamOptions {
  readonly actor: Actor;
  readonly watched: readonly string[];
  readonly cursor: WorkCursor | null;
  readonly access: AccessGrant;
  readonly signal: AbortSignal;
}

/** One follower's stream: how its work stands, `ready`, and from then on what changes. */
export class WorkStream {
  private readonly changes = new Signal();
  private readonly delivered = new DeliveredState();
  private readonly texts: StreamedTexts;
  private readonly line = new Map<string, SeenSummary>();
  private since: number;
  private placesAt = 0;
  private thoroughAt = 0;
  /** Whether something may have changed beside the texts. */
  private changed = true;
  private notified = false;

  constructor(
    private readonly looks: SnapshotReader,
    private readonly notices: Notices,
    private readonly options: WorkStreamOptions,
  ) {
    const { actor, cursor } = options;
    this.since = cursor ? cursor.since : Date.now() - FRESH_MS;
    const resumed = cursor?.seqs ?? new Map<string, number>();
    this.texts = new StreamedTexts(looks, actor, notices, this.changes.notify, resumed);
  }

  async *events(): AsyncGenerator<FollowedWork> {
    const { signal, access } = this.options;
    const watch = new AccessRecheck(access, this.notices, this.changes.notify);
    const stopListening = this.listen();
    signal.addEventListener('abort', this.changes.close, { once: true });
    try {
      for (let first = true; !signal.aborted; first = false) {
        const began = Date.now();
        for await (const event of this.tick(began)) {
          if (watch.isOver()) break;
          yield this.withCursor(event);
        }
        if (this.notified && !watch.isOver()) {
          this.notified = false;
          yield this.withCursor({ kind: 'notified' });
        }
        if (first && !watch.isOver()) yield this.withCursor({ kind: 'ready' });
        if (watch.isOver()) {
          yield { id: null, event: { kind: 'signed-out' } };
          return;
        }
        await this.changes.wait(this.delivered.anyUnderWay() ? LOOK_AGAIN_MS : LOOK_AGAIN_IDLE_MS);
        await this.changes.rest(LOOK_EVERY_MS - (Date.now() - began));
      }
    } finally {
      signal.removeEventListener('abort', this.changes.close);
      this.texts.endAll();
      stopListening();
      watch.close();
    }
  }

  private listen(): () => void {
    const { kind, id } = this.options.actor;
    const stops = [
      this.notices.on('work', id, () => {
        this.changed = true;
        this.changes.notify();
      }),
    ];
    if (kind === 'person') {
      const onNotified = (): void => {
        this.notified = true;
        this.changes.notify();
      };
      stops.push(this.notices.on('notified', id, onNotified), this.notices.onReopened(onNotified));
    }
    return () => {
      for (const stop of stops) stop();
    };
  }

  private withCursor(event: WorkEvent): FollowedWork {
    return { id: formatCursor({ since: this.since, seqs: this.texts.seqs }), event };
  }

  private async *tick(now: number): AsyncGenerator<WorkEvent> {
    const thorough = now - this.thoroughAt >= LOOK_AGAIN_MS;
    if (!thorough && !this.changed) {
      const { any, ended } = yield* this.texts.read();
      if (any && !ended) return; // it was a notice of words alone
    }
    this.changed = false;
    const look = await this.look(now, thorough);
    yield* this.changesOf(look.others);
    yield* this.summaries(look.summaries, now);
    if (thorough) {
      yield* this.changesOf(this.discarded(look));
      this.delivered.forget(new Date(this.since - OVERLAP_MS), new Set(this.options.watched));
      this.thoroughAt = now;
    }
    this.since = now;
  }

  private async look(now: number, thorough: boolean): Promise<Look> {
    const { actor, watched } = this.options;
    const first = this.thoroughAt === 0;
    const since = new Date(this.since - OVERLAP_MS);
    const look = await this.looks.look({
      actor,
      watched,
      since,
      uploadsSince: first ? new Date(now - UPLOADS_KEPT_MS) : since,
      thorough: thorough
        ? {
            upload: idsOf(this.delivered.underWay('upload')),
            document: idsOf(this.delivered.underWay('document')),
            summary: idsOf(this.delivered.underWay('summary')),
          }
        : null,
    });
    return first ? withoutSettledUploads(look, since) : look;
  }

  /** First those that wait or are being written, then the words, then those that have ended. */
  private async *summaries(seen: readonly SeenSummary[], now: number): AsyncGenerator<WorkEvent> {
    const queued = seen.filter(({ state }) => state.state === 'queued');
    const running = seen.filter(({ state }) => state.state === 'running');
    const ended = seen.filter(({ state }) => !isUnderWay(state));
    yield* this.changesOf(running);
    yield* this.changesOf(await this.inLine(queued, [...running, ...ended], now));
    const awaited = ended.filter(
      ({ state: { id } }) => this.texts.awaits(id) || this.delivered.isUnderWay(id),
    );
    await this.texts.begin([...running, ...awaited].map(({ row }) => row));
    yield* this.texts.read();
    for (const { state } of [...queued, ...ended]) this.texts.end(state.id);
    yield* this.changesOf(ended);
  }

  /** Those that wait, with their places: newcomers at once, all of them once a second. */
  private async inLine(
    queued: readonly SeenSummary[],
    gone: readonly SeenSummary[],
    now: number,
  ): Promise<readonly SeenSummary[]> {
    for (const { state } of gone) this.line.delete(state.id);
    const newcomers = queued.filter(({ state }) => !this.line.has(state.id));
    for (const seen of queued) this.line.set(seen.state.id, seen);
    const due = now - this.placesAt >= PLACES_EVERY_MS;
    const asked = due ? [...this.line.values()] : newcomers;
    if (asked.length === 0) return [];
    if (due) this.placesAt = now;
    const rows = asked.map(({ row }) => row);
    const places = await this.looks.places(this.options.actor, rows);
    // one that is not in the line any more is told at the next look
    return asked.flatMap((seen) => {
      const queue = places.get(seen.state.id);
      return queue ? [{ ...seen, state: { ...seen.state, queue } }] : [];
    });
  }

  private *changesOf(seen: readonly Seen[]): Generator<WorkEvent> {
    for (const one of seen) if (this.delivered.deliver(one)) yield one.state;
  }

  /** An upload's row is deleted when it is discarded, or its day is over. */
  private discarded({ others }: Look): readonly Seen[] {
    const there = new Set(others.map(({ state }) => state.id));
    if (there.size >= LOOK_LIMIT) return []; // it may only have been left out
    return this.delivered
      .underWay('upload')
      .filter(({ id }) => !there.has(id))
      .map((state) => ({
        state: { ...state, state: 'refused', reason: 'discarded' },
        changedAt: new Date(),
      }));
  }
}

function idsOf(states: readonly { readonly id: string }[]): readonly string[] {
  return states.map(({ id }) => id);
}

/** Of uploads that finished today, those that still have a way to go, or changed since. */
function withoutSettledUploads({ others, summaries }: Look, since: Date): Look {
  const underWay = new Set(
    [...others, ...summaries].flatMap(({ state }) => (isUnderWay(state) ? [state.id] : [])),
  );
  const goesOn = (id: string | null): boolean => id !== null && underWay.has(id);
  return {
    summaries,
    others: others.filter(
      ({ state, changedAt }) =>
        state.kind !== 'upload' ||
        changedAt >= since ||
        [state.id, state.documentId, state.summaryId].some(goesOn),
    ),
  };
}
