import { Semaphore } from '@app/platform';
import { hasNoSockets, type SandboxMode } from '@app/sandbox';
import type {
  ChatMessage,
  Engine,
  EngineInfo,
  GenerateRequest,
  GenerationEvent,
  PromptSession,
} from './engine.js';
import { EngineClosed, EngineTimeout, GenerationFailed, PromptTooLong } from './engine.errors.js';
import { HeldSession } from '../process/held-session.js';
import type { TrainedLanguages } from '../models/adapter-catalog.js';
import type { Adapter, ModelIdentity } from './identity.js';
import { type ChosenSandbox, InferenceChild } from '../process/inference-child.js';
import type {
  EngineCommand,
  LoadedModel,
  LoadModel,
  RequestReport,
} from '../process/inference-messages.js';
import { chooseModelSandbox, type ModelSandbox } from '../model-command.js';
import type { ReportChannel } from '../process/report-channel.js';
import { computingCores } from '../threads/computing-cores.js';
import { unlessAborted, within } from '../process/waiting.js';

const CANCEL_MS = 30_000;
const LATE = Symbol('late');

export interface LlamaCppOptions {
  readonly model: ModelIdentity & { readonly path: string };
  /** Without a path if it is merged into the model's file. */
  readonly adapter?: Adapter & { readonly path: string | null };
  /** In which it was trained to write. @default not known */
  readonly languages?: TrainedLanguages;
  /** Never more than the model was trained on. @default what the model was trained on */
  readonly contextTokens?: number;
  /** The longest source that the model reads well. @default not known */
  readonly effectiveContextTokens?: number;
  /** How many requests run side by side; more wait their turn. @default 1 */
  readonly concurrency?: number;
  /** At most; fewer while other programs compute. @default one for each core: see computing-cores.ts */
  readonly threads?: number;
  /** @default the strongest walls that this machine allows, and no folder to hide */
  readonly sandbox?: ModelSandbox;
  /** Without a sign of life for this long, the process is ended and its request fails. @default 120000 */
  readonly silenceMs?: number;
  /** A reading without a call for so long gives its place back. @default 5000 */
  readonly sessionIdleMs?: number;
  /** After so long a reading goes behind those that wait, between two calls. @default 120000 */
  readonly sessionTurnMs?: number;
  /** @default 600000 */
  readonly loadMs?: number;
}

interface Question {
  readonly messages: readonly ChatMessage[];
  readonly answers: readonly string[];
  readonly reading: number;
}

/**
 * A GGUF model run by llama.cpp in a process of its own, behind walls: without network and with no file
 * but the model's. If that process ends or falls silent, its requests fail and the next one starts another.
 */
export class LlamaCppEngine implements Engine {
  private readonly places: Semaphore;
  private readonly silenceMs: number;
  /** Calls that are being computed, and whether any was without company so far. */
  private readonly underWay = new Set<{ alone: boolean }>();
  private starting: Promise<InferenceChild> | null = null;
  private closed = false;
  private nextSession = 1;

  private constructor(
    private readonly options: LlamaCppOptions,
    private readonly sandbox: ChosenSandbox,
    private current: InferenceChild,
    readonly info: EngineInfo,
  ) {
    this.places = new Semaphore(options.concurrency ?? 1);
    this.silenceMs = options.silenceMs ?? 120_000;
  }

  /** Loads the model, so that what cannot be used is known before the first request. */
  static async open(options: LlamaCppOptions, signal: AbortSignal): Promise<LlamaCppEngine> {
    signal.throwIfAborted();
    const { setting, hiddenFolders } = options.sandbox ?? { setting: 'auto', hiddenFolders: [] };
    const mode = await chooseModelSandbox({ setting, hiddenFolders }, filesOf(options));
    const sandbox = { mode, hiddenFolders };
    const starting = start(options, sandbox);
    try {
      const { child, loaded } = await unlessAborted(starting, signal);
      return new LlamaCppEngine(options, sandbox, child, describe(options, mode, loaded));
    } catch (error) {
      // nobody will own the process that is still loading
      void starting.then(({ child }) => child.kill()).catch(() => undefined);
      throw error;
    }
  }

  /** The inference process that works now, if one does. */
  get processId(): number | undefined {
    return this.current.usable ? this.current.pid : undefined;
  }

  async countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.count((id) => ({ kind: 'count-text', id, text }), signal);
  }

  async countPromptTokens(messages: readonly ChatMessage[], signal: AbortSignal): Promise<number> {
    return this.count((id) => ({ kind: 'count-prompt', id, messages: [...messages] }), signal);
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    const permit = await this.places.take(signal);
    let done: Promise<void> = Promise.resolve();
    try {
      yield* this.answer(request, null, signal, (lettingGo) => {
        done = lettingGo;
      });
    } finally {
      // The caller is not kept waiting for a cancelled request; the next one is, until its place is free.
      void done.then(() => permit[Symbol.dispose]());
    }
  }

  /**
   * For each question how likely the model is to begin with each of the answers; together 1. What questions in a row
   * have in common at their beginning is read once. Holds one place from the first question to the last.
   */
  async *choose(
    questions: Iterable<readonly ChatMessage[]>,
    answers: readonly string[],
    signal: AbortSignal,
  ): AsyncGenerator<readonly number[]> {
    const permit = await this.places.take(signal);
    const reading = this.nextSession++;
    let done: Promise<void> = Promise.resolve();
    try {
      for (const messages of questions) {
        yield await this.chooseOne({ messages, answers, reading }, signal, (lettingGo) => {
          done = lettingGo;
        });
      }
    } finally {
      void done.then(() => this.release(reading)).finally(() => permit[Symbol.dispose]());
    }
  }

  openSession(): PromptSession {
    const { sessionIdleMs: idleMs = 5000, sessionTurnMs: turnMs = 120_000 } = this.options;
    const id = this.nextSession++;
    return new HeldSession(
      this.places,
      { idleMs, turnMs },
      {
        answer: (request, signal, onLettingGo) => this.answer(request, id, signal, onLettingGo),
        release: () => this.release(id),
      },
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    const started = await this.starting?.catch(() => null);
    await started?.close(new EngineClosed());
    await this.current.close(new EngineClosed());
  }

  private async *answer(
    request: GenerateRequest,
    reading: number | null,
    signal: AbortSignal,
    onLettingGo: (done: Promise<void>) => void,
  ): AsyncGenerator<GenerationEvent> {
    const child = await this.child(signal);
    const { id, channel } = child.open();
    const { maxTokens, sampling } = request;
    const company = this.join();
    const { knownNumbers, unsupportedWords, namesByEnding, boundWords } = request;
    try {
      const messages = [...request.messages];
      child.send({
        kind: 'generate',
        id,
        messages,
        maxTokens,
        sampling,
        reading,
        ...(knownNumbers && { knownNumbers: [...knownNumbers] }),
        ...(unsupportedWords && { unsupportedWords: [...unsupportedWords] }),
        ...(namesByEnding && {
          namesByEnding: {
            endings: [...namesByEnding.endings],
            known: [...namesByEnding.known],
          },
        }),
        ...(boundWords && {
          boundWords: {
            words: [...boundWords.words],
            antecedents: [...boundWords.antecedents],
          },
        }),
      });
      for await (const event of this.read(child, id, channel, maxTokens, signal)) {
        yield event.kind === 'end' ? { ...event, alone: company.alone } : event;
      }
    } finally {
      this.underWay.delete(company);
      child.send({ kind: 'cancel', id });
      onLettingGo(this.settle(child, id, channel));
    }
  }

  private async chooseOne(
    { messages, answers, reading }: Question,
    signal: AbortSignal,
    onLettingGo: (done: Promise<void>) => void,
  ): Promise<readonly number[]> {
    const child = await this.child(signal);
    const { id, channel } = child.open();
    try {
      child.send({ kind: 'choose', id, messages: [...messages], answers: [...answers], reading });
      for (;;) {
        const report = await this.next(child, channel, signal);
        if (report.kind === 'chosen') return report.probabilities;
        if (report.kind === 'refused') {
          throw new PromptTooLong(report.promptTokens, 1, report.contextTokens);
        }
        if (report.kind !== 'progress') throw new GenerationFailed('choosing an answer');
      }
    } finally {
      child.send({ kind: 'cancel', id });
      onLettingGo(this.settle(child, id, channel));
    }
  }

  private join(): { alone: boolean } {
    const company = { alone: this.underWay.size === 0 };
    for (const other of this.underWay) other.alone = false;
    this.underWay.add(company);
    return company;
  }

  /** A process that has ended has forgotten the reading, and another one never knew it. */
  private async release(reading: number): Promise<void> {
    const child = this.current;
    if (!child.usable) return;
    const { id, channel } = child.open();
    child.send({ kind: 'end-reading', id, reading });
    await this.settle(child, id, channel);
  }

  private async *read(
    child: InferenceChild,
    id: number,
    channel: ReportChannel,
    maxTokens: number,
    signal: AbortSignal,
  ): AsyncGenerator<GenerationEvent> {
    for (;;) {
      const report = await this.next(child, channel, signal);
      switch (report.kind) {
        case 'progress':
          break;
        case 'prompt':
          yield {
            kind: 'prompt',
            evaluatedTokens: report.evaluatedTokens,
            reusedTokens: report.reusedTokens,
          };
          break;
        case 'text':
          child.send({ kind: 'ack', id });
          yield { kind: 'text', text: report.text, tokens: report.tokens };
          break;
        case 'end': {
          const { id: _, ...end } = report;
          yield end;
          return;
        }
        case 'refused':
          throw new PromptTooLong(report.promptTokens, maxTokens, report.contextTokens);
        case 'failed':
          throw new GenerationFailed(report.step);
        case 'cancelled':
        case 'chosen':
        case 'counted':
        case 'released':
          throw new GenerationFailed('answering');
      }
    }
  }

  private async count(
    command: (id: number) => EngineCommand,
    signal: AbortSignal,
  ): Promise<number> {
    const child = await this.child(signal);
    const { id, channel } = child.open();
    try {
      child.send(command(id));
      const report = await this.next(child, channel, signal);
      if (report.kind !== 'counted') throw new GenerationFailed('counting tokens');
      return report.tokens;
    } finally {
      child.release(id);
    }
  }

  private async next(
    child: InferenceChild,
    channel: ReportChannel,
    signal: AbortSignal,
  ): Promise<RequestReport> {
    const report = await channel.next(this.silenceMs, signal);
    if (report) return report;
    await child.kill();
    throw new EngineTimeout(this.silenceMs);
  }

  /** Waits until the process has said its last word about the request. */
  private async settle(child: InferenceChild, id: number, channel: ReportChannel): Promise<void> {
    if ((await within(channel.ended, CANCEL_MS, LATE)) === LATE) await child.kill();
    child.release(id);
  }

  /** The process that works, or a new one. A start is shared, so one caller's abort does not stop it. */
  private async child(signal: AbortSignal): Promise<InferenceChild> {
    signal.throwIfAborted();
    this.assertOpen();
    if (this.current.usable) return this.current;
    this.starting ??= this.restart();
    const child = await unlessAborted(this.starting, signal);
    this.assertOpen();
    return child;
  }

  private assertOpen(): void {
    if (this.closed) throw new EngineClosed();
  }

  private async restart(): Promise<InferenceChild> {
    try {
      const { child } = await start(this.options, this.sandbox);
      this.current = child;
      return child;
    } finally {
      this.starting = null;
    }
  }
}

function filesOf({ model, adapter }: LlamaCppOptions): readonly string[] {
  return [model.path, ...(adapter?.path ? [adapter.path] : [])];
}

async function start(
  options: LlamaCppOptions,
  sandbox: ChosenSandbox,
): ReturnType<typeof InferenceChild.start> {
  const command: LoadModel = {
    kind: 'load',
    modelPath: options.model.path,
    adapterPath: options.adapter?.path ?? null,
    contextTokens: options.contextTokens ?? null,
    sequences: options.concurrency ?? 1,
    threads: options.threads ?? (await computingCores()),
  };
  return InferenceChild.start(command, options.loadMs ?? 600_000, sandbox);
}

function describe(
  { model, adapter, languages, concurrency, effectiveContextTokens }: LlamaCppOptions,
  sandbox: SandboxMode,
  loaded: LoadedModel,
): EngineInfo {
  return {
    engine: 'llama-cpp',
    build: loaded.build,
    model: identityOf(model),
    adapter: adapter ? { id: adapter.id, sha256: adapter.sha256 } : null,
    contextTokens: loaded.contextTokens,
    ...(effectiveContextTokens !== undefined && { effectiveContextTokens }),
    ...(languages && { languages }),
    sequences: concurrency ?? 1,
    chatTemplateSha256: loaded.chatTemplateSha256,
    label: `Written by a computer program (${model.name})`,
    followsRequests: true,
    networkIsolated: hasNoSockets(sandbox),
    sandbox,
  };
}

/** Without the path, which says something of this machine and nothing of the weights. */
function identityOf({ id, name, sha256, baseSha256 }: ModelIdentity): ModelIdentity {
  return { id, name, sha256, ...(baseSha256 !== undefined && { baseSha256 }) };
}
