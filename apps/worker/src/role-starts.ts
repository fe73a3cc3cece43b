import type { RoleNotRunning } from '@app/database';
import { reportNote, type WorkerRole } from '@app/platform';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type RoleStart, sentenceOf } from './role-start.js';

export const ROLE_STARTS = Symbol('RoleStarts');

/** Starts what the roles of this worker need, once everything else of it runs. */
@Injectable()
export class RoleStarts implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(RoleStarts.name);

  private onChange: () => void = () => undefined;

  constructor(@Inject(ROLE_STARTS) private readonly starts: readonly RoleStart[]) {}

  /** The roles that do nothing yet, and why. */
  get notRunning(): readonly RoleNotRunning[] {
    return this.starts.flatMap(({ notRunning }) => notRunning ?? []);
  }

  /** Settles once the role runs. One that needs nothing opened runs from the beginning. */
  async ready(role: WorkerRole): Promise<void> {
    await this.starts.find((start) => start.role === role)?.ready;
  }

  /** Has `listener` told when a role begins to run, or fails. */
  whenChanged(listener: () => void): void {
    this.onChange = listener;
  }

  onApplicationBootstrap(): void {
    for (const start of this.starts) this.begin(start);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.starts.map((start) => start[Symbol.asyncDispose]()));
  }

  private begin(start: RoleStart): void {
    const { role } = start;
    let lastReason: string | null = null;
    start.begin(
      (err, nextMs) => {
        const reason = sentenceOf(err);
        this.logger.error('role not running', { role, nextMs, err });
        // once, not at each attempt
        if (reason !== lastReason) reportNote(`${role} is not running: ${reason}`);
        lastReason = reason;
        this.onChange();
      },
      () => this.onChange(),
    );
    void start.ready.then(() => this.running(role, { failedBefore: lastReason !== null }));
  }

  private running(role: string, { failedBefore }: { readonly failedBefore: boolean }): void {
    this.logger.log('role running', { role });
    if (failedBefore) reportNote(`${role} is running`);
    this.onChange();
  }
}
