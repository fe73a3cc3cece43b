import { AcrossTenants, Notices } from '@app/database';
import { ACTIVE_RELEASE_NOTICE } from '@app/releases';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { SummarizeProcessor } from '../processors/summarize.processor.js';

export interface LoadedRelease {
  /** Once it is loaded. Null: what the settings name. */
  readonly id: Promise<string | null>;
  /** Called once, when another is in force and no summary is being written any more. */
  readonly onOther: () => void;
}
export const LOADED_RELEASE = Symbol('LoadedRelease');

// A notice may be lost; to look costs one read of an index.
const LOOK_EVERY_MS = 5000;

/** Sees to it that a worker loads what is in force: between summaries, never in one. */
@Injectable()
export class ReleaseWatch implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReleaseWatch.name);
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> = Promise.resolve();
  private stopListening: () => void = () => undefined;
  private isOver = false;
  private loadedId: string | null = null;

  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly notices: Notices,
    private readonly summaries: SummarizeProcessor,
    @Inject(LOADED_RELEASE) private readonly loaded: LoadedRelease,
  ) {}

  onApplicationBootstrap(): void {
    void this.loaded.id.then((id) => this.watch(id));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.isOver = true;
    this.stopListening();
    clearTimeout(this.timer);
    await this.looking;
  }

  private watch(loadedId: string | null): void {
    if (this.isOver) return;
    this.loadedId = loadedId;
    this.stopListening = this.notices.on('model_in_force', ACTIVE_RELEASE_NOTICE, () =>
      this.next(0),
    );
    this.next(0); // one may have come into force while the model was loaded
  }

  private next(delayMs: number): void {
    if (this.isOver) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.looking = this.looking.then(() => this.look());
    }, delayMs);
  }

  private async look(): Promise<void> {
    if (this.isOver) return;
    try {
      const found = await this.acrossTenants.activeRelease();
      const release = found?.id ?? null;
      if (release === this.loadedId) return this.next(LOOK_EVERY_MS);
      this.isOver = true;
      this.logger.log('another model is in force', { release });
      // not awaited where the application is closed meanwhile: that ends what is in hand in its own way
      void this.summaries.finishInHand().then(this.loaded.onOther, (err: unknown) => {
        this.logger.error('what is in hand was not waited for', { err });
        this.loaded.onOther();
      });
    } catch (err) {
      this.logger.warn('release in force not looked up', { err });
      this.next(LOOK_EVERY_MS);
    }
  }
}
