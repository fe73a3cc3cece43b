import type { FindingCode } from '../evidence/evidence.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import type { Mention, SourceIndex } from '../text/source-index.js';
import type { Term } from '../text/terms.js';

/** A sentence, the source, and where the two meet: what every check looks at. */
export interface Comparison {
  readonly sentence: SentenceIndex;
  readonly source: SourceIndex;
  /** Numbers of the units that support the sentence best. */
  readonly aligned: readonly number[];
  /** Where the source names each thing that the sentence names. */
  readonly mentions: ReadonlyMap<Term, readonly Mention[]>;
}

/** What a check has found; its place is in the sentence. */
export interface Mismatch {
  readonly code: FindingCode;
  /** The source has nothing of it, or something else in its place; `partly`: it may have it in other words. */
  readonly says: 'partly' | 'unsupported' | 'contradicted';
  readonly start: number;
  readonly end: number;
}

export type Check = (comparison: Comparison) => readonly Mismatch[];
