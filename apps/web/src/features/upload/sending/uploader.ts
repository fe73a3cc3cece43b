import { createUpload, type UploadRequest } from '@app/api-client';
import { ServiceProblem } from '../../../service.js';
import { endsSession, sessionEnded } from '../../session/session-end.js';
import { sendBytes } from './send-bytes.js';
import { UploadSpeed } from './upload-speed.js';
import type { UploadQueue } from '../queue/upload-queue.js';
import type { UploadItem } from '../queue/upload-item.js';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
const SECOND_MS = 1_000;
/** A place of the service is taken only for a while: it answers these when it is full. */
const BUSY = new Set([429, 502, 503, 504]);
// a lock of the same upload that is about to be given back, or an offset that HEAD will tell again
const ASK_AGAIN = new Set([409, 423]);

/** Brings one file to the service, however often the connection is lost on the way. */
export class Uploader {
  private readonly speeds = new Map<string, UploadSpeed>();
  private readonly wakers = new Set<() => void>();

  constructor(
    private readonly uploadQueue: UploadQueue,
    private readonly restoreUploads: () => Promise<void>,
  ) {}

  /** Tries at once whatever waits for the connection. */
  wake(): void {
    for (const waker of this.wakers) waker();
  }

  /** Ends when the file has arrived, is refused or given up. */
  async upload(key: string, signal: AbortSignal): Promise<void> {
    for (let tries = 0; !signal.aborted; tries += 1) {
      const before = this.uploadQueue.row(key)?.sentBytes ?? 0;
      try {
        await this.uploadOnce(key, signal);
        return;
      } catch (error) {
        if (isGivenUp(signal)) return;
        const problem = asProblem(error);
        if (endsSession(problem)) {
          sessionEnded();
          return;
        }
        if (!isWorthAnotherTry(problem)) return await this.refuse(key, problem);
        if ((this.uploadQueue.row(key)?.sentBytes ?? 0) > before) tries = 0;
        await this.interrupted(key, problem, tries, signal);
      }
    }
  }

  private async uploadOnce(key: string, signal: AbortSignal): Promise<void> {
    const row = this.uploadQueue.row(key);
    if (!row?.file) return;
    const uploadId = row.uploadId ?? (await this.create(row, signal));
    if (signal.aborted) return;
    this.uploadQueue.adopt(key, uploadId);
    this.speeds.set(key, new UploadSpeed());
    await sendBytes({
      uploadId,
      file: row.file,
      pieceBytes: this.uploadQueue.known?.rules.pieceMaxBytes ?? Infinity,
      signal,
      onProgress: (sent) => this.progress(key, sent, signal),
    });
    this.speeds.delete(key);
    if (isGivenUp(signal)) return;
    this.uploadQueue.change(key, {
      phase: { kind: 'arrived', reason: null },
      sentBytes: row.sizeBytes,
      bytesPerSecond: null,
      // it is with the service now, and a hundred of them are much memory
      file: null,
      password: null,
    });
  }

  private async create(row: UploadItem, signal: AbortSignal): Promise<string> {
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
    this.uploadQueue.change(key, {
      phase: { kind: 'sending' },
      sentBytes,
      bytesPerSecond: speed?.bytesPerSecond ?? null,
    });
  }

  private async refuse(key: string, { status, code, message }: ServiceProblem): Promise<void> {
    this.speeds.delete(key);
    // perhaps only the last answer was lost, and all of it has arrived
    if (status === 404) await this.restoreUploads().catch(() => undefined);
    if (this.uploadQueue.row(key)?.phase.kind === 'arrived') return;
    this.uploadQueue.change(key, {
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
      this.uploadQueue.change(key, { phase: { kind: 'interrupted', why }, bytesPerSecond: null });
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
}

/** Asked again after each wait, which the compiler does not know to be one. */
function isGivenUp(signal: AbortSignal): boolean {
  return signal.aborted;
}

function toRequest(row: UploadItem): UploadRequest {
  const patient = row.patientIdentifier.trim();
  return {
    fileName: row.fileName,
    sizeBytes: row.sizeBytes,
    mediaType: row.mediaType,
    confidentiality: 'N',
    profile: row.profile,
    priority: row.priority,
    ...(patient === '' ? {} : { patientIdentifier: patient }),
    ...(row.password ? { password: row.password } : {}),
  };
}

function asProblem(error: unknown): ServiceProblem {
  return error instanceof ServiceProblem ? error : new ServiceProblem(-1, 'unknown', '');
}

function isWorthAnotherTry({ status, code }: ServiceProblem): boolean {
  if (code === 'too-many-unfinished-uploads' || code === 'too-many-unfinished-bytes') return false;
  return status === 0 || BUSY.has(status) || ASK_AGAIN.has(status);
}
