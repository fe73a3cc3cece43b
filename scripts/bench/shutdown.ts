const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The person at the terminal wants it to end. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** Turns a signal into an end in order, so that no process and no folder stays behind. */
export class Shutdown implements Disposable {
  private readonly controller = new AbortController();
  private readonly onSignal = (): void => {
    this.controller.abort(new Interrupted('Stopped: no figures were written.'));
  };

  constructor() {
    for (const name of SIGNALS) process.on(name, this.onSignal);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  [Symbol.dispose](): void {
    for (const name of SIGNALS) process.off(name, this.onSignal);
  }
}
