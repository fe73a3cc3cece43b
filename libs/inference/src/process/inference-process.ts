import { getModuleVersion } from 'node-llama-cpp';
import { FlowWindow } from './flow-window.js';
import type { SequenceReader } from '../decoding/sequence-reader.js';
import { chooseAnswer } from '../engines/choice.js';
import { type GenerationControl, generateText } from '../engines/generation.js';
import {
  type EngineCommand,
  type EngineReport,
  isFinal,
  type LoadModel,
  type RequestReport,
} from './inference-messages.js';
import { type LoadedLlama, loadLlama } from './loaded-model.js';

/** How many text events may be on their way to a reader that has not taken them yet. */
const UNREAD_EVENTS = 32;

interface Running {
  readonly abort: AbortController;
  readonly window: FlowWindow;
  readonly reading: number | null;
  readonly over: Promise<void>;
}

/** The inside of an inference process: one model, its sequences, and what runs on them. */
export class InferenceProcess {
  private loaded: LoadedLlama | null = null;
  private readonly free: number[] = [];
  /** Which sequence a reading keeps. */
  private readonly sessions = new Map<number, number>();
  private readonly running = new Map<number, Running>();

  constructor(private readonly send: (report: EngineReport) => void) {}

  async receive(command: EngineCommand): Promise<void> {
    switch (command.kind) {
      case 'load':
        return this.load(command);
      case 'generate':
        return this.compute(command, (loaded, reader, control) =>
          generateText(loaded, reader, command, control),
        );
      case 'choose':
        return this.compute(command, (loaded, reader, control) =>
          chooseAnswer(loaded, reader, command, control),
        );
      case 'end-reading':
        return this.endSession(command.id, command.reading);
      case 'count-text':
        return this.count(command.id, ({ model }) => model.tokenize(command.text).length);
      case 'count-prompt':
        return this.count(command.id, ({ prompt }) => prompt.tokenize(command.messages).length);
      case 'ack':
        this.running.get(command.id)?.window.acknowledge();
        return undefined;
      case 'cancel':
        cancel(this.running.get(command.id));
        return undefined;
      case 'idle-cores':
        this.loaded?.threads?.adapt(command.cores);
        return undefined;
    }
  }

  private async load(command: LoadModel): Promise<void> {
    try {
      this.loaded = await loadLlama(command);
    } catch (error) {
      // The reason is of the model file and the machine: no request has been made yet.
      this.send({
        kind: 'unusable',
        reason: error instanceof Error ? error.message : 'it could not be loaded.',
      });
      return;
    }
    const { llama, context, sequences, contextTokens, prompt } = this.loaded;
    this.free.push(...sequences.keys());
    const gpu = llama.gpu === false ? 'cpu' : llama.gpu;
    const attention = context.flashAttention === false ? ', without flash attention' : '';
    this.send({
      kind: 'loaded',
      build: `node-llama-cpp ${await getModuleVersion()}, llama.cpp ${llama.llamaCppRelease.release}, ${gpu}${attention}`,
      contextTokens,
      chatTemplateSha256: prompt.templateSha256,
    });
  }

  private async compute(
    { id, reading }: Extract<EngineCommand, { readonly reading: number | null }>,
    work: (
      loaded: LoadedLlama,
      reader: SequenceReader,
      control: GenerationControl,
    ) => Promise<void>,
  ): Promise<void> {
    const index = this.sequenceFor(reading);
    const reader = index === undefined ? undefined : this.loaded?.sequences[index];
    if (!this.loaded || index === undefined || !reader) {
      this.send({ kind: 'failed', id, step: 'finding a free sequence' });
      return;
    }
    const abort = new AbortController();
    const window = new FlowWindow(UNREAD_EVENTS);
    const over = Promise.withResolvers<void>();
    this.running.set(id, { abort, window, reading, over: over.promise });
    let last: EngineReport | null = null;
    const send = (report: RequestReport): void => {
      // the sequence must be free again before the reader learns that its request has ended
      if (isFinal(report)) last = report;
      else this.send(report);
    };
    try {
      await work(this.loaded, reader, { signal: abort.signal, window, send });
      if (reading === null) await reader.clear();
    } catch {
      // The engine's message may quote the prompt, so only the step is told.
      last = { kind: 'failed', id, step: 'computing' };
      // No other patient's text stays in the context: where this fails too, the process ends of it.
      await reader.clear();
    } finally {
      this.running.delete(id);
      if (reading === null) this.free.push(index);
      over.resolve();
    }
    this.send(last ?? { kind: 'cancelled', id });
  }

  /** A call of a reading gets the sequence of the calls before it. */
  private sequenceFor(reading: number | null): number | undefined {
    if (reading === null) return this.free.pop();
    const index = this.sessions.get(reading) ?? this.free.pop();
    if (index !== undefined) this.sessions.set(reading, index);
    return index;
  }

  private async endSession(id: number, reading: number): Promise<void> {
    for (const call of [...this.running.values()].filter((one) => one.reading === reading)) {
      cancel(call);
      await call.over;
    }
    const index = this.sessions.get(reading);
    if (index !== undefined) {
      await this.loaded?.sequences[index]?.clear();
      this.sessions.delete(reading);
      this.free.push(index);
    }
    this.send({ kind: 'released', id });
  }

  private count(id: number, tokensOf: (loaded: LoadedLlama) => number): void {
    try {
      if (!this.loaded) throw new Error('No model has been loaded.');
      this.send({ kind: 'counted', id, tokens: tokensOf(this.loaded) });
    } catch {
      this.send({ kind: 'failed', id, step: 'counting tokens' });
    }
  }
}

function cancel(call: Running | undefined): void {
  call?.abort.abort();
  call?.window.open();
}
