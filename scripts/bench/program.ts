import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { withDeadline } from '@app/platform';
import { NotMeasured } from './benchmark.js';
import { familyOf } from './processes.js';

/** Longer than the service gives its own processes to finish. */
const STOP_MS = 60_000;
const LINES_SHOWN = 12;

export interface ProgramOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

export interface Line {
  readonly text: string;
  /** When it was printed, on the clock of `performance.now()`. */
  readonly at: number;
}

/** A command whose lines are read as they come, and which is ended as Ctrl-C would end it. */
export class Program implements AsyncDisposable {
  readonly startedAt = performance.now();
  private readonly printed: Line[] = [];
  private readonly news = new EventEmitter();
  private readonly child: ChildProcess;
  private readonly closed: Promise<void>;
  private ended = false;

  constructor(
    command: readonly [file: string, ...args: string[]],
    private readonly options: ProgramOptions,
  ) {
    const { cwd, env, signal } = options;
    signal.throwIfAborted();
    const [file, ...args] = command;
    // a group of its own: a Ctrl-C meant for the benchmark reaches it through the benchmark
    this.child = spawn(file, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      if (stream) createInterface({ input: stream }).on('line', (text) => this.add(text));
    }
    // 'close' waits for all who hold the streams: npm may be gone before what it has started
    this.closed = once(this.child, 'close').then(
      () => this.end(),
      (error: unknown) => this.end(error instanceof Error ? error.message : undefined),
    );
  }

  get lines(): readonly Line[] {
    return this.printed;
  }

  get pid(): number {
    if (this.child.pid !== undefined) return this.child.pid;
    throw new NotMeasured(`${this.child.spawnfile} could not be started.`);
  }

  /** The first line that matches, printed already or yet to come. */
  async find(
    pattern: RegExp,
    deadlineMs: number,
  ): Promise<{ readonly at: number; readonly match: RegExpExecArray }> {
    const signal = withDeadline(this.options.signal, deadlineMs);
    for (let index = 0; ;) {
      for (; index < this.printed.length; index += 1) {
        const line = this.printed[index];
        const match = line && pattern.exec(line.text);
        if (match) return { at: line.at, match };
      }
      if (this.ended) throw this.missing(pattern, 'ended without');
      await once(this.news, 'news', { signal }).catch(() => {
        this.options.signal.throwIfAborted();
        throw this.missing(pattern, `did not within ${deadlineMs / 1000} s print`);
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const { pid } = this.child;
    if (this.ended || pid === undefined) return;
    const family = familyOf(pid);
    kill(-pid, 'SIGINT');
    const gone = new AbortController();
    const late = delay(STOP_MS, 'late', { signal: gone.signal }).catch(() => 'gone');
    if ((await Promise.race([this.closed, late])) === 'late') {
      for (const each of family) kill(each, 'SIGKILL');
    }
    gone.abort();
    await this.closed;
  }

  private add(text: string): void {
    this.printed.push({ text, at: performance.now() });
    this.news.emit('news');
  }

  private end(lastWords?: string): void {
    this.ended = true;
    if (lastWords !== undefined) this.add(lastWords);
    this.news.emit('news');
  }

  private missing(pattern: RegExp, how: string): NotMeasured {
    const last = this.printed.slice(-LINES_SHOWN).map(({ text }) => `    ${text}`);
    return new NotMeasured(
      [`${this.child.spawnargs.join(' ')} ${how} ${pattern}. It said:`, ...last].join('\n'),
    );
  }
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // it has just ended by itself
  }
}
