import {
  cancelDocument,
  cancelSummary,
  createSummary,
  discardUpload,
  retrySummary,
} from '@app/api-client';
import { ServiceProblem } from '../../../service.js';
import { endsSession, sessionEnded } from '../../session/session-end.js';
import type { ProgressStore } from '../../../live/progress-store.js';
import { Uploader } from './uploader.js';
import { restoreUploads } from './restore-uploads.js';
import { viewOf, progressOfItem } from '../row/row-status.js';
import { KeyedSemaphore } from './keyed-semaphore.js';
import type { UploadQueue } from '../queue/upload-queue.js';
import { isSendable, isUnderWay, type UploadItem } from '../queue/upload-item.js';

/** More at once would only make each slower, and a browser has six connections for the whole tab. */
const AT_ONCE = 3;
/** Brings the files of the upload queue to the service, and takes back what the person takes back. */
export class UploadActions {
  private readonly semaphore = new KeyedSemaphore(AT_ONCE);
  private readonly uploader: Uploader;

  constructor(
    private readonly uploadQueue: UploadQueue,
    private readonly store: ProgressStore,
  ) {
    this.uploader = new Uploader(uploadQueue, () => this.restoreUploads());
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
    this.semaphore.dropAll();
  }

  /** What of this person's uploads the service has, and what became of them. */
  async restoreUploads(): Promise<void> {
    await noticed(restoreUploads(this.uploadQueue, this.store));
  }

  /** The keys may be of rows that cannot go: those are left where they are. */
  send(keys: readonly string[]): void {
    for (const key of keys) {
      const row = this.uploadQueue.row(key);
      if (row && isSendable(row)) this.lineUp(key);
    }
    this.uploadQueue.changes.flush();
  }

  /** After `UploadQueue.take` gave them their file again, a pause, or a refusal that may be another now. */
  goOn(keys: readonly string[]): void {
    for (const key of keys) if (this.uploadQueue.row(key)?.file) this.lineUp(key);
    this.uploadQueue.changes.flush();
  }

  /** A refused file once more, from its first byte. */
  again(key: string): void {
    const row = this.uploadQueue.row(key);
    if (!row?.file) return;
    this.uploadQueue.change(key, { uploadId: null, sentBytes: 0, turn: row.turn + 1 });
    this.goOn([key]);
  }

  pause(keys: readonly string[]): void {
    for (const key of keys) {
      const row = this.uploadQueue.row(key);
      if (!row || !isUnderWay(row)) continue;
      this.uploadQueue.change(key, { phase: { kind: 'paused' }, bytesPerSecond: null });
      this.semaphore.drop(key);
    }
    this.uploadQueue.changes.flush();
  }

  /** Gives an upload up, or takes an ended one off the list, here and at the service. */
  async discard(key: string): Promise<void> {
    const row = this.uploadQueue.row(key);
    if (!row) return;
    this.semaphore.drop(key);
    if (row.uploadId !== null) await this.discardAtService(row, row.uploadId);
    this.uploadQueue.remove([key]);
  }

  /** Takes those off the list whose draft is there, here and at the service. */
  async clearFinished(): Promise<void> {
    for (const row of this.uploadQueue.all()) {
      if (row.phase.kind !== 'arrived' || row.uploadId === null) continue;
      const { status } = viewOf(row, progressOfItem(row, this.store));
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
    this.uploadQueue.change(key, { summaryId: data.id });
  }

  /** For a file that arrived when no summary could be asked for. */
  async askForSummary({ key, profile, priority }: UploadItem, documentId: string): Promise<void> {
    const { data } = await noticed(
      createSummary({
        body: { documentIds: [documentId], profile, priority },
        throwOnError: true,
      }),
    );
    this.uploadQueue.change(key, { summaryId: data.id });
  }

  private async discardAtService(row: UploadItem, uploadId: string): Promise<void> {
    try {
      await noticed(discardUpload({ path: { uploadId }, throwOnError: true }));
    } catch (error) {
      if (error instanceof ServiceProblem && error.status === 404) return; // its day was over
      if (isUnderWay(row)) this.uploadQueue.change(row.key, { phase: { kind: 'paused' } });
      throw error;
    }
  }

  private lineUp(key: string): void {
    this.uploadQueue.change(key, {
      phase: { kind: 'lined-up' },
      bytesPerSecond: null,
      mismatch: null,
    });
    this.semaphore.add(key, (signal) => this.uploader.upload(key, signal));
  }

  /** Tries at once whatever waits for the connection. */
  readonly wake = (): void => {
    this.uploader.wake();
  };

  /** A device that is offline says so at once, although a request may hang for a while. */
  private readonly notice = (): void => {
    for (const { key, phase } of this.uploadQueue.all()) {
      if (phase.kind !== 'sending') continue;
      this.uploadQueue.change(key, {
        phase: { kind: 'interrupted', why: 'offline' },
        bytesPerSecond: null,
      });
    }
  };

  private readonly warn = (event: BeforeUnloadEvent): void => {
    if (this.uploadQueue.all().some((row) => isUnderWay(row) || row.phase.kind === 'paused')) {
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
