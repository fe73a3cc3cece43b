import type { ObjectKey } from '@app/crypto';
import type { Notices } from '@app/database';
import type { Actor } from '@app/platform';
import type { RunEvent } from '../runs/run-events.js';
import type { WorkProgress } from './work-event.js';
import { type Progress, PROGRESS_PAGE, type SnapshotReader } from './snapshot-reader.js';
import type { SummaryRow } from './work.repository.js';

// Followers read an event whole; a long one would hold the others up.
const JOINED_MAX = 16_384;

/** The summaries of a stream that are being written, and how far each has been told. */
export class StreamedTexts {
  private readonly resumed: Map<string, number>;
  private readonly keys = new Map<string, ObjectKey>();
  private readonly sent = new Map<string, number>();
  private readonly stops = new Map<string, () => void>();

  constructor(
    private readonly looks: SnapshotReader,
    private readonly actor: Actor,
    private readonly notices: Notices,
    private readonly ring: () => void,
    /** How far a follower that comes back has been told. */
    resumed: ReadonlyMap<string, number>,
  ) {
    this.resumed = new Map(resumed);
  }

  /** The last `seq` told of each. */
  get seqs(): ReadonlyMap<string, number> {
    return this.sent;
  }

  /** Whether a part of its text has been told, and the rest is awaited. */
  awaits(id: string): boolean {
    return this.sent.has(id) || this.resumed.has(id);
  }

  async begin(rows: readonly SummaryRow[]): Promise<void> {
    const fresh = rows.filter(({ id }) => !this.sent.has(id));
    if (fresh.length === 0) return;
    for (const [id, key] of await this.looks.keys(this.actor, fresh)) {
      this.keys.set(id, key);
      this.sent.set(id, this.resumed.get(id) ?? 0);
      this.stops.set(id, this.notices.on('run_event', id, this.ring));
    }
  }

  end(id: string): void {
    this.stops.get(id)?.();
    for (const map of [this.keys, this.sent, this.stops, this.resumed]) map.delete(id);
  }

  endAll(): void {
    for (const id of this.sent.keys()) this.end(id);
  }

  /** Tells all that is there. Answers whether there was anything, and whether a run said that it ended. */
  async *read(): AsyncGenerator<WorkProgress, { readonly any: boolean; readonly ended: boolean }> {
    let any = false;
    let ended = false;
    for (let full = this.sent.size > 0; full;) {
      const page = await this.looks.progress(this.actor, this.sent, this.keys);
      for (const { summaryId, seq, event } of joinTexts(page)) {
        this.sent.set(summaryId, seq);
        any = true;
        if (event.kind === 'ended') ended = true;
        else yield toWorkProgress(summaryId, event);
      }
      full = page.length === PROGRESS_PAGE;
    }
    return { any, ended };
  }
}

/** Words of one text that lie in several rows are told in one event. */
function joinTexts(page: readonly Progress[]): readonly Progress[] {
  const joined: Progress[] = [];
  for (const next of page) {
    const last = joined.at(-1);
    const goesOn =
      last?.summaryId === next.summaryId &&
      last.event.kind === 'text' &&
      next.event.kind === 'text' &&
      last.event.of === next.event.of &&
      last.event.text.length < JOINED_MAX;
    if (!goesOn) joined.push(next);
    else joined[joined.length - 1] = { ...next, event: append(last.event, next.event) };
  }
  return joined;
}

type Text = Extract<RunEvent, { kind: 'text' }>;

function append(before: Text, after: Text): Text {
  return { ...before, text: before.text + after.text };
}

/** The end is told by the summary's own state. */
function toWorkProgress(
  summaryId: string,
  event: Exclude<RunEvent, { kind: 'ended' }>,
): WorkProgress {
  switch (event.kind) {
    case 'started':
      return { kind: 'started', summaryId, run: event.run };
    case 'reading':
      return { kind: 'reading', summaryId, call: event.call, calls: event.calls };
    case 'text':
      return { kind: 'text', summaryId, of: event.of, text: event.text };
    case 'comparing': {
      const { sentence, sentences } = event;
      return { kind: 'comparing', summaryId, sentence, sentences };
    }
  }
}
