import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { z } from 'zod';
import type { CheckpointStore, SignedCheckpoint } from './checkpoint-store.js';
import { StoreUnreachable } from './store.errors.js';

const TAIL_BYTES = 256 * 1024;
const NEWLINE = 0x0a;
const Line = z.object({ size: z.int(), note: z.string() });

/**
 * A file that only grows, on a disk of another host: one JSON object a line. It is made by whoever sets
 * it up, never here, so that an unmounted disk is noticed.
 */
export class FileStore implements CheckpointStore {
  readonly kind = 'file';

  constructor(
    readonly name: string,
    private readonly path: string,
  ) {}

  async put({ size, note }: SignedCheckpoint, signal: AbortSignal): Promise<null> {
    await within(signal, async () => {
      await using file = await this.open(constants.O_RDWR | constants.O_APPEND);
      // a line that a crash cut short gets its end, and is passed over by readers
      const start = (await endsInLine(file)) ? '' : '\n';
      await file.appendFile(`${start}${JSON.stringify({ size, note })}\n`);
      await file.sync();
    });
    if ((await this.latest(signal)) !== note) throw new StoreUnreachable('not-kept');
    return null;
  }

  async latest(signal: AbortSignal): Promise<string | null> {
    return within(signal, async () => {
      await using file = await this.open(constants.O_RDONLY);
      const lines = (await readEnd(file, TAIL_BYTES)).toString('utf8').split('\n').slice(0, -1);
      return lines.map(noteIn).findLast((note) => note !== null) ?? null;
    });
  }

  async held(signal: AbortSignal): Promise<readonly string[]> {
    return within(signal, async () => {
      await using file = await this.open(constants.O_RDONLY);
      const notes: string[] = [];
      for await (const line of file.readLines({ autoClose: false })) {
        const note = noteIn(line);
        if (note !== null) notes.push(note);
      }
      return notes;
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // nothing stays open between two checkpoints
  }

  private async open(flags: number): Promise<FileHandle> {
    try {
      return await open(this.path, flags);
    } catch (cause) {
      const absent = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
      throw new StoreUnreachable(absent ? 'no-file' : 'no-access', { cause });
    }
  }
}

/** A disk that hangs is waited for no longer than the signal says; the call itself cannot be broken off. */
async function within<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  if (signal.aborted) throw new StoreUnreachable('no-answer', { cause: signal.reason });
  const { promise, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(new StoreUnreachable('no-answer', { cause: signal.reason }));
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), promise]);
  } catch (cause) {
    if (cause instanceof StoreUnreachable) throw cause;
    throw new StoreUnreachable('no-access', { cause });
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function endsInLine(file: FileHandle): Promise<boolean> {
  const end = await readEnd(file, 1);
  return end.length === 0 || end[0] === NEWLINE;
}

async function readEnd(file: FileHandle, bytes: number): Promise<Buffer> {
  const { size } = await file.stat();
  const length = Math.min(size, bytes);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.subarray(0, bytesRead);
}

function noteIn(line: string): string | null {
  try {
    return Line.parse(JSON.parse(line)).note;
  } catch {
    return null; // half a line, or the end of one that begins before what was read
  }
}
