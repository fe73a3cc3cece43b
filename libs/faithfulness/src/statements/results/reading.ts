import type { LabUnit } from './lab-units.js';
import type { ResultState } from './result-states.js';
import type { ResultTime } from './result-times.js';

/** What a text says of something that is measured: the cell of a row, or a clause. Places are those in its unit. */
export interface Reading {
  readonly analyte: string;
  /** None of a result in words alone. */
  readonly values: readonly number[];
  readonly start: number;
  readonly end: number;
  readonly unit: LabUnit | null;
  readonly state: ResultState | null;
  readonly time: ResultTime;
  /** "From 140 to 95": before and after in one sentence. */
  readonly place: 'from' | 'to' | null;
  /** Readings of one sentence or one row. */
  readonly group: number;
  readonly isRow: boolean;
  /** A bound of what is normal, and no value. */
  readonly isRange: boolean;
}
