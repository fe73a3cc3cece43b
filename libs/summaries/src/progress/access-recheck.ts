import type { Notices } from '@app/database';
import { PeriodicTask } from '@app/platform';
import { Logger } from '@nestjs/common';

/** Whether the caller is still let in: its session has not ended, its key is not revoked. */
export interface AccessGrant {
  /** What a notice on the channel `session` names when it may have ended; null for who cannot end. */
  readonly noticeId: string | null;
  /** Asking does not count as use. */
  holds(): Promise<boolean>;
}

const CHECK_EVERY_MS = 10_000;

/** Asks again and again whether the caller is still let in, and at once when told that it may not be. */
export class AccessRecheck {
  private static readonly logger = new Logger(AccessRecheck.name);
  private readonly checks: PeriodicTask;
  private readonly stopListening: () => void;
  private ended = false;

  constructor(
    private readonly access: AccessGrant,
    notices: Notices,
    private readonly onEnd: () => void,
  ) {
    // asked again the next time; a database that is gone ends the stream by itself
    this.checks = new PeriodicTask(
      CHECK_EVERY_MS,
      () => this.ask(),
      (err) => AccessRecheck.logger.warn('caller not checked', { err }),
    );
    this.checks.begin(CHECK_EVERY_MS);
    // a notice that comes while an answer is awaited may be newer than that answer: it is asked again
    this.stopListening = access.noticeId
      ? notices.on('session', access.noticeId, this.checks.wake)
      : () => undefined;
  }

  isOver(): boolean {
    return this.ended;
  }

  close(): void {
    this.stopListening();
    void this.checks[Symbol.asyncDispose](); // nobody waits for an answer that comes too late
  }

  private async ask(): Promise<void> {
    if (this.ended || (await this.access.holds())) return;
    this.ended = true;
    this.onEnd();
  }
}
