import type { Machine } from '../../bench/machine.js';
import type { Check } from '../check.js';
import type { CpuFigures } from './cpu.js';
import type { GroupFigures } from './figures.js';
import type { Hl7Figures } from './hl7-check.js';
import type { WordSummary } from './word-figures.js';

/** What `--json` writes of a pack. A change of its form raises the version. */
export interface PackReport {
  readonly version: 1;
  readonly name: string;
  readonly takenAt: string;
  readonly machine: Machine;
  readonly files: number;
  readonly formats: readonly FormatRow[];
  /** By producer, where a table says what is in the files. */
  readonly producers: readonly GroupFigures[];
  readonly words: readonly { readonly format: string; readonly summary: WordSummary }[];
  /** Cells of tables that other readers find; what they find is not always a table. */
  readonly tables: readonly GroupFigures[];
  readonly cpu: CpuFigures | null;
  readonly hl7: Hl7Figures | null;
  readonly checks: readonly Check[];
  /** Programs that were not there, each with what brings it. */
  readonly missing: readonly string[];
}

/** What became of the files of one format. */
export interface FormatRow {
  readonly format: string;
  readonly files: number;
  readonly text: number;
  readonly byOcr: number;
  readonly rejected: Readonly<Record<string, number>>;
  readonly crashes: number;
  readonly slowestMs: number;
  readonly leftOut: Readonly<Record<string, number>>;
}
