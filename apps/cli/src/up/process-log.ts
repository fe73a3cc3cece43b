import {
  chmodSync,
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';

const ROTATE_BYTES = 32 * 1024 * 1024;
const TAIL_LINES = 5;
const TAIL_BYTES = 8_192;
/** Stack frames push the line that says something out of sight. */
const NOISE = /^\s+at |^Node\.js v/;

/** The file that a process's output is appended to, kept to two generations of 32 MiB between starts. */
export class ProcessLog {
  private startOfThisRun = 0;

  constructor(readonly file: string) {}

  open(): { readonly descriptor: number; close(): void } {
    rotate(this.file);
    const descriptor = openSync(this.file, 'a', 0o600);
    chmodSync(this.file, 0o600);
    this.startOfThisRun = fstatSync(descriptor).size;
    return { descriptor, close: () => closeSync(descriptor) };
  }

  /** The last lines written since it was opened. */
  tail(): string {
    const written = readFileSync(this.file).subarray(this.startOfThisRun).subarray(-TAIL_BYTES);
    return written
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '' && !NOISE.test(line))
      .slice(-TAIL_LINES)
      .join('\n');
  }
}

function rotate(file: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size > ROTATE_BYTES) renameSync(file, `${file}.1`);
}
