const AGAIN_AFTER_MS = 10_000;

export type Saving =
  | { readonly state: 'nothing' }
  | { readonly state: 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly problem: unknown };

export interface SaveOptions {
  /** The request outlives the page. */
  readonly keepalive: boolean;
}

interface AutosaveOptions {
  /** From the first change to its request; what changes meanwhile goes with it. */
  readonly afterMs: number;
  readonly isDirty: () => boolean;
  /** When the service keeps it: rejects where it does not. */
  readonly save: (options: SaveOptions) => Promise<string>;
  readonly savedAt: string | null;
  readonly onChange: () => void;
}

/** Has something that changes kept by the service: soon, and one request at a time. */
export class Autosave {
  private saving: Saving;
  private savedAt: string | null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isRetry = false;
  private underWay: Promise<void> | null = null;

  constructor(private readonly options: AutosaveOptions) {
    this.savedAt = options.savedAt;
    this.saving = this.rest();
  }

  get state(): Saving {
    return this.saving;
  }

  /** Something has changed. */
  touch(): void {
    if (this.saving.state !== 'saving') this.become({ state: 'waiting' });
    if (this.timer === undefined || this.isRetry) this.saveAfter(this.options.afterMs);
  }

  /** Until the service has it; rejects where it could not be kept. */
  async flush(options: SaveOptions): Promise<void> {
    this.stop();
    // more than one may wait for the same request
    while (this.underWay) await this.underWay.catch(() => undefined);
    if (!this.options.isDirty()) return this.become(this.rest());
    this.underWay = this.keep(options);
    try {
      await this.underWay;
    } finally {
      this.underWay = null;
    }
  }

  /** Sends nothing more by itself. */
  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private saveAfter(ms: number, isRetry = false): void {
    this.stop();
    this.isRetry = isRetry;
    this.timer = setTimeout(() => {
      void this.flush({ keepalive: false }).catch(() => undefined);
    }, ms);
  }

  private async keep(options: SaveOptions): Promise<void> {
    this.become({ state: 'saving' });
    try {
      this.savedAt = await this.options.save(options);
      const isDirty = this.options.isDirty();
      this.become(isDirty ? { state: 'waiting' } : this.rest());
      if (isDirty && this.timer === undefined) this.saveAfter(this.options.afterMs);
    } catch (problem) {
      this.become({ state: 'failed', problem });
      if (isSilence(problem)) this.saveAfter(AGAIN_AFTER_MS, true);
      throw problem;
    }
  }

  private rest(): Saving {
    return this.savedAt === null ? { state: 'nothing' } : { state: 'saved', at: this.savedAt };
  }

  private become(saving: Saving): void {
    const isSame = saving.state === 'waiting' && this.saving.state === 'waiting';
    this.saving = saving;
    if (!isSame) this.options.onChange();
  }
}

/** What is worst, or else what is newest. */
export function worseOf(one: Saving, other: Saving): Saving {
  for (const state of ['failed', 'saving', 'waiting'] as const) {
    const found = [one, other].find((each) => each.state === state);
    if (found) return found;
  }
  if (one.state === 'saved' && other.state === 'saved') return one.at > other.at ? one : other;
  return one.state === 'saved' ? one : other;
}

/** No answer at all, or none that means anything: the same may work in a while. */
function isSilence(problem: unknown): boolean {
  const status = typeof problem === 'object' && problem && 'status' in problem && problem.status;
  return status === 0 || (typeof status === 'number' && status >= 500);
}
