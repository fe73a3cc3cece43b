import { join } from 'node:path';
import {
  type EvaluatedWeights,
  type EvaluationRecord,
  type EvaluationSet,
  factsOf,
  measure,
  METRICS,
  RunFolder,
  writeReport,
} from '@app/model-ops';
import { assign, type Assignment, Profiles } from '@app/summaries';
import { FakeEngine } from './fake-engine.js';

export const sha = (digit: string): string => digit.repeat(64);

/** Numbers of a candidate that is as good as what is in force, or worse for certain in one metric. */
export function evaluation({
  candidate,
  present,
  worseIn = null,
  items = 60,
}: {
  readonly candidate: EvaluatedWeights;
  readonly present: EvaluatedWeights;
  readonly worseIn?: string | null;
  readonly items?: number;
}): EvaluationRecord {
  const of = (mean: number) => ({ mean, low: mean - 0.1, high: mean + 0.1, items });
  const run = (weights: EvaluatedWeights, digit: string) => ({
    ...weights,
    engine: 'llama-cpp' as const,
    engineBuild: 'fake 1',
    startedAt: '2026-01-01T00:00:00.000Z',
    failed: 0,
    files: { manifest: sha(digit), items: sha(digit), report: sha(digit) },
  });
  return {
    version: 1,
    madeAt: new Date().toISOString(),
    set: { sha256: sha('d'), size: items, items },
    profiles: [{ id: 'general', version: 2, sha256: sha('e') }],
    cloister: '0.0.0',
    candidate: run(candidate, '1'),
    present: run(present, '2'),
    metrics: METRICS.map(({ id, title, unit, better }) => {
      const isWorse = id === worseIn;
      const loss = better === 'lower' ? 0.2 : -0.2;
      return {
        id,
        title,
        unit,
        better,
        candidate: of(isWorse ? 0.5 + loss : 0.5),
        present: of(0.5),
        difference: of(isWorse ? loss : 0),
        p: isWorse ? 0.001 : 0.8,
      };
    }),
  };
}

const assignmentOf = (): Assignment => assign(Profiles.load().get('general'), null);

function setOf(count: number): EvaluationSet {
  const items = Array.from({ length: count }, (_, index) => ({
    id: `item-${index}`,
    source: `Patient ${index} has a cough since ${index + 2} days and takes aspirin.`,
    target: `Cough for ${index + 2} days, takes aspirin, no fever, no pain, no rash, sleeps well.`,
  }));
  return { name: 'set', sha256: sha('d'), items, size: count };
}

/**
 * The folders that `cloister eval` leaves behind, of a candidate compared with what is in force: real
 * ones, but for the engine. Each summary has so many words of its target.
 */
export async function evaluatedRuns(
  folder: string,
  runs: {
    readonly candidate: EvaluatedWeights;
    readonly present: EvaluatedWeights;
    /** @default as many as what is in force */
    readonly words?: number;
    readonly items?: number;
  },
): Promise<{ readonly candidate: string; readonly present: string }> {
  const { words = 6, items = 60 } = runs;
  const paths = { candidate: join(folder, 'candidate'), present: join(folder, 'present') };
  await evaluatedRun(paths.present, { of: runs.present, words: 6, items, against: null });
  await evaluatedRun(paths.candidate, { of: runs.candidate, words, items, against: paths.present });
  return paths;
}

async function evaluatedRun(
  path: string,
  run: {
    readonly of: EvaluatedWeights;
    readonly words: number;
    readonly items: number;
    readonly against: string | null;
  },
): Promise<void> {
  const set = setOf(run.items);
  const engine = new FakeEngine();
  const { model, adapter } = run.of;
  Object.assign(engine.info, { model: model && { ...model, name: model.id }, adapter });
  const folder = await RunFolder.open(
    path,
    factsOf({ set, assignmentOf, engine, parallel: 1, candidates: 1 }),
  );
  for (const [index, { id, target }] of set.items.entries()) {
    if (folder.items.has(id)) continue;
    // a little to and fro, so that no two items are alike
    const right = target.split(' ').slice(0, run.words + (index % 3));
    folder.add({
      id,
      profile: 'general',
      section: null,
      failed: null,
      receipt: null,
      wallMs: 1,
      summary: right.join(' '),
    });
  }
  await writeReport(
    await measure(folder, {
      set,
      training: null,
      baselines: 'none',
      against: run.against,
      assignmentOf,
      timeoutMs: 10_000,
      signal: AbortSignal.timeout(20_000),
    }),
  );
}
