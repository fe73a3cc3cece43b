import { z } from 'zod';
import type { Outcome } from './extract-document.js';
import { Extraction } from './extraction-format.js';
import { extensionOf } from './formats.js';
import { rejection, RejectionCode } from './rejection.js';
import { extractionEntry, SandboxedProcess } from './sandbox.js';
import type { SandboxSetting } from './sandbox-command.js';
import { Slots } from './slots.js';

const MIB = 1024 * 1024;
/** Room for the longest text that is allowed, with one run for each of its words. */
const MAX_OUTPUT_BYTES = 256 * MIB;
// A child uses several threads, so it may burn more processor time than wall time; this ends it if all else fails.
const CPU_SECONDS_PER_SECOND = 4;

const Answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('extracted'), extraction: Extraction }),
  z.object({ kind: z.literal('rejected'), reason: z.object({ code: RejectionCode }) }),
]);

export interface ExtractorOptions {
  /** `reduced` leaves out the namespaces: then nothing keeps a taken-over reader from the network. */
  readonly mode: 'full' | 'reduced';
  readonly timeoutMs: number;
  readonly maxRssBytes: number;
  /** Documents read at once; as many idle children are kept ready. */
  readonly concurrency: number;
  /** Kept invisible to the reader wherever they lie: the data folder. */
  readonly hiddenFolders: readonly string[];
  /** @default 256 MiB */
  readonly maxOutputBytes?: number;
  /** A compiled entry point other than the product's. @default the extraction entry point */
  readonly entry?: string;
}

export interface ExtractionInput {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Only the extension goes to the reader. */
  readonly fileName?: string;
  readonly declaredMediaType?: string;
}

/**
 * Reads documents in child processes behind the sandbox's walls, each child for one document. A
 * crash, a hang or a bomb costs its own document, which is then rejected with a reason.
 */
export class Extractor implements AsyncDisposable {
  private readonly slots: Slots;
  private readonly spares: SandboxedProcess[] = [];
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<unknown>>();

  constructor(private readonly options: ExtractorOptions) {
    this.slots = new Slots(options.concurrency);
  }

  /** Starts the spare children. Throws SandboxUnavailable when this machine does not allow them. */
  async start(): Promise<void> {
    this.refill();
    await Promise.all(this.spares.map(({ ready }) => ready));
  }

  /** Throws SandboxUnavailable, the reason of an aborted `signal`, or what the source of the bytes throws. */
  async extract(input: ExtractionInput, signal: AbortSignal): Promise<Outcome> {
    const job = this.extractInSlot(input, AbortSignal.any([signal, this.ending.signal]));
    this.running.add(job);
    try {
      return await job;
    } finally {
      this.running.delete(job);
    }
  }

  /** Ends the documents being read, then the spares. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.ending.abort(new Error('The reader of documents is shutting down.'));
    while (this.running.size > 0) await Promise.allSettled(this.running);
    await Promise.all(this.spares.splice(0).map((spare) => spare[Symbol.asyncDispose]()));
  }

  private async extractInSlot(input: ExtractionInput, signal: AbortSignal): Promise<Outcome> {
    using _slot = await this.slots.take(signal);
    const child = this.takeChild();
    this.refill();
    try {
      return await this.readWith(child, input, signal);
    } finally {
      this.endLater(child);
    }
  }

  private async readWith(
    child: SandboxedProcess,
    input: ExtractionInput,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const claim = {
      extension: extensionOf(input.fileName),
      mediaType: input.declaredMediaType?.slice(0, 200) ?? '',
    };
    const { timeoutMs, maxRssBytes, maxOutputBytes = MAX_OUTPUT_BYTES } = this.options;
    const limits = { timeoutMs, maxRssBytes, maxOutputBytes };
    const ended = await child.run(claim, input.bytes, limits, signal);
    if (ended.kind === 'failed') return { kind: 'rejected', reason: rejection(ended.code) };
    return checked(ended.answer);
  }

  /** The kernel takes its time to clear the namespaces of a killed child; no document waits for that. */
  private endLater(child: SandboxedProcess): void {
    const end = child[Symbol.asyncDispose]();
    this.running.add(end);
    void end.finally(() => this.running.delete(end));
  }

  private takeChild(): SandboxedProcess {
    for (let spare = this.spares.shift(); spare; spare = this.spares.shift()) {
      if (spare.isAlive) return spare;
    }
    return new SandboxedProcess(this.setting());
  }

  private refill(): void {
    while (!this.ending.signal.aborted && this.spares.length < this.options.concurrency) {
      this.spares.push(new SandboxedProcess(this.setting()));
    }
  }

  private setting(): SandboxSetting {
    const { mode, timeoutMs, maxRssBytes, hiddenFolders, entry = extractionEntry() } = this.options;
    const cpuSeconds = Math.ceil(timeoutMs / 1000) * CPU_SECONDS_PER_SECOND;
    return { mode, entry, hiddenFolders, limits: { cpuSeconds, maxRssBytes } };
  }
}

/** The child read foreign bytes, so its answer is foreign too: shape, places and codes are checked, words are ours. */
function checked(answer: unknown): Outcome {
  const parsed = Answer.safeParse(answer);
  if (!parsed.success) return { kind: 'rejected', reason: rejection('crashed') };
  const { data } = parsed;
  return data.kind === 'extracted'
    ? data
    : { kind: 'rejected', reason: rejection(data.reason.code) };
}
