import type { SandboxMode, SandboxSetting } from '@app/sandbox';
import type { Outcome } from '../extract-document.js';
import { ExtractionAnswer, type ExtractionJob } from './extraction-job.js';
import { extensionOf, FORMATS } from '../detection/formats.js';
import { DEFAULT_EXTRACTION_LIMITS, type ExtractionLimits } from '../limits.js';
import type { OcrLanguage } from '../ocr/languages.js';
import { requireLanguages } from '../ocr/require-languages.js';
import type { RejectionCode } from '../rejection.js';
import { chooseReaderSandbox, extractionEntry, type ReaderSetting } from './reader-command.js';
import { type AnswerTaker, type JobLimits, SandboxedProcess } from './sandbox.js';
import { Semaphore } from '@app/platform';

const MIB = 1024 * 1024;
/** Room for the longest text that is allowed, with one run for each of its words. */
const MAX_OUTPUT_BYTES = 256 * MIB;
// A child uses several threads, so it may burn more processor time than wall time; this ends it if all else fails.
const CPU_SECONDS_PER_SECOND = 4;
// Of the time for a document, what the look at its pages may take: its text is worth more than the check.
const LOOK_SHARE = 1 / 3;

export interface OcrSetting {
  /** Of the text on pictures and scanned pages; none: they are not read. */
  readonly languages: readonly OcrLanguage[];
  /** For each page, beside the time for the document. */
  readonly pageTimeoutMs: number;
}

export interface ExtractorOptions {
  /** What the site asks for; what it gets is proved before the first reader starts. */
  readonly mode: SandboxSetting;
  readonly timeoutMs: number;
  readonly maxRssBytes: number;
  readonly ocr: OcrSetting;
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
  /** @default DEFAULT_EXTRACTION_LIMITS */
  readonly limits?: ExtractionLimits;
  /** Shorter than the extractor's own. */
  readonly timeoutMs?: number;
  /** In how many documents this one lies. @default 0 */
  readonly depth?: number;
  /** Opens a protected document. It goes to the child over the pipe, and is kept nowhere. */
  readonly password?: string;
}

/** A file that came with a document, in the order in which the document names them. */
export interface IncomingAttachment {
  readonly fileName: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly bytes: AsyncIterable<Buffer>;
}

/** Keeps one attachment before the next one comes; until then no byte of it is in memory twice. */
export type AttachmentKeeper = (attachment: IncomingAttachment) => Promise<void>;

const DROP: AttachmentKeeper = async () => undefined;

/**
 * Reads documents in child processes behind the sandbox's walls, each child for one document. A
 * crash, a hang or a bomb costs its own document, which is then rejected with a reason.
 */
export class Extractor implements AsyncDisposable {
  private readonly slots: Semaphore;
  private readonly spares: SandboxedProcess[] = [];
  private readonly ending = new AbortController();
  private readonly running = new Set<Promise<unknown>>();
  private chosen: SandboxMode | null = null;
  /** Where one came, others will. */
  private pdfCame = false;

  /** Throws where the data of a language are not installed. */
  constructor(private readonly options: ExtractorOptions) {
    requireLanguages(options.ocr.languages);
    this.slots = new Semaphore(options.concurrency);
  }

  /** The walls around its readers; null until they were chosen. */
  get sandbox(): SandboxMode | null {
    return this.chosen;
  }

  /** Documents read at once. */
  get concurrency(): number {
    return this.options.concurrency;
  }

  /** Starts the spare children. Throws SandboxUnavailable when this machine does not allow them; may be tried again. */
  async start(): Promise<void> {
    const mode = await this.chooseMode();
    const dead = this.spares.splice(0).filter((spare) => !this.keepIfAlive(spare));
    await Promise.all(dead.map((spare) => spare[Symbol.asyncDispose]()));
    this.refill(mode);
    await Promise.all(this.spares.map(({ ready }) => ready));
  }

  /**
   * Hands what came with the document to `keep`. An outcome that is rejected takes back what was
   * handed on before. Throws SandboxUnavailable, the reason of an aborted `signal`, or what the
   * source of the bytes or `keep` throws.
   */
  async extract(
    input: ExtractionInput,
    signal: AbortSignal,
    keep: AttachmentKeeper = DROP,
  ): Promise<Outcome> {
    const job = this.extractInSlot(input, AbortSignal.any([signal, this.ending.signal]), keep);
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

  private async extractInSlot(
    input: ExtractionInput,
    signal: AbortSignal,
    keep: AttachmentKeeper,
  ): Promise<Outcome> {
    using _slot = await this.slots.take(signal);
    const mode = await this.chooseMode();
    const child = this.takeChild(mode);
    this.refill(mode);
    try {
      return await this.readWith(child, input, signal, keep);
    } finally {
      this.endLater(child);
    }
  }

  private async readWith(
    child: SandboxedProcess,
    input: ExtractionInput,
    signal: AbortSignal,
    keep: AttachmentKeeper,
  ): Promise<Outcome> {
    const { maxRssBytes, ocr, maxOutputBytes = MAX_OUTPUT_BYTES } = this.options;
    const timeoutMs = Math.min(this.options.timeoutMs, input.timeoutMs ?? Infinity);
    const job = jobOf(input, ocr.languages, timeoutMs);
    const limits = {
      timeoutMs,
      pageTimeoutMs: ocr.pageTimeoutMs,
      maxPages: job.limits.maxScannedPages,
      maxRssBytes,
      maxOutputBytes,
    };
    const ended = await child.run(job, input.bytes, limits, signal, takerOf(keep));
    const outcome = ended.kind === 'failed' ? rejected(ended.code) : ended.answer;
    this.pdfCame ||= isPdf(outcome);
    return withLimits(behind(child.mode, outcome), limits);
  }

  /** The kernel takes its time to clear the namespaces of a killed child; no document waits for that. */
  private endLater(child: SandboxedProcess): void {
    const end = child[Symbol.asyncDispose]();
    this.running.add(end);
    void end.finally(() => this.running.delete(end));
  }

  private keepIfAlive(spare: SandboxedProcess): boolean {
    if (spare.isAlive) this.spares.push(spare);
    return spare.isAlive;
  }

  private async chooseMode(): Promise<SandboxMode> {
    const { mode, hiddenFolders } = this.options;
    this.chosen ??= await chooseReaderSandbox(mode, hiddenFolders);
    return this.chosen;
  }

  private takeChild(mode: SandboxMode): SandboxedProcess {
    for (let spare = this.spares.shift(); spare; spare = this.spares.shift()) {
      if (spare.isAlive) return spare;
    }
    return new SandboxedProcess(this.setting(mode));
  }

  private refill(mode: SandboxMode): void {
    while (!this.ending.signal.aborted && this.spares.length < this.options.concurrency) {
      this.spares.push(new SandboxedProcess(this.setting(mode)));
    }
  }

  private setting(mode: SandboxMode): ReaderSetting {
    const { timeoutMs, maxRssBytes, ocr, hiddenFolders } = this.options;
    const { entry = extractionEntry() } = this.options;
    const pages = ocr.languages.length > 0 ? DEFAULT_EXTRACTION_LIMITS.maxScannedPages : 0;
    const seconds = Math.ceil((timeoutMs + pages * ocr.pageTimeoutMs) / 1000);
    const cpuSeconds = seconds * CPU_SECONDS_PER_SECOND;
    const limits = { cpuSeconds, maxRssBytes };
    return { mode, entry, hiddenFolders, limits, expectsPdf: this.pdfCame };
  }
}

function jobOf(
  input: ExtractionInput,
  languages: readonly OcrLanguage[],
  timeoutMs: number,
): ExtractionJob {
  const { fileName, declaredMediaType = '', depth, password } = input;
  const { limits = DEFAULT_EXTRACTION_LIMITS } = input;
  const maxLookMs = Math.min(limits.maxLookMs, Math.floor(timeoutMs * LOOK_SHARE));
  return {
    claim: { extension: extensionOf(fileName), mediaType: declaredMediaType.slice(0, 200) },
    limits: { ...limits, maxLookMs },
    depth: depth ?? 0,
    languages: [...languages],
    ...(password !== undefined && { password }),
  };
}

/** The child read foreign bytes, so its answer is foreign too: shape, places and codes are checked, words are ours. */
function takerOf(keep: AttachmentKeeper): AnswerTaker<Outcome> {
  return async (answer, bytes) => {
    const parsed = ExtractionAnswer.safeParse(answer);
    if (!parsed.success) return rejected('crashed');
    const { outcome, attachments } = parsed.data;
    if (outcome.kind === 'rejected' || keep === DROP) return outcome;
    for (const attachment of attachments) {
      await keep({ ...attachment, bytes: bytes(attachment.sizeBytes) });
    }
    return outcome;
  };
}

/** Whatever the reader itself may say of it. */
function behind(sandbox: SandboxMode, outcome: Outcome): Outcome {
  if (outcome.kind === 'rejected') return outcome;
  const { extraction } = outcome;
  const extractor = { ...extraction.extractor, sandbox };
  return { ...outcome, extraction: { ...extraction, extractor } };
}

function isPdf(outcome: Outcome): boolean {
  return outcome.kind === 'extracted' && outcome.extraction.mediaType === FORMATS.pdf.mediaType;
}

function rejected(code: RejectionCode): Outcome {
  return { kind: 'rejected', reason: { code, details: {} } };
}

/** Which limit it was, where the child was the one to be stopped. */
function withLimits(
  outcome: Outcome,
  { timeoutMs, pageTimeoutMs, maxRssBytes, maxOutputBytes }: JobLimits,
): Outcome {
  if (outcome.kind === 'extracted') return outcome;
  const { code } = outcome.reason;
  const limit = new Map<RejectionCode, number>([
    ['too-slow', timeoutMs / 1000],
    ['page-too-slow', pageTimeoutMs / 1000],
    ['too-much-memory', maxRssBytes],
    ['too-much-output', maxOutputBytes],
  ]).get(code);
  return limit === undefined ? outcome : { kind: 'rejected', reason: { code, details: { limit } } };
}
