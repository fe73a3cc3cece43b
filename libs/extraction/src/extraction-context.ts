import type { Extracted } from './model/extracted.js';
import type { Claim } from './detection/formats.js';
import type { ExtractionLimits } from './limits.js';
import type { Ocr } from './ocr/ocr.js';
import { DocumentRejected } from './rejection.js';

/** What a reader knows beside the bytes. */
export interface ExtractionContext {
  readonly limits: ExtractionLimits;
  /** In how many documents this one lies. */
  readonly depth: number;
  /** Was sent with the document, to open it or what is packed into it. */
  readonly password?: string;
  readonly budget: UnpackBudget;
  readonly ocr: Ocr;
  /** Reads a document that lies in this one, one deeper. */
  readonly readNested: (bytes: Buffer, claim: Claim) => Promise<Extracted>;
}

/** Counts what is unpacked from one document, however it is spread over what lies in it. */
export class UnpackBudget {
  private unpacked = 0;

  constructor(private readonly limitBytes: number) {}

  get left(): number {
    return this.limitBytes - this.unpacked;
  }

  /** Throws `too-much-unpacked`. */
  spend(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > this.limitBytes) throw this.exceeded();
  }

  exceeded(cause?: unknown): DocumentRejected {
    return new DocumentRejected('too-much-unpacked', { limit: this.limitBytes }, { cause });
  }
}
