import {
  cancelDocument,
  cancelSummary,
  createSummary,
  discardUpload,
  retrySummary,
} from '@app/api-client';
import { ServiceProblem } from '../../../service.js';
import { endsSession, sessionEnded } from '../../session/session-end.js';
import type { WorkStore } from '../../../live/work-store.js';
import { Bringing } from './bringing.js';
import { recall } from './recall.js';
import { viewOf, workOf } from '../row/row-status.js';
import { Slots } from './slots.js';
import type { Tray } from '../queue/tray.js';
import { isSendable, isUnderWay, type TrayRow } from '../queue/tray-row.js';

/** More at once would only make each slower, and a browser has six connections for the whole tab. */
const AT_ONCE = 3;
/** Brings the files of the tray to the service, and takes back what the person takes back. */
export class Sending {
  private readonly slots = new Slots(AT_ONCE);
  private readonly bringing: Bringing;

  constructor(
    private readonly tray: Tray,
    private readonly store: WorkStore,
  ) {
    this.bringing = new Bringing(tray, () => this.recall());
  }

  start(): void {
    addEventListener('online', this.wake);
    addEventListener('offline', this.notice);
    addEventListener('beforeunload', this.warn);
  }

  /** Ends what is under way; what has arrived stays with the service, which asks for the rest. */
  stop(): void {
    removeEventListener('online', this.wake);
    removeEventListener('offline', this.notice);
    removeEventListener('beforeunload', this.warn);
    this.slots.dropAll();
  }

  /** What of this person's uploads the service has, and what became of them. */
  async recall(): Promise<void> {
    await noticed(recall(this.tray, this.store));
  }

  /** The keys may be of rows that cannot go: those are left where they are. */
  send(keys: readonly string[]): void {
    for (const key of keys) {
      const row = this.tray.row(key);
      if (row && isSendable(row)) this.lineUp(key);
    }
    this.tray.changes.flush();
  }

  /** After `Tray.take` gave them their file again, a pause, or a refusal that may be another now. */
  goOn(keys: readonly string[]): void {
    for (const key of keys) if (this.tray.row(key)?.file) this.lineUp(key);
    this.tray.changes.flush();
  }

  /** A refused file once more, from its first byte. */
  again(key: string): void {
    const row = this.tray.row(key);
    if (!row?.file) return;
    this.tray.change(key, { uploadId: null, sentBytes: 0, turn: row.turn + 1 });
    this.goOn([key]);
  }

  pause(keys: readonly string[]): void {
    for (const key of keys) {
      const row = this.tray.row(key);
      if (!row || !isUnderWay(row)) continue;
      this.tray.change(key, { phase: { kind: 'paused' }, bytesPerSecond: null });
      this.slots.drop(key);
    }
    this.tray.changes.flush();
  }

  /** Gives an upload up, or takes an ended one off the list, here and at the service. */
  async discard(key: string): Promise<void> {
    const row = this.tray.row(key);
    if (!row) return;
    this.slots.drop(key);
    if (row.uploadId !== null) await this.discardAtService(row, row.uploadId);
    this.tray.remove([key]);
  }

  /** Takes those off the list whose draft is there, here and at the service. */
  async clearFinished(): Promise<void> {
    for (const row of this.tray.all()) {
      if (row.phase.kind !== 'arrived' || row.uploadId === null) continue;
      const { status } = viewOf(row, workOf(row, this.store));
      if (status === 'draft') await this.discard(row.key);
    }
  }

  async cancelReading(documentId: string): Promise<void> {
    await noticed(cancelDocument({ path: { documentId }, throwOnError: true }));
  }

  async cancelWriting(summaryId: string): Promise<void> {
    await noticed(cancelSummary({ path: { summaryId }, throwOnError: true }));
  }

  /** A new summary in the place of one that failed or was cancelled. */
  async writeAgain(key: string, summaryId: string): Promise<void> {
    const { data } = await noticed(retrySummary({ path: { summaryId }, throwOnError: true }));
    this.tray.change(key, { summaryId: data.id });
  }

  /** For a file that arrived when no summary could be asked for. */
  async askForSummary(
    { key, profile, class: priority }: TrayRow,
    documentId: string,
  ): Promise<void> {
    const { data } = await noticed(
      createSummary({
        body: { documentIds: [documentId], profile, class: priority },
        throwOnError: true,
      }),
    );
    this.tray.change(key, { summaryId: data.id });
  }

  private async discardAtService(row: TrayRow, uploadId: string): Promise<void> {
    try {
      await noticed(discardUpload({ path: { uploadId }, throwOnError: true }));
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 404) return; // its day was over
      if (isUnderWay(row)) this.tray.change(row.key, { phase: { kind: 'paused' } });
      throw error;
    }
  }

  private lineUp(key: string): void {
    this.tray.change(key, { phase: { kind: 'lined-up' }, bytesPerSecond: null, mismatch: null });
    this.slots.add(key, (signal) => this.bringing.bring(key, signal));
  }

  /** Tries at once whatever waits for the connection. */
  readonly wake = (): void => {
    this.bringing.wake();
  };

  /** A device that is offline says so at once, although a request may hang for a while. */
  private readonly notice = (): void => {
    for (const { key, phase } of this.tray.all()) {
      if (phase.kind !== 'sending') continue;
      this.tray.change(key, {
        phase: { kind: 'interrupted', why: 'offline' },
        bytesPerSecond: null,
      });
    }
  };

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.tray.all().some((row) => isUnderWay(row) || row.phase.kind === 'paused')) {
      event.preventDefault();
    }
  };
}

/** The session may have ended meanwhile; then the sign-in comes before any other word. */
async function noticed<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (endsSession(error)) sessionEnded();
    throw error;
  }
}
