import { CommandError } from '../command-error.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C ends the items under way; what is finished is kept. */
export class Stopping implements Disposable {
  private readonly controller = new AbortController();
  private readonly onSignal = (): void => {
    this.controller.abort(
      new CommandError('Stopped. The same command goes on with the items that are left.'),
    );
  };

  constructor() {
    for (const name of SIGNALS) process.once(name, this.onSignal);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  [Symbol.dispose](): void {
    for (const name of SIGNALS) process.off(name, this.onSignal);
  }
}
