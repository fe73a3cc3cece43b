import type { Notices } from '@app/database';
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
  private readonly timer: NodeJS.Timeout;
  private readonly stopListening: () => void;
  private ended = false;
  private asking = false;
  private askAgain = false;

  constructor(
    private readonly access: AccessGrant,
    notices: Notices,
    private readonly onEnd: () => void,
  ) {
    this.timer = setInterval(() => void this.ask(), CHECK_EVERY_MS);
    this.stopListening = access.noticeId
      ? notices.on('session', access.noticeId, () => void this.ask())
      : () => undefined;
  }

  isOver(): boolean {
    return this.ended;
  }

  close(): void {
    clearInterval(this.timer);
    this.stopListening();
  }

  private async ask(): Promise<void> {
    // a notice that comes while an answer is awaited may be newer than that answer
    this.askAgain = true;
    if (this.asking) return;
    this.asking = true;
    while (this.askAgain && !this.ended) {
      this.askAgain = false;
      this.ended = !(await this.holds());
    }
    this.asking = false;
    if (this.ended) this.onEnd();
  }

  private async holds(): Promise<boolean> {
    try {
      return await this.access.holds();
    } catch (err) {
      // asked again the next time; a database that is gone ends the stream by itself
      AccessRecheck.logger.warn('caller not checked', { err });
      return true;
    }
  }
}
