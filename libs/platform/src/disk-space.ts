import { statfs } from 'node:fs/promises';
import { DomainError } from './errors.js';

// Every intake asks; the answer is as old as this at most.
const FRESH_MS = 1_000;

/** Taken while there is room: what was acknowledged must still be finished, signed and audited afterwards. */
export class DiskFull extends DomainError {
  readonly code = 'disk-full';
  readonly kind = 'no-space';
  override readonly retryAfterSeconds = 60;

  constructor(options?: ErrorOptions) {
    super(
      'The disk of the service is full, so nothing new is accepted. What was acknowledged is safe. Contact your Cloister administrator, and try again when there is space.',
      options,
    );
  }
}

export interface FreeSpace {
  readonly freeBytes: number;
  readonly totalBytes: number;
}

/** The room left where a folder lies. */
export class DiskSpace {
  private latest: { readonly atMs: number; readonly answer: Promise<FreeSpace> } | null = null;

  constructor(
    private readonly folder: string,
    /** What is kept free for work that is under way. */
    readonly reserveBytes: number,
    private readonly look: (folder: string) => Promise<FreeSpace> = lookAt,
    private readonly freshMs: number = FRESH_MS,
  ) {}

  async free(): Promise<FreeSpace> {
    const { latest } = this;
    if (latest && Date.now() - latest.atMs < this.freshMs) return latest.answer;
    const answer = this.look(this.folder);
    this.latest = { atMs: Date.now(), answer };
    return answer;
  }

  async isFull(): Promise<boolean> {
    return (await this.free()).freeBytes < this.reserveBytes;
  }

  /** Throws `DiskFull` where nothing new may be taken. */
  async check(): Promise<void> {
    if (await this.isFull()) throw new DiskFull();
  }
}

async function lookAt(folder: string): Promise<FreeSpace> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}
