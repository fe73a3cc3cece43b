import { setTimeout as sleep } from 'node:timers/promises';
import type { ConnectionSettings, ConnectionWatch, OwnNames } from '@app/messages';
import { Logger } from '@nestjs/common';

const EVERY_MS = 10_000;

/** Says of a connection, every ten seconds, that it is listened for and when something last came. */
export class Heartbeat implements AsyncDisposable {
  private readonly logger = new Logger(Heartbeat.name);
  private readonly stopping = new AbortController();
  private beating: Promise<void> = Promise.resolve();
  private lastFrameAt: Date | null = null;

  constructor(
    private readonly watch: ConnectionWatch,
    private readonly tenantId: string,
    private readonly connection: ConnectionSettings,
  ) {}

  async begin(self: OwnNames): Promise<void> {
    await this.watch.listening(this.tenantId, { connection: this.connection, self });
    this.beating = this.beat();
  }

  /** A frame has come. */
  recordActivity(): void {
    this.lastFrameAt = new Date();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    await this.beating;
  }

  private async beat(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await sleep(EVERY_MS, undefined, { signal }).catch(() => undefined);
      const last = this.lastFrameAt;
      this.lastFrameAt = null;
      try {
        await this.watch.heard(this.tenantId, this.connection, last);
      } catch (err) {
        this.lastFrameAt ??= last; // said with the next beat
        this.logger.warn('connection not noted', { connection: this.connection.name, err });
      }
    }
  }
}
