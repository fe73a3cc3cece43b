import type { SetItem } from '../evaluation-set.js';
import type { Metric } from '../metrics/metric.js';
import type { RunFolder } from '../runs/run-folder.js';
import { mean } from './statistics.js';
import { numbersOf, type ScoredSystem } from '../system.js';

/** The items of a run that were written with the same section. */
export interface SectionScores {
  readonly profile: string;
  /** Null for summaries of the whole profile. */
  readonly section: string | null;
  readonly items: number;
  /** By metric; null where no item has a number. */
  readonly means: ReadonlyMap<string, number | null>;
}

/** The run's means by section, the section with the most items first; none where no item names a section. */
export function scoresBySection(
  folder: RunFolder,
  items: readonly SetItem[],
  run: ScoredSystem,
  metrics: readonly Metric[],
): readonly SectionScores[] {
  const finished = items.flatMap(({ id }) => folder.items.get(id) ?? []);
  if (finished.every(({ section }) => section === null)) return [];
  const groups = Map.groupBy(finished, ({ profile, section }) =>
    JSON.stringify([profile, section]),
  );
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { profile, section } = first;
      const means = metrics.map(({ id }) => {
        const scores = group.map((item) => run.scores.get(id)?.get(item.id) ?? null);
        const numbers = numbersOf(scores);
        return [id, numbers.length === 0 ? null : mean(numbers)] as const;
      });
      return [{ profile, section, items: group.length, means: new Map(means) }];
    })
    .toSorted((a, b) => b.items - a.items);
}
