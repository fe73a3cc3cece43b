import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestOf,
  factsOf,
  leadBaseline,
  RunFolder,
  SetAssignments,
  type SetItem,
} from '@app/evaluation';
import type { Engine } from '@app/inference';
import type { Config } from '@app/platform';
import { type Assignment, Profiles } from '@app/summaries';
import { z } from 'zod';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { summarizeRest } from '../../apps/cli/src/eval/summarize-rest.js';
import { MachineRecord, type Row } from './report.js';
import type { Rung } from './rungs.js';
import type { Sample } from './sample.js';
import { annotationsOf } from './annotations.js';
import { scoresOf } from './scores.js';

/** What of a row only its run knows; kept beside the run, so that it need not be run for it again. */
const RunNotes = z.strictObject({
  takenAt: z.iso.datetime(),
  machine: MachineRecord,
  peakBytes: z.number().nullable(),
});
type RunNotes = z.infer<typeof RunNotes>;

const NOTES = 'ladder.json';

export interface RowRun {
  readonly rung: Rung;
  readonly sample: Sample;
  readonly engine: Engine;
  readonly config: Config;
  readonly context: CommandContext;
  /** The machine as it is now. */
  readonly machine: MachineRecord;
  /** Of the process that computes, until now. */
  readonly peakBytes: () => number | null;
  readonly signal: AbortSignal;
}

/** Runs what is left of a rung on a sample: nothing, where its folder is complete. */
export async function measureRow(run: RowRun): Promise<Row> {
  const { rung, sample, engine, config, context, signal } = run;
  const { assignmentOf } = assignmentsFor(sample);
  const { candidates, timeoutMs } = config.worker.summarize;
  const facts = factsOf({ set: sample.drawn, assignmentOf, engine, parallel: 1, candidates });
  const { name, size } = sample.drawn;
  const folder = await RunFolder.open(
    join(config.data.evaluations, 'ladder', rung.id, `${name}-${size}-${digestOf(facts)}`),
    facts,
  );
  if (!folder.isComplete) {
    await folder.write('set.jsonl', sample.text);
    await summarizeRest(
      { set: sample.drawn, engine, assignmentOf, folder, parallel: 1, candidates },
      timeoutMs,
      context,
      signal,
    );
  }
  const notes = readNotes(folder.path) ?? {
    takenAt: new Date().toISOString(),
    machine: run.machine,
    peakBytes: run.peakBytes(),
  };
  await folder.write(NOTES, `${JSON.stringify(notes, null, 2)}\n`);
  const { model, adapter } = facts;
  return {
    rung: rung.id,
    set: sample.set.id,
    ...notes,
    model: model && { id: model.id, sha256: model.sha256 },
    adapter,
    engineBuild: facts.engineBuild,
    scores: scoresOf(
      sample.drawn.items,
      folder.items,
      assignmentOf,
      annotationsOf(rung.id, sample.set.id),
    ),
  };
}

/** The first sentences of every source, until they are as long as the median target of the sample. */
export function leadRow(rung: Rung, sample: Sample, machine: MachineRecord): Row {
  const { items } = sample.drawn;
  const written = new Map(
    [...leadBaseline(items).written].map(([id, { summary, receipt }]) => [
      id,
      { summary, receipt, wallMs: null, failed: null },
    ]),
  );
  return {
    rung: rung.id,
    set: sample.set.id,
    takenAt: new Date().toISOString(),
    machine,
    model: null,
    adapter: null,
    engineBuild: null,
    peakBytes: null,
    scores: scoresOf(items, written, assignmentsFor(sample).assignmentOf, []),
  };
}

function assignmentsFor({ set, drawn }: Sample): { assignmentOf: (item: SetItem) => Assignment } {
  const assignments = new SetAssignments(Profiles.load(), set.profile);
  const problem = drawn.items.map((item) => assignments.problemOf(item)).find(Boolean);
  if (problem) throw new Error(`${set.id}: ${problem}`);
  return { assignmentOf: (item) => assignments.of(item) };
}

function readNotes(folder: string): RunNotes | null {
  const path = join(folder, NOTES);
  return existsSync(path) ? RunNotes.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
