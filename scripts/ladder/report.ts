import { z } from 'zod';
import { type Figures, figuresOf, together } from './figures.js';
import { RUNGS, type Rung } from './rungs.js';
import { Scores } from './scores.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const Weights = z.strictObject({ id: z.string(), sha256: Sha256.nullable() });

export const MachineRecord = z.strictObject({
  processor: z.string(),
  cores: z.int(),
  memoryMiB: z.int(),
  system: z.string(),
  node: z.string(),
  /** Of the minute before: what else was computed takes from the speed. */
  loadBefore: z.number(),
  cloister: z.string(),
});
export type MachineRecord = z.infer<typeof MachineRecord>;

/** One rung on one set. */
export const Row = z.strictObject({
  rung: z.string(),
  set: z.string(),
  takenAt: z.iso.datetime(),
  machine: MachineRecord,
  model: Weights.nullable(),
  adapter: Weights.nullable(),
  /** Null of the first sentences. */
  engineBuild: z.string().nullable(),
  /** The most memory that the inference process had until then; null where it is none or was not watched. */
  peakBytes: z.number().nullable(),
  /** Of the check that judged the drafts; null of rows that were recorded before rows said so. */
  checkVersion: z.int().nullable().default(null),
  scores: Scores,
});
export type Row = z.infer<typeof Row>;

const SampledSet = z.strictObject({
  id: z.string(),
  title: z.string(),
  profile: z.string(),
  /** Of the file, and how many items of it are the ladder's. */
  sha256: Sha256,
  size: z.int(),
  sample: z.strictObject({ sha256: Sha256, items: z.int(), ids: z.array(z.string()) }),
});

const FileOf = z.strictObject({
  rung: z.string(),
  bytes: z.number().nullable(),
  notRun: z.string().nullable(),
});

/** What `--json` writes: figures, ids and hashes, and no text. A change of its form raises the version. */
export const LadderReport = z.strictObject({
  version: z.literal(1),
  takenAt: z.iso.datetime(),
  seed: z.int(),
  /** At most, of each set; null where each set has its own number. */
  items: z.int().nullable(),
  sets: z.array(SampledSet),
  skipped: z.array(z.strictObject({ set: z.string(), reason: z.string() })),
  files: z.array(FileOf),
  rows: z.array(Row),
  /** What else the catalog has. */
  others: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type LadderReport = z.infer<typeof LadderReport>;

/** How the reason begins why a rung has no rows whose model is here. */
export const FAILED = 'could not be run: ';

/** The rows of before that are of the same samples stay, unless they were measured anew. */
export function withRowsOf(report: LadderReport, before: LadderReport | null): LadderReport {
  if (!before) return report;
  const isMeasured = (row: Row): boolean =>
    report.rows.some(({ rung, set }) => rung === row.rung && set === row.set);
  const sampleIn = ({ sets }: LadderReport, id: string): string | undefined =>
    sets.find((set) => set.id === id)?.sample.sha256;
  const sets = [
    ...report.sets,
    // of a folder that is not here now, where it was drawn in the same way
    ...before.sets.filter(
      ({ id }) =>
        before.seed === report.seed &&
        before.items === report.items &&
        sampleIn(report, id) === undefined,
    ),
  ].toSorted((one, other) => positionIn(before, one.id) - positionIn(before, other.id));
  const kept = before.rows.filter(
    (row) =>
      !isMeasured(row) &&
      sets.some(({ id, sample }) => id === row.set && sample.sha256 === sampleIn(before, id)),
  );
  return {
    ...report,
    sets,
    skipped: report.skipped.filter(({ set }) => !sets.some(({ id }) => id === set)),
    // nobody tried it this time
    files: report.files.map((file) => {
      const known = before.files.find(({ rung }) => rung === file.rung)?.notRun ?? null;
      return { ...file, notRun: file.notRun ?? (known?.startsWith(FAILED) ? known : null) };
    }),
    rows: [...report.rows, ...kept],
  };
}

/** What was not recorded before comes last. */
function positionIn({ sets }: LadderReport, id: string): number {
  const at = sets.findIndex((set) => set.id === id);
  return at === -1 ? sets.length : at;
}

export function rowOf({ rows }: LadderReport, rung: string, set: string): Row | null {
  return rows.find((row) => row.rung === rung && row.set === set) ?? null;
}

/** Of the sets on which it was measured. */
export function rowsOf({ rows, sets }: LadderReport, rung: string): readonly Row[] {
  return sets.flatMap(({ id }) => rows.find((row) => row.rung === rung && row.set === id) ?? []);
}

/** On every set together; null of a rung that was not measured on all. */
export function figuresOnAll(report: LadderReport, rung: string): Figures | null {
  const rows = rowsOf(report, rung);
  if (rows.length < report.sets.length) return null;
  const scores = together(rows.map((row) => row.scores));
  return scores && figuresOf(scores);
}

/** In the order of the ladder. */
export function measuredRungs(report: LadderReport): readonly Rung[] {
  return RUNGS.filter(({ id }) => rowsOf(report, id).length > 0);
}

/** Why a rung has no rows, in a few words. */
export function notRunReason({ files }: LadderReport, rung: string): string {
  return files.find((one) => one.rung === rung)?.notRun ?? 'not measured yet';
}
