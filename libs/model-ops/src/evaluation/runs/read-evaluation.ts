import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { EvaluationRecord } from './evaluation-record.js';
import { RunNotReadable, RunsNotComparable } from '../evaluation.errors.js';
import { METRICS } from '../metrics/metrics.js';
import { RunFolder } from './run-folder.js';
import { differencesOf, type RunFacts, RunManifest } from './run-manifest.js';
import { type RunHashes, verifySums } from './run-sums.js';
import { comparePairs, estimate, type PairedTest } from '../statistics/statistics.js';

const PLAIN_NAME = /^[\w.-]+$/;
/** In what a candidate may differ from what it is compared with. */
const MAY_DIFFER = new Set([
  'model',
  'adapter',
  'engine',
  'engineBuild',
  'contextTokens',
  'chatTemplateSha256',
]);

const Interval = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  items: z.int(),
});
/** What is taken from report.json. */
const WrittenReport = z.object({
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  comparison: z
    .object({
      folder: z.string(),
      run: RunManifest,
      files: z.object({ manifest: z.string(), items: z.string() }),
      tests: z.record(z.string(), z.object({ difference: Interval, p: z.number() }).nullable()),
    })
    .nullable(),
  failed: z.array(z.unknown()),
  scores: z.array(z.looseObject({ id: z.string() })),
});
type WrittenReport = z.infer<typeof WrittenReport>;

interface ReadRun {
  readonly path: string;
  readonly folder: RunFolder;
  readonly hashes: RunHashes;
  readonly report: WrittenReport;
}

/**
 * The record of an evaluation from the folders of both runs; the other one lies beside the first, unless
 * it is named. Files that are not as they were written,
 * and figures that do not follow from the items' scores, are refused: `RunNotReadable`. So is what was
 * not measured alike: `RunsNotComparable`.
 */
export async function readEvaluation(
  candidateFolder: string,
  presentFolder: string | null = null,
): Promise<EvaluationRecord> {
  const candidate = await readRun(candidateFolder);
  const { comparison } = candidate.report;
  if (!comparison) {
    throw new RunsNotComparable(
      candidateFolder,
      'it was not compared with the active model. Run cloister eval with --against.',
    );
  }
  const present = await readRun(
    presentFolder ?? join(dirname(resolve(candidateFolder)), comparison.folder),
  );
  const { manifest, items } = present.hashes;
  if (comparison.files.manifest !== manifest || comparison.files.items !== items) {
    throw new RunsNotComparable(present.path, 'it is not the run that was compared.');
  }
  requireAlike(candidate, present);
  const metrics = METRICS.map(({ id, title, unit, better }) => {
    const test = testOf(id, candidate, present);
    requireSame(candidateFolder, id, test, comparison.tests[id] ?? null);
    return {
      id,
      title,
      unit,
      better,
      candidate: estimateOf(id, candidate),
      present: estimateOf(id, present),
      difference: test && { ...test.difference },
      p: test && test.p,
    };
  });
  const { set, profiles, cloister } = candidate.folder.manifest.facts;
  return EvaluationRecord.parse({
    version: 1,
    madeAt: candidate.report.madeAt,
    set: { sha256: set.sha256, size: set.size, items: set.items },
    profiles: profiles.map(({ id, version, sha256 }) => ({ id, version, sha256 })),
    cloister,
    candidate: toRecord(candidate),
    present: toRecord(present),
    metrics,
  });
}

async function readRun(path: string): Promise<ReadRun> {
  const hashes = await verifySums(path);
  const folder = await RunFolder.read(path);
  if (!folder.isComplete) {
    throw new RunNotReadable(path, 'it is not finished. Run the same cloister eval command again.');
  }
  try {
    const report = WrittenReport.parse(
      JSON.parse(await readFile(join(path, 'report.json'), 'utf8')),
    );
    return { path, folder, hashes, report };
  } catch (error) {
    throw new RunNotReadable(path, 'this version does not know the format of its report.json.', {
      cause: error,
    });
  }
}

function requireAlike(candidate: ReadRun, present: ReadRun): void {
  const facts = candidate.folder.manifest.facts;
  const others = differencesOf(facts, present.folder.manifest.facts).filter(
    (name) => !MAY_DIFFER.has(name),
  );
  if (others.length > 0) {
    throw new RunsNotComparable(
      present.path,
      `they were not made under the same conditions; differences: ${others.join(', ')}. Run cloister eval again for both.`,
    );
  }
}

function testOf(metric: string, candidate: ReadRun, present: ReadRun): PairedTest | null {
  const theirs = scoresOf(metric, present);
  const differences = [...scoresOf(metric, candidate)].flatMap(([id, ours]) => {
    const other = theirs.get(id);
    return other === undefined ? [] : [ours - other];
  });
  return comparePairs(differences);
}

function estimateOf(metric: string, run: ReadRun): z.infer<typeof Interval> | null {
  const found = estimate([...scoresOf(metric, run).values()]);
  return found && { ...found };
}

/** Of the items that have a number, in the order of the set. */
function scoresOf(metric: string, { report }: ReadRun): ReadonlyMap<string, number> {
  return new Map(
    report.scores.flatMap((scores) => {
      const score = scores[metric];
      return typeof score === 'number' ? [[scores.id, score] as const] : [];
    }),
  );
}

/** Resamples are drawn with a fixed seed, so the same scores give the same figures to the last bit or so. */
function requireSame(
  path: string,
  metric: string,
  counted: PairedTest | null,
  written: PairedTest | null,
): void {
  const [own, other] = [numbersOf(counted), numbersOf(written)];
  const agree =
    own.length === other.length &&
    own.every((value, index) => Math.abs(value - (other[index] ?? Number.NaN)) < 1e-6);
  if (!agree) {
    throw new RunNotReadable(
      path,
      `its figures for ${metric} do not follow from the scores of its items. Run the same cloister eval command again.`,
    );
  }
}

function numbersOf(test: PairedTest | null): readonly number[] {
  return test ? [test.difference.mean, test.difference.low, test.difference.high, test.p] : [];
}

function toRecord({ path, folder, hashes, report }: ReadRun): EvaluationRecord['candidate'] {
  const { model, adapter, engine, engineBuild }: RunFacts = folder.manifest.facts;
  return {
    model: model && { id: model.id, sha256: known(path, model.sha256) },
    adapter: adapter && { id: plain(path, adapter.id), sha256: known(path, adapter.sha256) },
    engine: engine === 'llama-cpp' || engine === 'extractive' ? engine : elsewhere(path),
    engineBuild,
    startedAt: folder.manifest.startedAt,
    failed: report.failed.length,
    files: { ...hashes },
  };
}

/** A file is called so on every machine that loads it. */
function plain(path: string, id: string): string {
  if (PLAIN_NAME.test(id)) return id;
  throw new RunsNotComparable(
    path,
    'the name of the adapter’s file may contain only letters, digits, "_", "." and "-". Rename it, and evaluate it again.',
  );
}

function known(path: string, sha256: string | null): string {
  return sha256 ?? elsewhere(path);
}

function elsewhere(path: string): never {
  throw new RunsNotComparable(
    path,
    'it was computed on a remote server whose weights cannot be identified here. Only models that this machine loads can be promoted.',
  );
}
