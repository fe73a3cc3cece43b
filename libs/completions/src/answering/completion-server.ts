import { Notices } from '@app/database';
import type { Engine } from '@app/inference';
import { PeriodicTask, Signal } from '@app/platform';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import {
  COMPLETION_ENGINE,
  ENGINE_READY,
  type EngineReady,
  modelIdOf,
} from '../completion-engine.js';
import type { ClaimedCall } from './completion-claims.js';
import { CompletionStep } from './completion-step.js';
import { COMPLETIONS_AT_ONCE } from '../completion-bounds.js';
import { ServedModels } from './served-models.js';

// A notice may be lost.
const LOOK_AGAIN_MS = 2000;
const SAY_SO_MS = 5000;
const AFTER_FAILURE_MS = 1000;
const DRAIN_MS = 10_000;

/** Takes calls from when the engine is open until the worker stops. They wait for the engine together with the summaries. */
@Injectable()
export class CompletionServer implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(CompletionServer.name);
  private readonly changes = new Signal();
  private readonly announcements = new PeriodicTask(
    SAY_SO_MS,
    () => this.served.say(this.engine.info),
    (err) => this.logger.warn('served model not said', { err }), // the next time is in 5 s
  );
  private readonly stopping = new AbortController();
  private readonly underWay = new Set<Promise<void>>();
  private stopListening: () => void = () => undefined;
  private taking: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(
    private readonly step: CompletionStep,
    private readonly served: ServedModels,
    private readonly notices: Notices,
    @Inject(COMPLETION_ENGINE) private readonly engine: Engine,
    @Inject(COMPLETIONS_AT_ONCE) private readonly atOnce: number,
    @Inject(ENGINE_READY) private readonly ready: EngineReady,
  ) {}

  onApplicationBootstrap(): void {
    void this.ready().then(() => this.open());
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closed = true;
    this.stopListening();
    this.changes.close();
    const deadline = setTimeout(() => this.stopping.abort(), DRAIN_MS);
    try {
      await this.announcements[Symbol.asyncDispose]();
      await this.taking;
      await Promise.all(this.underWay);
      await this.served.leave();
    } catch (err) {
      this.logger.warn('served model not taken back', { err });
    } finally {
      clearTimeout(deadline);
    }
  }

  private open(): void {
    if (this.closed) return;
    const model = modelIdOf(this.engine.info);
    this.stopListening = this.notices.on('completion_waiting', model, this.changes.notify);
    this.announcements.begin();
    this.taking = this.take();
  }

  private async take(): Promise<void> {
    while (!this.closed) {
      const claimed = this.underWay.size < this.atOnce ? await this.claim() : null;
      if (claimed) this.begin(claimed);
      else await this.changes.wait(LOOK_AGAIN_MS);
    }
  }

  private async claim(): Promise<ClaimedCall | null> {
    try {
      return await this.step.claim();
    } catch (err) {
      this.logger.warn('no call could be taken', { err });
      await this.changes.rest(AFTER_FAILURE_MS);
      return null;
    }
  }

  private begin(claimed: ClaimedCall): void {
    const work = this.step
      .carryOut(claimed, this.stopping.signal)
      .catch((err: unknown) => this.logger.warn('completion not ended', { err }))
      .finally(() => {
        this.underWay.delete(work);
        this.changes.notify();
      });
    this.underWay.add(work);
  }
}
