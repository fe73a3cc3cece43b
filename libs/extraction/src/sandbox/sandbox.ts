import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { type SandboxMode, SandboxUnavailable } from '@app/sandbox';
import { z } from 'zod';
import { PageBegun } from './extraction-job.js';
import { encodeFrame, FrameTooLarge } from './frames.js';
import { CutShort, Incoming } from './incoming.js';
import { residentBytes } from './process-memory.js';
import type { RejectionCode } from '../rejection.js';
import { readerCommand, type ReaderSetting } from './reader-command.js';

/** A child that is not ready by then never will be: it takes a quarter of a second on an idle machine. */
const START_TIMEOUT_MS = 30_000;
const WATCH_INTERVAL_MS = 25;
const MAX_STDERR_BYTES = 2048;
const READY_FRAME_BYTES = 64;
const PAGE_FRAME_BYTES = 64;
const Ready = z.object({ kind: z.literal('ready') });

/** How a job ended: with what was made of the child's answer, or with what the child ran into. */
export type SandboxAnswer<T> =
  | { readonly kind: 'answered'; readonly answer: T }
  | { readonly kind: 'failed'; readonly code: RejectionCode };

export interface JobLimits {
  readonly timeoutMs: number;
  /** Of each page that the child says it has come to. */
  readonly pageTimeoutMs: number;
  readonly maxPages: number;
  readonly maxRssBytes: number;
  readonly maxOutputBytes: number;
}

/** Makes something of an answer, which is foreign and still to be checked; `bytes` reads on behind it. */
export type AnswerTaker<T> = (
  answer: unknown,
  bytes: (count: number) => AsyncIterable<Buffer>,
) => Promise<T>;

/** One child process behind the sandbox's walls, for one document. */
export class SandboxedProcess implements AsyncDisposable {
  /** Rejects with SandboxUnavailable when the child does not come up. */
  readonly ready: Promise<void>;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly closed: Promise<void>;
  private readonly incoming: Incoming;
  private stderr = '';
  private failure: RejectionCode | null = null;

  readonly mode: SandboxMode;

  constructor(setting: ReaderSetting) {
    this.mode = setting.mode;
    const { file, arguments: rest } = readerCommand(setting);
    // No environment, no descriptor but the three pipes, and a working folder that tells nothing.
    this.child = spawn(file, rest, { env: {}, cwd: '/', stdio: 'pipe' });
    const { promise, resolve } = Promise.withResolvers<void>();
    this.closed = promise;
    this.child.once('close', () => resolve());
    this.child.once('error', (error) => {
      this.stderr += error.message;
      if (this.child.pid === undefined) resolve();
    });
    // The child may end while the parent still writes; how it ended says more than the broken pipe.
    this.child.stdin.on('error', () => undefined);
    this.incoming = new Incoming(this.child.stdout);
    this.child.stderr.on('data', (chunk: Buffer) => this.keepStderr(chunk));
    this.ready = this.awaitReady();
    // Whoever takes the child awaits this; a spare that fails before then must not end the service.
    this.ready.catch(() => undefined);
  }

  get isAlive(): boolean {
    const { pid, exitCode, signalCode, killed } = this.child;
    return pid !== undefined && exitCode === null && signalCode === null && !killed;
  }

  /**
   * Sends one document and waits for the answer. The time limit counts from the last byte sent, so
   * that a slow source is not blamed on the document. Rejects when `signal` aborts, or the source or
   * `take` fails.
   */
  async run<T>(
    job: unknown,
    bytes: AsyncIterable<Uint8Array>,
    limits: JobLimits,
    signal: AbortSignal,
    take: AnswerTaker<T>,
  ): Promise<SandboxAnswer<T>> {
    signal.throwIfAborted();
    const stop = (): void => this.kill();
    signal.addEventListener('abort', stop, { once: true });
    const watch = setInterval(() => void this.checkMemory(limits.maxRssBytes), WATCH_INTERVAL_MS);
    try {
      await this.ready;
      this.stderr = '';
      const frame = this.nextFrame(limits.maxOutputBytes);
      await Promise.race([this.feed(job, bytes, limits), frame]);
      const answer = await this.pages(frame, limits);
      signal.throwIfAborted();
      return await this.conclude(answer, limits, take);
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      clearInterval(watch);
      this.kill();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.kill();
    await this.closed;
  }

  /** Ends the process that started the namespaces; the kernel then ends everything inside them. */
  private kill(): void {
    this.child.kill('SIGKILL');
    // What nobody reads any more would keep the pipe open.
    this.child.stdout.destroy();
  }

  private fail(code: RejectionCode): void {
    this.failure ??= code;
    this.kill();
  }

  private async awaitReady(): Promise<void> {
    const frame = await this.within(START_TIMEOUT_MS, this.nextFrame(READY_FRAME_BYTES));
    const parsed = frame === null ? null : Ready.safeParse(parseJson(frame));
    if (parsed?.success) return;
    await this[Symbol.asyncDispose]();
    // Before a document is sent, what the child says is about the machine.
    const reason = this.stderr.trim().split('\n').at(-1) || 'the reader did not start in time.';
    throw new SandboxUnavailable('reader', [`${this.mode}: ${reason}`]);
  }

  private async feed(
    job: unknown,
    bytes: AsyncIterable<Uint8Array>,
    { timeoutMs }: JobLimits,
  ): Promise<void> {
    const { stdin } = this.child;
    stdin.write(encodeFrame(job));
    for await (const chunk of bytes) {
      if (!this.isAlive) return;
      if (!stdin.write(chunk))
        await this.within(timeoutMs, Promise.race([drained(stdin), this.closed]));
    }
    stdin.end();
  }

  /** The child's answer, once it has gone through the pages that take a time of their own. */
  private async pages(
    first: Promise<string | null>,
    { timeoutMs, pageTimeoutMs, maxPages, maxOutputBytes }: JobLimits,
  ): Promise<string | null> {
    let frame = await this.within(timeoutMs, first);
    for (let page = 1; page <= maxPages && frame !== null && isPageBegun(frame); page += 1) {
      frame = await this.within(pageTimeoutMs, this.nextFrame(maxOutputBytes), 'page-too-slow');
    }
    return frame;
  }

  /** The child's next message, or null when it ends, or has to be ended, before it is whole. */
  private async nextFrame(maxBytes: number): Promise<string | null> {
    try {
      return await this.incoming.frame(maxBytes);
    } catch (error) {
      if (!(error instanceof FrameTooLarge)) throw error;
      this.fail('too-much-output');
      return null;
    }
  }

  /** What follows the answer, each piece within the time limit. */
  private async *following(count: number, { timeoutMs }: JobLimits): AsyncGenerator<Buffer> {
    const pieces = this.incoming.bytes(count);
    for (;;) {
      const piece = await this.within(timeoutMs, pieces.next());
      if (piece.done === true) return;
      yield piece.value;
    }
  }

  private async within<T>(
    milliseconds: number,
    promise: Promise<T>,
    code: RejectionCode = 'too-slow',
  ): Promise<T> {
    const timer = setTimeout(() => this.fail(code), milliseconds);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
    }
  }

  private async checkMemory(maxRssBytes: number): Promise<void> {
    const { pid } = this.child;
    if (pid !== undefined && (await residentBytes(pid)) > maxRssBytes) this.fail('too-much-memory');
  }

  private async conclude<T>(
    answer: string | null,
    limits: JobLimits,
    take: AnswerTaker<T>,
  ): Promise<SandboxAnswer<T>> {
    const parsed = answer === null ? undefined : parseJson(answer);
    if (parsed === undefined || this.failure !== null) return await this.failed();
    try {
      const taken = await take(parsed, (count) => this.following(count, limits));
      return { kind: 'answered', answer: taken };
    } catch (error) {
      if (!(error instanceof CutShort)) throw error;
      return await this.failed();
    }
  }

  private async failed(): Promise<SandboxAnswer<never>> {
    if (this.failure === null) {
      this.kill();
      await this.closed; // its last words are in by then
    }
    // V8 ends itself when its heap is full, as Node does at the limit on data, and says so only here.
    const heapFull = /out of memory|allocation failed|MEMORY_ALLOCATION_FAILED/i.test(this.stderr);
    return { kind: 'failed', code: this.failure ?? (heapFull ? 'too-much-memory' : 'crashed') };
  }

  /** Kept in memory for the line above only, and never handed on: it may hold words of the document. */
  private keepStderr(chunk: Buffer): void {
    this.stderr = (this.stderr + chunk.toString('latin1')).slice(-MAX_STDERR_BYTES);
  }
}

async function drained(stream: Writable): Promise<void> {
  await once(stream, 'drain');
}

function isPageBegun(frame: string): boolean {
  return frame.length <= PAGE_FRAME_BYTES && PageBegun.safeParse(parseJson(frame)).success;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a message of ours: as good as none.
    return undefined;
  }
}
