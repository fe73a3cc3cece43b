import { Injectable, Logger } from '@nestjs/common';
import { HostIntegrity } from '../mark/host-integrity.js';
import { Sequencer } from './sequencer.js';
import { TreeBroken } from './tree-broken.error.js';

/** Numbers the entries of the audit trail and signs it; not where it is not what was signed. */
@Injectable()
export class Sequencing implements AsyncDisposable {
  private readonly logger = new Logger(Sequencing.name);
  private lastFailure: string | null = null;

  constructor(
    private readonly sequencer: Sequencer,
    private readonly integrity: HostIntegrity,
  ) {}

  /** One turn. A failure is logged once, not every second, for as long as it stays the same. */
  async advance(signal: AbortSignal): Promise<void> {
    try {
      await this.number(signal);
      this.lastFailure = null;
    } catch (err) {
      const failure = String(err);
      if (failure !== this.lastFailure) this.logger.error('audit entries not numbered', { err });
      this.lastFailure = failure;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.sequencer[Symbol.asyncDispose]();
  }

  private async number(signal: AbortSignal): Promise<void> {
    try {
      await this.sequencer.turn(signal);
    } catch (error) {
      if (error instanceof TreeBroken) await this.integrity.settle(error.finding, 0);
      throw error;
    }
    this.lastFailure = null;
    await this.integrity.settle(null, this.sequencer.marked);
  }
}
