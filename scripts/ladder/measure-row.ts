import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  digestOf,
  factsOf,
  judgeText,
  leadBaseline,
  type RunFacts,
  RunFolder,
  SetAssignments,
  type SetItem,
} from '@app/model-ops';
import { CHECK_VERSION, type EntailmentQuestion } from '@app/faithfulness';
import type { Engine } from '@app/inference';
import type { Config } from '@app/platform';
import { type Assignment, Profiles } from '@app/summaries';
import { z } from 'zod';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { summarizeRest } from '../../apps/cli/src/eval/summarize-rest.js';
import type { EntailmentAsker } from '../entailment/asker.js';
import { questionsOf } from '../entailment/judge.js';
import { MachineRecord, type Row } from './report.js';
import type { Rung } from './rungs.js';
import type { Sample } from './sample.js';
import { type Annotation, annotationsOf, isOf } from './annotations.js';
import { scoresOf, type WrittenItem } from './scores.js';

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

/** A row whose drafts are written. */
export interface WrittenRow {
  readonly rung: Rung;
  readonly sample: Sample;
  readonly facts: RunFacts;
  readonly notes: RunNotes;
  readonly written: ReadonlyMap<string, WrittenItem>;
}

/** Runs what is left of a rung on a sample: nothing, where its folder is complete. */
export async function writeRow(run: RowRun): Promise<WrittenRow> {
  const { rung, sample, engine, config, context, signal } = run;
  const { assignmentOf } = assignmentsFor(sample, rung);
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
  return { rung, sample, facts, notes, written: folder.items };
}

/** @param comparing the model that compares drafts; null where it is not here */
export async function scoreRow(
  row: WrittenRow,
  comparing: EntailmentAsker | null,
  signal: AbortSignal,
): Promise<Row> {
  const { rung, sample, facts, notes, written } = row;
  const { model, adapter, engineBuild } = facts;
  const annotations = annotationsOf(rung.id, sample.set.id);
  const entailments =
    comparing && (await comparing.answer(questionsAbout(row, annotations), signal));
  const { assignmentOf } = assignmentsFor(sample, rung);
  return {
    rung: rung.id,
    set: sample.set.id,
    ...notes,
    model: model && { id: model.id, sha256: model.sha256 },
    adapter,
    engineBuild,
    checkVersion: CHECK_VERSION,
    scores: scoresOf(sample.drawn.items, written, assignmentOf, annotations, entailments),
  };
}

/** What can be asked of the annotated drafts. */
function questionsAbout(
  { rung, sample, written }: WrittenRow,
  annotations: readonly Annotation[],
): readonly EntailmentQuestion[] {
  const { assignmentOf } = assignmentsFor(sample, rung);
  return sample.drawn.items.flatMap((item) => {
    const annotation = annotations.find(({ id }) => id === item.id);
    const text = written.get(item.id)?.summary ?? '';
    if (!annotation || !isOf(text, annotation)) return [];
    return questionsOf((known) => judgeText(item.source, text, assignmentOf(item), known));
  });
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
    checkVersion: CHECK_VERSION,
    scores: scoresOf(items, written, assignmentsFor(sample, rung).assignmentOf, [], null),
  };
}

function assignmentsFor(
  { set, drawn }: Sample,
  { writes }: Rung,
): { assignmentOf: (item: SetItem) => Assignment } {
  const assignments = new SetAssignments(Profiles.load(), set.profile);
  const problem = drawn.items.map((item) => assignments.problemOf(item)).find(Boolean);
  if (problem) throw new Error(`${set.id}: ${problem}`);
  if (writes !== 'copied') return { assignmentOf: (item) => assignments.of(item) };
  return {
    assignmentOf: (item) => {
      const { profile, ...assignment } = assignments.of(item);
      return { ...assignment, profile: { ...profile, extractive: true } };
    },
  };
}

function readNotes(folder: string): RunNotes | null {
  const path = join(folder, NOTES);
  return existsSync(path) ? RunNotes.parse(JSON.parse(readFileSync(path, 'utf8'))) : null;
}
