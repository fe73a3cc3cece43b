/** How a worker writes summaries. */
export interface SummarizeOptions {
  /** Names this worker in the run. */
  readonly worker: string;
  readonly timeoutMs: number;
  /** How many answers a section may be given, of which the check chooses one. */
  readonly candidates: number;
}
export const SUMMARIZE_OPTIONS = Symbol('SummarizeOptions');
