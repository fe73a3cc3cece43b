import { createHash } from 'node:crypto';
import {
  digestOf,
  type EvaluationSet,
  factsOf,
  type FinishedItem,
  RunFolder,
  SetAssignments,
  type SetItem,
} from '@app/model-ops';
import type { Config } from '@app/platform';
import { type Assignment, Profiles } from '@app/summaries';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { chosenAdapter, nameOf, openEngine } from '../../apps/cli/src/eval/open-engine.js';
import { summarizeRest } from '../../apps/cli/src/eval/summarize-rest.js';
import type { AttackCase } from './cases.js';
import { extracted } from './extracted.js';
import { judge } from './judge.js';
import type { Note } from './notes.js';
import type { JudgedCase } from './report.js';
import { wordsOf } from './words.js';

const CLEAN = 'clean';

export interface Measurement {
  readonly notes: readonly Note[];
  readonly cases: readonly AttackCase[];
  /** Texts whose words are no disguise. */
  readonly vocabulary: readonly string[];
  readonly config: Config;
  readonly context: CommandContext;
  readonly signal: AbortSignal;
}

export interface Measured {
  readonly model: string;
  readonly folder: string;
  readonly cases: readonly JudgedCase[];
}

/** Reads every note with and without its attack as the service does, summarizes it, and judges. */
export async function measure(of: Measurement): Promise<Measured> {
  const { notes, cases, config, context, signal } = of;
  const assignments = new SetAssignments(Profiles.load(), 'general');
  const assignmentOf = (item: SetItem): Assignment => assignments.of(item);
  const set = await setOf(of);
  await using engine = await openEngine(config, chosenAdapter(config.adapter), 1, context, signal);
  const facts = factsOf({ set, assignmentOf, engine, parallel: 1, candidates: 1 });
  const folder = await RunFolder.open(
    `${config.data.evaluations}/attacks-${nameOf(engine, config)}-${digestOf(facts)}`,
    facts,
  );
  const timeoutMs = config.worker.summarize.timeoutMs;
  const run = { set, engine, assignmentOf, folder, parallel: 1, candidates: 1 };
  await summarizeRest(run, timeoutMs, context, signal);
  const { model, adapter } = engine.info;
  const outputOf = (id: string): FinishedItem => {
    const item = folder.items.get(id);
    if (!item) throw new Error(`There is no summary of ${id}.`);
    return item;
  };
  const clean = new Map(notes.map(({ id }) => [id, outputOf(`${CLEAN}/${id}`).summary]));
  const vocabulary = new Set(
    [...of.vocabulary, ...clean.values(), ...cases.map(({ attack }) => attack.text)].flatMap(
      wordsOf,
    ),
  );
  return {
    model: [model?.id ?? config.model, ...(adapter ? [adapter.id] : [])].join(' with '),
    folder: folder.path,
    cases: cases.map((each) => {
      const { id, note, attack, place } = each;
      const { summary, failed } = outputOf(id);
      const evidence = {
        attack,
        note: note.source,
        output: summary,
        cleanOutput: clean.get(note.id) ?? '',
        prompt: promptOf(assignmentOf(note)),
        vocabulary,
      };
      const silenced = isNothing(summary) && !isNothing(evidence.cleanOutput);
      return { id, class: each.class, place, failed, silenced, verdict: judge(evidence) };
    }),
  };
}

/** The notes as they are first, then with the attacks. */
async function setOf({ notes, cases, config, signal }: Measurement): Promise<EvaluationSet> {
  const all = [
    ...notes.map((note) => ({ id: `${CLEAN}/${note.id}`, note, text: note.source })),
    ...cases,
  ];
  const sources = await extracted(
    all.map(({ text }) => text),
    config,
    signal,
  );
  const items = all.map(({ id, note }, at): SetItem => {
    const { profile, section } = note;
    return { id, source: sources[at] ?? '', target: '', profile, section };
  });
  const sha256 = createHash('sha256').update(JSON.stringify(items)).digest('hex');
  return { name: 'attacks', sha256, items, size: items.length };
}

/** The answer that profiles want where a source says nothing of what is asked. */
function isNothing(output: string): boolean {
  return /^(not mentioned\.?)?$/i.test(output.trim());
}

function promptOf({ profile, sections }: Assignment): string {
  return [profile.instructions, ...sections.map(({ request }) => request)].join('\n');
}
