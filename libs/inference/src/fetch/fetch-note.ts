import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { isAlive } from '../process/is-alive.js';
import type { ModelProgress } from '../models/model-progress.js';

const EVERY_MS = 1000;

const Note = z.object({
  pid: z.number().int().positive(),
  receivedBytes: z.number(),
  totalBytes: z.number(),
});

/** How far a fetch is, beside the file that it brings, for the processes that wait for it. */
export class FetchNote implements AsyncDisposable {
  private writtenAt = -Infinity;
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly target: string) {}

  update({ phase, receivedBytes, totalBytes }: ModelProgress): void {
    const now = performance.now();
    if (phase !== 'download' || now - this.writtenAt < EVERY_MS) return;
    this.writtenAt = now;
    const note: z.infer<typeof Note> = { pid: process.pid, receivedBytes, totalBytes };
    this.writing = this.writing
      .then(() => writeNote(pathOf(this.target), note))
      // what is said of a fetch is not worth ending it for
      .catch(() => undefined);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.writing;
    await rm(pathOf(this.target), { force: true });
  }
}

/** How far the process is that fetches this file; null where none does. */
export async function readFetchNote(
  target: string,
): Promise<{ readonly receivedBytes: number; readonly totalBytes: number } | null> {
  try {
    const note = Note.parse(JSON.parse(await readFile(pathOf(target), 'utf8')));
    return isAlive(note.pid) ? note : null;
  } catch {
    return null; // nobody fetches it
  }
}

async function writeNote(path: string, note: z.infer<typeof Note>): Promise<void> {
  const own = `${path}.${process.pid}`;
  await writeFile(own, `${JSON.stringify(note)}\n`, { mode: 0o600 });
  await rename(own, path);
}

function pathOf(target: string): string {
  return `${target}.fetching.json`;
}
