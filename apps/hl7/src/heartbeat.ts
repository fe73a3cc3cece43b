import type { ConnectionSettings, ConnectionWatch, OwnNames } from '@app/messages';
import { PeriodicTask } from '@app/platform';
import { Logger } from '@nestjs/common';

const EVERY_MS = 10_000;

/** Says of a connection, every ten seconds, that it is listened for and when something last came. */
export class Heartbeat implements AsyncDisposable {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly beats = new PeriodicTask(
    EVERY_MS,
    () => this.beat(),
    (err) => this.warn(err),
  );
  private lastFrameAt: Date | null = null;

  constructor(
    private readonly watch: ConnectionWatch,
    private readonly tenantId: string,
    private readonly connection: ConnectionSettings,
  ) {}

  async begin(self: OwnNames): Promise<void> {
    await this.watch.listening(this.tenantId, { connection: this.connection, self });
    this.beats.begin(EVERY_MS);
  }

  /** A frame has come. */
  recordActivity(): void {
    this.lastFrameAt = new Date();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.beats[Symbol.asyncDispose]();
    // what came since the last beat is not lost
    await this.beat().catch((err: unknown) => this.warn(err));
  }

  private async beat(): Promise<void> {
    const last = this.lastFrameAt;
    this.lastFrameAt = null;
    try {
      await this.watch.heard(this.tenantId, this.connection, last);
    } catch (err) {
      this.lastFrameAt ??= last; // said with the next beat
      throw err;
    }
  }

  private warn(err: unknown): void {
    this.logger.warn('connection not noted', { connection: this.connection.name, err });
  }
}
