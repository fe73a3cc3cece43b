import { basename, join } from 'node:path';
import type { SetItem } from '../evaluation-set.js';
import { RunsNotComparable } from '../evaluation.errors.js';
import type { Metric } from '../metrics/metric.js';
import { RunFolder } from '../runs/run-folder.js';
import type { RunManifest } from '../runs/run-manifest.js';
import { hashOf } from '../runs/run-sums.js';
import { comparePairs, type PairedTest } from './statistics.js';
import { type ScoredSystem, score } from '../system.js';

/** This run against another on the items that both have. A positive difference: this run's number is higher. */
export interface Comparison {
  readonly folder: string;
  readonly manifest: RunManifest;
  /** Of the other run's files, as they were when they were compared. */
  readonly files: { readonly manifest: string; readonly items: string };
  readonly items: number;
  /** By metric; null where no item has a number in both runs. */
  readonly tests: ReadonlyMap<string, PairedTest | null>;
}

/** Throws `RunsNotComparable` when the other run is of another set, or shares no item. */
export async function compareWith(
  path: string,
  run: ScoredSystem,
  set: { readonly sha256: string; readonly items: readonly SetItem[] },
  metrics: readonly Metric[],
): Promise<Comparison> {
  const other = await RunFolder.read(path);
  if (other.manifest.facts.set.sha256 !== set.sha256) {
    throw new RunsNotComparable(
      path,
      'it is a run of another set, or of an older version of this one.',
    );
  }
  const shared = set.items.filter(({ id }) => run.system.written.has(id) && other.items.has(id));
  if (shared.length === 0)
    throw new RunsNotComparable(path, 'it has none of the items of this run.');
  const scored = score({ id: 'run', title: path, written: other.items }, shared, metrics);
  return {
    folder: basename(path),
    manifest: other.manifest,
    files: {
      manifest: await hashOf(join(path, 'manifest.json')),
      items: await hashOf(join(path, 'items.jsonl')),
    },
    items: shared.length,
    tests: new Map(
      metrics.map(({ id }) => [id, comparePairs(differences(id, run, scored))] as const),
    ),
  };
}

function differences(metric: string, run: ScoredSystem, other: ScoredSystem): readonly number[] {
  const ofRun = run.scores.get(metric);
  return [...(other.scores.get(metric) ?? [])].flatMap(([id, theirs]) => {
    const ours = ofRun?.get(id) ?? null;
    return ours === null || theirs === null ? [] : [ours - theirs];
  });
}
