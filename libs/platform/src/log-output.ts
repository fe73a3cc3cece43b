import { write, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

const MIB = 1024 * 1024;
const STANDARD_OUTPUT = 1;
// Lines that wait for a disk with room: about 20,000.
const WAITING_MAX_BYTES = 4 * MIB;
const AGAIN_MS = 1_000;
/** At the end of the process: a full pipe gets a moment, a full disk none. */
const LAST_TRIES = 20;
const LAST_PAUSE_MS = 5;

export interface LogOutputOptions {
  /** @default standard output */
  readonly descriptor?: number;
  /** @default 4 MiB */
  readonly maxBytes?: number;
  /** How long after a failure it is tried again. @default one second */
  readonly againMs?: number;
}

/**
 * Where log lines go: never waited for, so that a full disk stops the log and nothing else. Lines wait in memory; what
 * is beyond the bound is dropped, counted, and told in a line of its own once there is room again. pino's own
 * destinations wait in the event loop for as long as the disk is full: the synchronous one at each line, and both
 * where they are flushed.
 */
export class LogOutput implements DestinationStream, AsyncDisposable {
  private readonly waiting: Buffer[] = [];
  private bytes = 0;
  private dropped = 0;
  private busy = false;
  private closed = false;
  private again: NodeJS.Timeout | undefined;
  private writing: Promise<void> = Promise.resolve();
  private readonly descriptor: number;
  private readonly maxBytes: number;
  private readonly againMs: number;

  constructor(options: LogOutputOptions = {}) {
    this.descriptor = options.descriptor ?? STANDARD_OUTPUT;
    this.maxBytes = options.maxBytes ?? WAITING_MAX_BYTES;
    this.againMs = options.againMs ?? AGAIN_MS;
  }

  write(line: string): void {
    const bytes = Buffer.from(line);
    if (this.closed || this.bytes + bytes.length > this.maxBytes) {
      this.dropped += 1;
      return;
    }
    this.keep(bytes);
    this.writeNext();
  }

  /** What waits is written now, as far as it goes: for a fatal error and the end of the process. */
  flushSync(): void {
    let tries = 0;
    for (let chunk = this.next(); chunk; chunk = this.next()) {
      try {
        this.written(chunk, writeSync(this.descriptor, chunk));
      } catch (error) {
        tries += 1;
        if (codeOf(error) !== 'EAGAIN' || tries > LAST_TRIES) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, LAST_PAUSE_MS);
      }
    }
  }

  /**
   * Gives up what waits, so that the descriptor can be closed: its number may be another file's a moment
   * later, and what was tried again would be written into that one.
   */
  async [Symbol.asyncDispose](): Promise<void> {
    this.closed = true;
    clearTimeout(this.again);
    this.waiting.length = 0;
    await this.writing;
  }

  private keep(bytes: Buffer): void {
    this.waiting.push(bytes);
    this.bytes += bytes.length;
  }

  private writeNext(): void {
    if (this.closed || this.busy || this.waiting.length === 0) return;
    const chunk = Buffer.concat(this.waiting.splice(0));
    this.waiting.push(chunk);
    this.busy = true;
    const { promise, resolve } = Promise.withResolvers<void>();
    this.writing = promise;
    write(this.descriptor, chunk, (error, count) => {
      resolve();
      if (this.closed) return;
      if (error) {
        // unreferenced: a log that cannot be written keeps no process alive
        this.again = setTimeout(() => this.goOn(), this.againMs).unref();
        return;
      }
      this.written(chunk, count);
      this.goOn();
    });
  }

  private goOn(): void {
    this.busy = false;
    this.writeNext();
  }

  private next(): Buffer | undefined {
    return this.waiting[0];
  }

  private written(chunk: Buffer, count: number): void {
    this.bytes -= count;
    if (count < chunk.length) {
      this.waiting[0] = chunk.subarray(count);
      return;
    }
    this.waiting.shift();
    if (this.dropped === 0 || this.waiting.length > 0) return;
    const lines = this.dropped;
    this.dropped = 0;
    const said = { level: 40, time: Date.now(), lines, msg: 'log lines lost: no room' };
    this.keep(Buffer.from(`${JSON.stringify(said)}\n`));
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
