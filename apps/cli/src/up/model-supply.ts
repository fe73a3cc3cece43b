import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseAccess } from '@app/database';
import type { Config } from '@app/platform';
import { chooseWeights, readAllowedHere } from '@app/releases';
import { describeFailure } from '../describe-failure.js';
import type { Output } from '../output.js';
import { fetchModel } from './fetch-model.js';

const AGAIN_MS = 60_000;

/** Sees to it that the model is there. What needs none works without: a failure is told, and tried again. */
export class ModelSupply implements AsyncDisposable {
  private readonly stopping = new AbortController();
  private trying: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly access: DatabaseAccess,
    private readonly output: Output,
    private readonly againMs: number = AGAIN_MS,
  ) {}

  /** How the first attempt ended, in a few words, and whether the model is there. */
  async supply(signal: AbortSignal): Promise<readonly [outcome: string, isThere: boolean]> {
    try {
      return [await this.fetch(signal), true];
    } catch (error) {
      if (signal.aborted) throw error;
      this.output.note(`  ${describeFailure(error)}`);
      this.output.note(
        '  Everything but summaries works without it. It is tried again every minute.',
      );
      this.trying = this.tryAgain();
      return ['NOT THERE: no summaries are written', false];
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    await this.trying;
  }

  private async tryAgain(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await delay(this.againMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      try {
        this.output.note(`  model: ${await this.fetch(signal)}`);
        return;
      } catch {
        // said once already; what stands in the way stays the same until somebody mends it
      }
    }
  }

  private async fetch(signal: AbortSignal): Promise<string> {
    const { model, adapter } = await chooseWeights(this.config, this.access);
    const allowList = await readAllowedHere(this.config, this.access);
    const config = { ...this.config, model };
    return fetchModel(config, this.output, signal, { adapter, allowList });
  }
}
