import type { Receipt } from '@app/summaries';

/** What is known of a summary besides its text and its source. */
export interface MeasuredRun {
  /** What a person wrote for this source. */
  readonly target: string;
  /** Null where no engine wrote the text. */
  readonly receipt: Receipt | null;
}

/** One column of the table. */
export interface Metric {
  /** Key in report.json: never given to another meaning. */
  readonly id: string;
  readonly title: string;
  /** In one sentence, for the page of the report. */
  readonly meaning: string;
  readonly unit: 'percent' | 'times' | 'tokens/s';
  /** Null where a higher number is neither better nor worse by itself. */
  readonly better: 'higher' | 'lower' | null;
  /** Null where the number says nothing about this item; such items are left out of the mean. */
  readonly measure: (source: string, summary: string, run: MeasuredRun) => number | null;
}
