import type { Assignment } from '@app/summaries';
import { extractiveBaseline, leadBaseline, nearestBaseline } from './baselines.js';
import { scoresBySection } from './statistics/by-section.js';
import { compareWith } from './statistics/comparison.js';
import type { EvaluationSet, SetItem } from './evaluation-set.js';
import { METRICS } from './metrics/metrics.js';
import { reportPage } from './page/report-page.js';
import { type Report, reportJson } from './report.js';
import type { RunFolder } from './runs/run-folder.js';
import { writeSums } from './runs/run-sums.js';
import { score, type System } from './system.js';

export interface MeasureOptions {
  readonly set: EvaluationSet;
  readonly training: EvaluationSet | null;
  readonly baselines: 'all' | 'none';
  /** The folder of another run. */
  readonly against: string | null;
  readonly assignmentOf: (item: SetItem) => Assignment;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Scores a finished run beside its baselines and, if asked, against another run. */
export async function measure(folder: RunFolder, options: MeasureOptions): Promise<Report> {
  const { set } = options;
  const { facts } = folder.manifest;
  const model = facts.model?.id ?? facts.engine;
  const title = facts.adapter ? `${model} with ${facts.adapter.id}` : model;
  const run = score({ id: 'run', title, written: folder.items }, set.items, METRICS);
  const baselines =
    options.baselines === 'all' ? await baselinesFor(options, facts.model === null) : [];
  const { against } = options;
  return {
    madeAt: new Date(),
    folder,
    set,
    training: options.baselines === 'all' ? options.training : null,
    metrics: METRICS,
    run,
    baselines: baselines.map((system) => score(system, set.items, METRICS)),
    bySection: scoresBySection(folder, set.items, run, METRICS),
    comparison: against === null ? null : await compareWith(against, run, set, METRICS),
  };
}

/** Writes report.json and report.html into the run's folder, and the hashes of all that is in it. */
export async function writeReport(
  report: Report,
): Promise<{ readonly json: string; readonly html: string }> {
  const json = await report.folder.write('report.json', reportJson(report));
  const html = await report.folder.write('report.html', reportPage(report));
  await writeSums(report.folder);
  return { json, html };
}

async function baselinesFor(
  { set, training, assignmentOf, timeoutMs, signal }: MeasureOptions,
  isExtractiveRun: boolean,
): Promise<readonly System[]> {
  return [
    leadBaseline(set.items),
    ...(training ? [nearestBaseline(set.items, training)] : []),
    // a run of the extractive engine is this row already
    ...(isExtractiveRun
      ? []
      : [await extractiveBaseline(set.items, assignmentOf, { timeoutMs, signal })]),
  ];
}
