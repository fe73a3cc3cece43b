import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { HealthCheck } from './check.js';

const RESOLUTION_MS = 20;
// What answers after this has kept every other request waiting as long.
const BLOCKED_MS = 2_000;
const WINDOW_MS = 10_000;

/** The longest time for which nothing else could run, of the last ten to twenty seconds. */
export class EventLoopDelay implements Disposable {
  private readonly histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  private readonly timer: NodeJS.Timeout;
  private beforeMs = 0;

  constructor(
    private readonly blockedMs: number = BLOCKED_MS,
    windowMs: number = WINDOW_MS,
  ) {
    this.histogram.enable();
    this.timer = setInterval(() => this.turnWindow(), windowMs);
    this.timer.unref();
  }

  get longestMs(): number {
    return Math.max(this.beforeMs, this.histogram.max / 1e6);
  }

  check(): HealthCheck {
    return {
      name: 'event-loop',
      run: async () => (this.longestMs > this.blockedMs ? 'event-loop-blocked' : null),
    };
  }

  [Symbol.dispose](): void {
    clearInterval(this.timer);
    this.histogram.disable();
  }

  private turnWindow(): void {
    this.beforeMs = this.histogram.max / 1e6;
    this.histogram.reset();
  }
}
