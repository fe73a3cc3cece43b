import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DEFAULT_EXTRACTION_LIMITS } from '@app/extraction';
import { INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';

const MAIN = join(INSTALL_FOLDER, 'scripts', 'corpora', 'pack', 'warm-reader-main.ts');
const ENTRY = join(INSTALL_FOLDER, 'dist', 'libs', 'extraction', 'src', 'extract-document.js');
const PATIENCE_MS = 60_000;
const Answer = z.object({ cpuMs: z.number(), text: z.string().nullable() });
export type WarmAnswer = z.infer<typeof Answer>;

/** A file, or what one would hold. */
type Given = { readonly at: string } | { readonly content: string };

/**
 * The reader in one process that goes from file to file, without text recognition and without the sandbox: for files
 * that the sandboxed one has read before, and for texts of our own.
 */
export class WarmReader implements Disposable {
  private readonly child = spawn(
    process.execPath,
    ['--no-warnings', MAIN, ENTRY, JSON.stringify(DEFAULT_EXTRACTION_LIMITS)],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  private readonly lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();

  constructor() {
    this.child.stdin.on('error', () => undefined);
  }

  async read(given: Given, extension: string): Promise<WarmAnswer> {
    this.child.stdin.write(`${JSON.stringify({ ...given, extension })}\n`);
    const timer = setTimeout(() => this.child.kill('SIGKILL'), PATIENCE_MS);
    const { done, value } = await this.lines.next();
    clearTimeout(timer);
    if (done === true) {
      throw new Error(`The reader ended at ${'at' in given ? given.at : 'a text of ours'}.`);
    }
    return Answer.parse(JSON.parse(value));
  }

  [Symbol.dispose](): void {
    this.child.kill();
  }
}
