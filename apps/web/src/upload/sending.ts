import {
  cancelDocument,
  cancelSummary,
  createUpload,
  discardUpload,
  retrySummary,
} from '../generated/sdk.gen.js';
import type { UploadRequest } from '../generated/types.gen.js';
import { ServiceProblem } from '../service.js';
import { endsSession, sessionEnded } from '../session/session-end.js';
import type { WorkStore } from '../work/work-store.js';
import { recall } from './recall.js';
import { viewOf, workOf } from './row-status.js';
import { sendBytes } from './send-bytes.js';
import { Slots } from './slots.js';
import { Speed } from './speed.js';
import type { Tray } from './tray.js';
import { isSendable, isUnderWay, type TrayRow } from './tray-row.js';

/** More at once would only make each slower, and a browser has six connections for the whole tab. */
const AT_ONCE = 3;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const SECOND_MS = 1_000;
/** A place of the service is taken only for a while: it answers these when it is full. */
const BUSY = new Set([429, 502, 503, 504]);
// a lock of the same upload that is about to be given back, or an offset that HEAD will tell anew
const ASK_AGAIN = new Set([409, 423]);

/** Brings the files of the tray to the service, and takes back what the person takes back. */
export class Sending {
  private readonly slots = new Slots(AT_ONCE);
  private readonly speeds = new Map<string, Speed>();
  private readonly wakers = new Set<() => void>();

  constructor(
    private readonly tray: Tray,
    private readonly store: WorkStore,
  ) {}

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
    this.slots.add(key, (signal) => this.bring(key, signal));
  }

  private async bring(key: string, signal: AbortSignal): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      const before = this.tray.row(key)?.sentBytes ?? 0;
      try {
        await this.bringOnce(key, signal);
        return;
      } catch (error) {
        if (isGivenUp(signal)) return;
        const problem = asProblem(error);
        if (endsSession(problem)) {
          sessionEnded();
          return;
        }
        if (!isWorthAnotherTry(problem)) return await this.refuse(key, problem);
        if ((this.tray.row(key)?.sentBytes ?? 0) > before) tries = 0;
        await this.interrupted(key, problem, tries, signal);
      }
    }
  }

  private async bringOnce(key: string, signal: AbortSignal): Promise<void> {
    const row = this.tray.row(key);
    if (!row?.file) return;
    const uploadId = row.uploadId ?? (await this.create(row, signal));
    if (signal.aborted) return;
    this.tray.adopt(key, uploadId);
    this.speeds.set(key, new Speed());
    await sendBytes({
      uploadId,
      file: row.file,
      pieceBytes: this.tray.known?.rules.pieceMaxBytes ?? Infinity,
      signal,
      onProgress: (sent) => this.progress(key, sent, signal),
    });
    this.speeds.delete(key);
    if (isGivenUp(signal)) return;
    this.tray.change(key, {
      phase: { kind: 'arrived', reason: null },
      sentBytes: row.sizeBytes,
      bytesPerSecond: null,
      // it is with the service now, and a hundred of them are much memory
      file: null,
    });
  }

  private async create(row: TrayRow, signal: AbortSignal): Promise<string> {
    const { data } = await createUpload({
      body: toRequest(row),
      // a lost answer is asked for again, and makes no second upload
      headers: { 'Idempotency-Key': `${row.key}-${row.turn}` },
      signal,
      throwOnError: true,
    });
    return data.id;
  }

  private progress(key: string, sentBytes: number, signal: AbortSignal): void {
    if (signal.aborted) return;
    const speed = this.speeds.get(key);
    speed?.mark(sentBytes, performance.now());
    this.tray.change(key, {
      phase: { kind: 'sending' },
      sentBytes,
      bytesPerSecond: speed?.bytesPerSecond ?? null,
    });
  }

  private async refuse(key: string, { status, code, message }: ServiceProblem): Promise<void> {
    this.speeds.delete(key);
    // perhaps only the last answer was lost, and all of it has arrived
    if (status === 404) await this.recall().catch(() => undefined);
    if (this.tray.row(key)?.phase.kind === 'arrived') return;
    this.tray.change(key, {
      phase: { kind: 'refused', refusal: { code, message } },
      bytesPerSecond: null,
    });
  }

  private async interrupted(
    key: string,
    problem: ServiceProblem,
    tries: number,
    signal: AbortSignal,
  ): Promise<void> {
    const why = !navigator.onLine ? 'offline' : problem.status === 0 ? 'unreachable' : 'busy';
    if (!ASK_AGAIN.has(problem.status)) {
      this.tray.change(key, { phase: { kind: 'interrupted', why }, bytesPerSecond: null });
    }
    const backOff = Math.min(FIRST_WAIT_MS * 2 ** tries, LONGEST_WAIT_MS);
    await this.rest(Math.max(backOff, (problem.retryAfterSeconds ?? 0) * SECOND_MS), signal);
  }

  /** Ends early when the connection is back, or the task is given up. */
  private async rest(ms: number, signal: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.wakers.delete(done);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      this.wakers.add(done);
      signal.addEventListener('abort', done);
    });
  }

  /** Tries at once whatever waits for the connection. */
  readonly wake = (): void => {
    for (const waker of this.wakers) waker();
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

/** Asked anew after each wait, which the compiler does not know to be one. */
function isGivenUp(signal: AbortSignal): boolean {
  return signal.aborted;
}

function toRequest(row: TrayRow): UploadRequest {
  const patient = row.patientIdentifier.trim();
  return {
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    mediaType: row.mediaType,
    confidentiality: 'N',
    profile: row.profile,
    class: row.class,
    ...(patient === '' ? {} : { patientIdentifier: patient }),
  };
}

function asProblem(error: unknown): ServiceProblem {
  return error instanceof ServiceProblem ? error : new ServiceProblem(-1, 'unknown', '');
}

function isWorthAnotherTry({ status, code }: ServiceProblem): boolean {
  if (code === 'too-many-unfinished-uploads' || code === 'too-many-unfinished-bytes') return false;
  return status === 0 || BUSY.has(status) || ASK_AGAIN.has(status);
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
