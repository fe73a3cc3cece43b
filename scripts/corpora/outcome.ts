/** What became of a file. */
export type Verdict = 'text' | 'by OCR' | 'rejected' | 'crash' | 'hang';

export interface FileOutcome {
  readonly file: string;
  readonly verdict: Verdict;
  /** The service's code; null where there is text. */
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number>> | null;
  readonly characters: number | null;
  readonly pages: number | null;
  readonly warnings: readonly string[];
  /** From the answer to the upload to the outcome. */
  readonly ms: number;
  /** How far the memory of api and worker together rose; only where it is watched. */
  readonly growthMiB?: number;
}

const CRASHED = new Set(['crashed', 'attempts-exhausted']);

export function verdictOf(
  state: string,
  reason: string | null,
  warnings: readonly string[],
): Verdict {
  if (state === 'extracted') return warnings.includes('pages-recognized') ? 'by OCR' : 'text';
  if (state !== 'rejected' || reason === null) return 'hang';
  return CRASHED.has(reason) ? 'crash' : 'rejected';
}
