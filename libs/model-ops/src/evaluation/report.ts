import type { SectionScores } from './statistics/by-section.js';
import type { Comparison } from './statistics/comparison.js';
import type { EvaluationSet, SetItem } from './evaluation-set.js';
import type { Metric } from './metrics/metric.js';
import { LEADING_METRIC } from './metrics/metrics.js';
import type { RunFolder } from './runs/run-folder.js';
import type { ScoredSystem } from './system.js';

const WORST = 20;

/** Everything that the table, the page and the JSON show. */
export interface Report {
  readonly madeAt: Date;
  readonly folder: RunFolder;
  readonly set: EvaluationSet;
  readonly training: EvaluationSet | null;
  readonly metrics: readonly Metric[];
  readonly run: ScoredSystem;
  readonly baselines: readonly ScoredSystem[];
  readonly comparison: Comparison | null;
  readonly bySection: readonly SectionScores[];
}

/** The report for machines: numbers and ids, no text of a source, target or summary. */
export function reportJson(report: Report): string {
  const { folder, set, training, metrics, comparison } = report;
  const content = {
    version: 1,
    madeAt: report.madeAt.toISOString(),
    run: folder.manifest,
    licences: licencesOf(set.items),
    training: training && { name: training.name, sha256: training.sha256, size: training.size },
    metrics: metrics.map(({ id, title, meaning, unit, better }) => ({
      id,
      title,
      meaning,
      unit,
      better,
    })),
    systems: [report.run, ...report.baselines].map(({ system, estimates }) => ({
      id: system.id,
      title: system.title,
      estimates: Object.fromEntries(estimates),
    })),
    bySection: report.bySection.map(({ means, ...section }) => ({
      ...section,
      means: Object.fromEntries(means),
    })),
    comparison: comparison && {
      folder: comparison.folder,
      run: comparison.manifest,
      files: comparison.files,
      items: comparison.items,
      tests: Object.fromEntries(comparison.tests),
    },
    failed: failuresOf(folder),
    worst: worstItems(report).map(({ id }) => id),
    scores: set.items.map(({ id }) => ({
      id,
      ...Object.fromEntries(
        metrics.map((metric) => [metric.id, report.run.scores.get(metric.id)?.get(id) ?? null]),
      ),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** The items with the lowest leading metric, lowest first. */
export function worstItems({ run, set }: Report): readonly SetItem[] {
  const scores = run.scores.get(LEADING_METRIC);
  const scoreOf = ({ id }: SetItem): number => scores?.get(id) ?? 0;
  return set.items.toSorted((a, b) => scoreOf(a) - scoreOf(b)).slice(0, WORST);
}

export function failuresOf(
  folder: RunFolder,
): readonly { readonly id: string; readonly reason: string }[] {
  return [...folder.items.values()].flatMap(({ id, failed }) =>
    failed === null ? [] : [{ id, reason: failed }],
  );
}

export function licencesOf(items: readonly SetItem[]): readonly string[] {
  return [...new Set(items.map(({ licence }) => licence ?? 'not stated'))].toSorted();
}
