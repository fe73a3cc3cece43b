import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { compiledEntry } from '@app/platform';
import { z } from 'zod';
import { encodeFrame, FrameReader, FrameTooLarge } from './frames.js';
import { residentBytes } from './process-memory.js';
import type { RejectionCode } from './rejection.js';
import { missingTools, sandboxCommand, type SandboxSetting } from './sandbox-command.js';
import { SandboxUnavailable } from './sandbox.errors.js';

/** A child that is not ready by then never will be: it takes a quarter of a second on an idle machine. */
const START_TIMEOUT_MS = 30_000;
const WATCH_INTERVAL_MS = 25;
const MAX_STDERR_BYTES = 2048;
const READY_FRAME_BYTES = 64;
const Ready = z.object({ kind: z.literal('ready') });

/** How a job ended: with the child's answer, still to be checked, or with what the child ran into. */
export type SandboxAnswer =
  | { readonly kind: 'answered'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly code: RejectionCode };

export interface JobLimits {
  readonly timeoutMs: number;
  readonly maxRssBytes: number;
  readonly maxOutputBytes: number;
}

/** One child process behind the sandbox's walls, for one document. */
export class SandboxedProcess implements AsyncDisposable {
  /** Rejects with SandboxUnavailable when the child does not come up. */
  readonly ready: Promise<void>;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly closed: Promise<void>;
  private stderr = '';
  private failure: RejectionCode | null = null;

  constructor(setting: SandboxSetting) {
    const { file, arguments: rest } = sandboxCommand(setting);
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
   * that a slow source is not blamed on the document. Rejects when `signal` aborts or the source fails.
   */
  async run(
    claim: unknown,
    bytes: AsyncIterable<Uint8Array>,
    limits: JobLimits,
    signal: AbortSignal,
  ): Promise<SandboxAnswer> {
    signal.throwIfAborted();
    const stop = (): void => this.kill();
    signal.addEventListener('abort', stop, { once: true });
    const watch = setInterval(() => void this.checkMemory(limits.maxRssBytes), WATCH_INTERVAL_MS);
    try {
      await this.ready;
      this.stderr = '';
      const frame = this.nextFrame(limits.maxOutputBytes);
      await Promise.race([this.feed(claim, bytes, limits), frame]);
      const answer = await this.within(limits.timeoutMs, frame);
      signal.throwIfAborted();
      return this.conclude(answer);
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
    throw new SandboxUnavailable(this.stderr.trim() || 'the reader did not start in time.');
  }

  private async feed(
    claim: unknown,
    bytes: AsyncIterable<Uint8Array>,
    { timeoutMs }: JobLimits,
  ): Promise<void> {
    const { stdin } = this.child;
    stdin.write(encodeFrame(claim));
    for await (const chunk of bytes) {
      if (!this.isAlive) return;
      if (!stdin.write(chunk))
        await this.within(timeoutMs, Promise.race([drained(stdin), this.closed]));
    }
    stdin.end();
  }

  /** The child's next message, or null when it ends, or has to be ended, before it is whole. */
  private nextFrame(maxBytes: number): Promise<string | null> {
    const frames = new FrameReader(maxBytes);
    const { promise, resolve } = Promise.withResolvers<string | null>();
    const take = (chunk: Buffer): void => {
      frames.push(chunk);
      try {
        const frame = frames.next();
        if (frame !== null) resolve(frame);
      } catch (error) {
        if (!(error instanceof FrameTooLarge)) throw error;
        this.fail('too-much-output');
      }
    };
    this.child.stdout.on('data', take);
    void this.closed.then(() => resolve(null));
    return promise.finally(() => this.child.stdout.off('data', take));
  }

  private async within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
    const timer = setTimeout(() => this.fail('too-slow'), milliseconds);
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

  private conclude(answer: string | null): SandboxAnswer {
    const parsed = answer === null ? undefined : parseJson(answer);
    if (parsed !== undefined && this.failure === null) return { kind: 'answered', answer: parsed };
    // V8 ends itself when its heap is full, as Node does at the limit on data, and says so only here.
    const heapFull = /out of memory|allocation failed|MEMORY_ALLOCATION_FAILED/i.test(this.stderr);
    return { kind: 'failed', code: this.failure ?? (heapFull ? 'too-much-memory' : 'crashed') };
  }

  /** Kept in memory for the line above only, and never handed on: it may hold words of the document. */
  private keepStderr(chunk: Buffer): void {
    this.stderr = (this.stderr + chunk.toString('latin1')).slice(-MAX_STDERR_BYTES);
  }
}

/** Whether documents can be read behind full walls on this machine, and if not, why. */
export async function probeSandbox(): Promise<{
  readonly available: boolean;
  readonly reason: string;
}> {
  const missing = missingTools();
  if (missing.length > 0)
    return { available: false, reason: `Not installed: ${missing.join(', ')}.` };
  await using child = new SandboxedProcess({
    mode: 'full',
    entry: extractionEntry(),
    hiddenFolders: [],
    limits: { cpuSeconds: 60, maxRssBytes: 1024 ** 3 },
  });
  try {
    await child.ready;
    return { available: true, reason: 'Namespaces for network, files and processes are allowed.' };
  } catch (error) {
    if (!(error instanceof SandboxUnavailable)) throw error;
    return { available: false, reason: error.message };
  }
}

export function extractionEntry(): string {
  return compiledEntry(import.meta.url, './extraction-main.js');
}

async function drained(stream: Writable): Promise<void> {
  await once(stream, 'drain');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a message of ours: as good as none.
    return undefined;
  }
}
