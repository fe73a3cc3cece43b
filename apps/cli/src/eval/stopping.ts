import { CommandError } from '../command-error.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Ctrl-C ends what is under way; what is finished is kept. */
export class Stopping implements Disposable {
  private readonly controller = new AbortController();
  private readonly onSignal = (): void => {
    this.controller.abort(new CommandError(this.sentence));
  };

  /** @param sentence what is said then */
  constructor(private readonly sentence: string) {
    for (const name of SIGNALS) process.once(name, this.onSignal);
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  [Symbol.dispose](): void {
    for (const name of SIGNALS) process.off(name, this.onSignal);
  }
}
