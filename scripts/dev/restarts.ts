import type { ProcessName, Service } from '../../apps/cli/src/up/service.js';
import type { Modules } from './modules.ts';

/** In the order in which they are restarted: the page that a developer waits for needs the api. */
const PROCESSES: readonly ProcessName[] = ['api', 'worker', 'hl7'];
/** Work in hand is done again by the next process, as after a crash. */
const DRAIN_MS = 2_000;

/** The processes that run one of these modules. */
export function processesOf(modules: Modules, changed: ReadonlySet<string>): ProcessName[] {
  return PROCESSES.filter((name) => modules.reaches(`apps/${name}/src/main.js`, changed));
}

/** What a restart of processes does not bring about. */
export function noticesOf(changed: ReadonlySet<string>): string[] {
  const has = (folder: RegExp): boolean => [...changed].some((path) => folder.test(path));
  return [
    ...(has(/^libs\/[^/]+\/src\/migrations\//)
      ? ['Migrations changed. Press Ctrl-C and run npm run dev again to apply them.']
      : []),
    ...(has(/^apps\/cli\/src\/up\//)
      ? ['The supervisor changed. Press Ctrl-C and run npm run dev again to use it.']
      : []),
  ];
}

/** Restarts processes one after the other; one that changes again meanwhile is restarted again. */
export class Restarts {
  readonly #service: Pick<Service, 'restart'>;
  readonly #print: (line: string) => void;
  readonly #describe: (error: unknown) => string;
  readonly #due = new Set<ProcessName>();
  #current: { readonly name: ProcessName; readonly restarted: Promise<void> } | null = null;
  #isOver = false;

  constructor(
    service: Pick<Service, 'restart'>,
    print: (line: string) => void,
    describe: (error: unknown) => string,
  ) {
    this.#service = service;
    this.#print = print;
    this.#describe = describe;
  }

  /** Settles once no restart of this process is due or under way. */
  async settled(name: ProcessName): Promise<void> {
    while (this.#current && (this.#current.name === name || this.#due.has(name))) {
      await this.#current.restarted;
    }
  }

  ask(names: Iterable<ProcessName>): void {
    for (const name of names) this.#due.add(name);
    if (!this.#current) void this.#work();
  }

  /** Starts none any more. */
  stop(): void {
    this.#isOver = true;
  }

  async #work(): Promise<void> {
    for (const name of PROCESSES) {
      if (this.#isOver || !this.#due.delete(name)) continue;
      const restarted = this.#restart(name);
      this.#current = { name, restarted };
      await restarted;
      this.#current = null;
      return this.#work();
    }
  }

  async #restart(name: ProcessName): Promise<void> {
    const startedAt = performance.now();
    try {
      await this.#service.restart(name, AbortSignal.timeout(DRAIN_MS));
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      this.#print(`  ${name} restarted in ${seconds} s`);
    } catch (error) {
      if (this.#isOver) return;
      this.#print(this.#describe(error));
      this.#print(`The ${name} is not running. Correct the code and save to start it again.`);
    }
  }
}
