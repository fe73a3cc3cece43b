import type { DoubtCode } from './evidence.js';
import type { SentenceReading } from './sentence-reading.js';
import type { Mention, SourceReading } from './source-reading.js';
import type { Term } from './terms.js';

/** A sentence, the source, and where the two meet: what every check looks at. */
export interface Comparison {
  readonly sentence: SentenceReading;
  readonly source: SourceReading;
  /** Numbers of the units that support the sentence best. */
  readonly aligned: readonly number[];
  /** Where the source names each thing that the sentence names. */
  readonly mentions: ReadonlyMap<Term, readonly Mention[]>;
}

/** What a check has found; its place is in the sentence. */
export interface Finding {
  readonly code: DoubtCode;
  /** The source has nothing of it, or something else in its place; `partly`: it may have it in other words. */
  readonly says: 'partly' | 'unsupported' | 'contradicted';
  readonly start: number;
  readonly end: number;
}

export type Check = (comparison: Comparison) => readonly Finding[];
