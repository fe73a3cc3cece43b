import type { ExtractionWarning, Run } from './extraction-format.js';

/** What one reader hands back. Without visible text it is a rejection, whatever the reader. */
export interface Extracted {
  readonly text: string;
  readonly runs: Run[];
  readonly pages?: number;
  readonly warnings: ExtractionWarning[];
  readonly name: string;
  /** npm packages whose version decides what the text looks like. */
  readonly libraries: readonly string[];
}
