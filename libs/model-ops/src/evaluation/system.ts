import type { Receipt } from '@app/summaries';
import type { SetItem } from './evaluation-set.js';
import type { Metric } from './metrics/metric.js';
import { type Estimate, estimate } from './statistics/statistics.js';

/** A summary and what is known of how it came about. */
export interface Written {
  readonly summary: string;
  /** Null where no engine wrote it. */
  readonly receipt: Receipt | null;
}

/** One row of the table: something that has a summary for items of the set. */
export interface System {
  readonly id: 'run' | 'lead' | 'nearest' | 'extractive';
  readonly title: string;
  /** By the item's id. */
  readonly written: ReadonlyMap<string, Written>;
}

export interface ScoredSystem {
  readonly system: System;
  /** By metric, then by item. */
  readonly scores: ReadonlyMap<string, ReadonlyMap<string, number | null>>;
  /** By metric; null where no item has a number. */
  readonly estimates: ReadonlyMap<string, Estimate | null>;
}

/** Items that the system has no summary for are left out. */
export function score(
  system: System,
  items: readonly SetItem[],
  metrics: readonly Metric[],
): ScoredSystem {
  const scores = new Map(
    metrics.map((metric) => [metric.id, scoreItems(metric, system, items)] as const),
  );
  const estimates = new Map(
    [...scores].map(([id, ofItems]) => [id, estimate(numbersOf(ofItems.values()))] as const),
  );
  return { system, scores, estimates };
}

export function numbersOf(values: Iterable<number | null>): readonly number[] {
  return [...values].filter((value) => value !== null);
}

function scoreItems(
  metric: Metric,
  { written }: System,
  items: readonly SetItem[],
): ReadonlyMap<string, number | null> {
  return new Map(
    items.flatMap(({ id, source, target }) => {
      const answer = written.get(id);
      if (!answer) return [];
      const { summary, receipt } = answer;
      return [[id, metric.measure(source, summary, { target, receipt })] as const];
    }),
  );
}
