import type { Output } from '../output.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The first signal asks for an orderly end, the second for one at once. */
export class Shutdown implements Disposable {
  private readonly first = new AbortController();
  private readonly second = new AbortController();
  private readonly onSignal = (): void => {
    if (this.first.signal.aborted) {
      if (!this.second.signal.aborted) this.output.note('Stopping immediately.');
      this.second.abort();
    } else {
      this.output.note(
        'Stopping: work in progress is finished first. Press again to stop immediately.',
      );
      this.first.abort(new Interrupted());
    }
  };

  constructor(private readonly output: Output) {
    for (const name of SIGNALS) process.on(name, this.onSignal);
  }

  get asked(): AbortSignal {
    return this.first.signal;
  }

  get urgent(): AbortSignal {
    return this.second.signal;
  }

  async whenAsked(): Promise<void> {
    if (this.asked.aborted) return;
    await new Promise<void>((resolve) => {
      this.asked.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  [Symbol.dispose](): void {
    for (const name of SIGNALS) process.off(name, this.onSignal);
  }
}

/** The person at the terminal wants it to end; not a failure. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';

  constructor() {
    super('Stopped before startup was complete.');
  }
}
