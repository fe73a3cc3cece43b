import type { Machine } from '../bench/machine.js';
import type { ClassResult, MadeResult } from './classes.js';
import type { EngineRates } from './engines/score.js';
import type { SpanScores } from './spans.js';
import type { OmissionResult, CleanResult } from './omissions/results.js';
import type { OddScores } from './odd/score.js';
import type { Speed } from './speed.js';
import type { Tally } from './tally.js';
import type { WrittenDrafts } from './omissions/written.js';

export interface SetResult extends Tally {
  readonly name: string;
  readonly pairs: number;
  readonly ms: number;
}

/** Sentences that persons wrote, as they are. */
export interface Flagged {
  readonly language: 'en' | 'de';
  readonly n: number;
  readonly flagged: number;
}

/** What `--json` writes. A change of its form raises the version. */
export interface EvidenceReport {
  readonly version: 5;
  readonly checkVersion: number;
  readonly takenAt: string;
  readonly machine: Machine;
  /** The short form: one line a class and language. */
  readonly classes: readonly ClassResult[];
  readonly flagged: readonly Flagged[];
  readonly made: readonly MadeResult[];
  /** Pairs of a third writer; none with `--train`. */
  readonly third: readonly MadeResult[];
  /** Pairs of a fourth writer, each once; none with `--train`. */
  readonly fourth: readonly MadeResult[];
  readonly omissions: readonly OmissionResult[];
  /** Whole drafts of made notes. */
  readonly clean: readonly CleanResult[];
  readonly written: readonly WrittenDrafts[];
  readonly oddLines: OddScores;
  readonly spans: SpanScores;
  /** Of drafts that were named with --drafts. */
  readonly engines: readonly EngineRates[];
  readonly speed: Speed;
  readonly sets: readonly SetResult[];
}
