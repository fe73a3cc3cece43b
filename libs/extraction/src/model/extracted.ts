import type { ExtractionWarning, Run, Stated } from './extraction-format.js';
import type { LeftOut } from './left-out.js';
import type { PlacedBlock } from './placed-blocks.js';

/** What one reader hands back. Without visible text it is a rejection, whatever the reader. */
export interface Extracted {
  readonly text: string;
  readonly runs: Run[];
  readonly blocks?: PlacedBlock[];
  /** Everything that is in the file and not in the text. */
  readonly leftOut?: readonly LeftOut[];
  readonly pages?: number;
  readonly stated?: Stated;
  /** Files that came with the document and become documents of their own. */
  readonly attachments?: readonly Attachment[];
  readonly warnings: ExtractionWarning[];
  readonly name: string;
  /** npm packages whose version decides what the text looks like. */
  readonly libraries: readonly string[];
}

export interface Attachment {
  /** As the document that it came with names it, or empty. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
