import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { stripVTControlCharacters } from 'node:util';
import { fingerprintOf, forgetBuilt, isBuilt, markBuilt, removeOrphans, SERVER } from '../built.ts';

const NEST = createRequire(import.meta.url).resolve('@nestjs/cli/bin/nest.js');
/** Without it the compiler would outlast a parent that was killed. */
const END_WITH_PARENT = 'data:text/javascript,process.on("disconnect", () => process.exit());';

/** What a line of the compiler says about the round that it is in. */
export type Status =
  | { readonly kind: 'begun' }
  | { readonly kind: 'ended'; readonly errors: number };

/** Keeps dist/ at the last sources that compile. The compiler is that of `npm run build`; it stays in memory. */
export class Sources implements Disposable {
  readonly #print: (line: string) => void;
  readonly #compiler = fork(NEST, ['build', 'api', '--watch', '--preserveWatchOutput'], {
    execArgv: ['--import', END_WITH_PARENT],
    // Ctrl-C is for the parent
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  readonly #firstBuild = Promise.withResolvers<void>();
  #isUsable = isBuilt(SERVER);
  #begunAt = performance.now();
  #lastSeconds: string | null = null;
  #onBuilt: ((seconds: string) => void) | null = null;

  constructor(print: (line: string) => void) {
    this.#print = print;
    if (!this.#compiler.stdout) throw new Error('The compiler has no output.');
    createInterface({ input: this.#compiler.stdout }).on('line', (line) => this.#read(line));
    this.#compiler.once('exit', () =>
      print('The compiler has ended. Press Ctrl-C and run npm run dev again.'),
    );
  }

  /** Settles once dist/ holds what compiles. */
  async usable(): Promise<void> {
    if (this.#isUsable) return;
    this.#print('Compiling…');
    await this.#firstBuild.promise;
  }

  /** `onBuilt` is called after every build, and at once for the last one before. */
  follow(onBuilt: (seconds: string) => void): void {
    this.#onBuilt = onBuilt;
    if (this.#lastSeconds !== null) onBuilt(this.#lastSeconds);
  }

  [Symbol.dispose](): void {
    this.#compiler.removeAllListeners('exit');
    this.#compiler.kill();
  }

  #read(line: string): void {
    const status = statusOf(line);
    if (status?.kind === 'begun') this.#begunAt = performance.now();
    else if (status) this.#end(status.errors);
    else if (line.trim() !== '') {
      this.#print(process.stdout.isTTY ? line : stripVTControlCharacters(line));
    }
  }

  #end(errors: number): void {
    if (errors > 0) {
      forgetBuilt(SERVER);
      this.#print(
        this.#isUsable
          ? 'The sources do not compile. The last build keeps running. Correct the errors and save.'
          : 'The sources do not compile. Correct the errors and save to start Cloister.',
      );
      return;
    }
    this.#lastSeconds = ((performance.now() - this.#begunAt) / 1000).toFixed(1);
    this.#onBuilt?.(this.#lastSeconds);
    removeOrphans();
    try {
      markBuilt(SERVER, fingerprintOf(SERVER));
    } catch {
      forgetBuilt(SERVER); // a source is gone, as in the middle of a checkout: another round follows
    }
    this.#isUsable = true;
    this.#firstBuild.resolve();
  }
}

/** Null for any other line, such as one of an error. */
export function statusOf(line: string): Status | null {
  const text = stripVTControlCharacters(line);
  if (/\] (Starting compilation|File change detected)/.test(text)) return { kind: 'begun' };
  const errors = /\] Found (\d+) errors?\./.exec(text)?.[1];
  return errors === undefined ? null : { kind: 'ended', errors: Number(errors) };
}
