/** What became of a file. */
export type Verdict = 'text' | 'needs OCR' | 'rejected' | 'crash' | 'hang';

export interface FileOutcome {
  readonly file: string;
  readonly verdict: Verdict;
  /** The service's code; null where there is text. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>> | null;
  readonly characters: number | null;
  readonly warnings: readonly string[];
  /** From the answer to the upload to the outcome. */
  readonly ms: number;
  /** How far the memory of api and worker together rose; only where it is watched. */
  readonly growthMiB?: number;
}

/** A document that is a picture, or a PDF of pictures, waits for text recognition. */
const NEEDS_OCR = 'no-text';
const CRASHED = new Set(['crashed', 'attempts-exhausted']);

export function verdictOf(state: string, reason: string | null): Verdict {
  if (state === 'extracted') return 'text';
  if (state !== 'rejected' || reason === null) return 'hang';
  if (CRASHED.has(reason)) return 'crash';
  return reason === NEEDS_OCR ? 'needs OCR' : 'rejected';
}
