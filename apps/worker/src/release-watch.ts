import { AcrossTenants, Notices } from '@app/database';
import { type JobProcessor, processorOf } from '@app/queue';
import { ACTIVE_RELEASE_NOTICE } from '@app/model-ops';
import { Inject, Injectable, Logger } from '@nestjs/common';

export interface LoadedRelease {
  /** Once it is loaded. Null: what the settings name. */
  readonly id: Promise<string | null>;
  /** Called once, when another release is active and no summary is being written any more. */
  readonly onOther: () => void;
}
export const LOADED_RELEASE = Symbol('LoadedRelease');

/** Has a worker load the active release: between summaries, never in one. */
@Injectable()
export class ReleaseWatch {
  private readonly logger = new Logger(ReleaseWatch.name);
  private stopListening: () => void = () => undefined;
  private isOver = false;

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly notices: Notices,
    @Inject(processorOf('summarize')) private readonly summaries: JobProcessor,
    @Inject(LOADED_RELEASE) private readonly loaded: LoadedRelease,
  ) {}

  /** Calls `listener` when another release may be active. A notice may be lost. */
  whenActivated(listener: () => void): void {
    this.stopListening = this.notices.on('model_in_force', ACTIVE_RELEASE_NOTICE, listener);
  }

  /** Looks which release is active, until it is another. The role runs, so what is loaded is known. */
  async look(): Promise<void> {
    if (this.isOver) return;
    const found = await this.acrossTenants.activeRelease();
    const release = found?.id ?? null;
    if (release === (await this.loaded.id)) return;
    this.isOver = true;
    this.logger.log('another model is active', { release });
    // not awaited where the application is closed meanwhile: that ends what is in hand in its own way
    void this.summaries.finishInHand().then(this.loaded.onOther, (err: unknown) => {
      this.logger.error('what is in hand was not waited for', { err });
      this.loaded.onOther();
    });
  }

  async close(): Promise<void> {
    this.isOver = true;
    this.stopListening();
  }
}
