import { join } from 'node:path';
import {
  digestOf,
  type EvaluationSet,
  factsOf,
  mean,
  RunFolder,
  SetAssignments,
} from '@app/model-ops';
import { createEngine, type Engine, readAllowList, readCatalog } from '@app/inference';
import type { Config } from '@app/platform';
import { Profiles } from '@app/summaries';
import type { CommandContext } from '../../apps/cli/src/context.js';
import { summarizeRest } from '../../apps/cli/src/eval/summarize-rest.js';
import { type Figures, figuresOf } from '../ladder/figures.js';
import { scoresOf } from '../ladder/scores.js';
import type { Command, ReadingKind } from './command.js';
import { chartsOf, PROFILE, readRecords } from './records.js';

/** One way of reading charts of one length. */
export interface Row {
  readonly reading: ReadingKind;
  /** Null of the records alone. */
  readonly pages: number | null;
  readonly figures: Figures;
  /** Of the prompts, a mean over the charts: what the model read anew. */
  readonly evaluatedTokens: number;
  readonly sourceTokens: number;
}

const NEVER_IN_PASSAGES = 1_000_000_000;
const HOUR_MS = 3_600_000;

/** Has the charts summarized, each way of reading by an engine of its own. */
export async function measure(
  command: Command,
  config: Config,
  context: CommandContext,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const records = (await readRecords()).slice(0, command.items);
  const rows: Row[] = [];
  for (const reading of command.readings) {
    await using engine = await open(reading, command, config, signal);
    const lengths = { record: [null], all: command.allPages, passages: command.pages }[reading];
    for (const pages of lengths) {
      context.output.note(`${reading}${pages === null ? '' : `, ${pages} pages`}`);
      const set = chartsOf(records, pages);
      rows.push(await measureRow(reading, pages, set, engine, { config, context, signal }));
    }
  }
  return rows;
}

async function open(
  reading: ReadingKind,
  { tokens }: Command,
  config: Config,
  signal: AbortSignal,
): Promise<Engine> {
  const effective = reading === 'passages' ? tokens : NEVER_IN_PASSAGES;
  return await createEngine(
    {
      model: config.model,
      modelsFolder: config.data.models,
      catalog: await readCatalog(config.modelCatalog ?? undefined),
      allowList: await readAllowList(config),
      stores: config.modelStores,
      ...(effective !== null && { effectiveContextTokens: effective }),
      sandbox: { setting: config.worker.sandbox, hiddenFolders: [config.data.path] },
    },
    { signal },
  );
}

async function measureRow(
  reading: ReadingKind,
  pages: number | null,
  set: EvaluationSet,
  engine: Engine,
  run: { readonly config: Config; readonly context: CommandContext; readonly signal: AbortSignal },
): Promise<Row> {
  const assignments = new SetAssignments(Profiles.load(), PROFILE);
  const assignmentOf = assignments.of.bind(assignments);
  const facts = factsOf({ set, assignmentOf, engine, parallel: 1, candidates: 1 });
  const folder = await RunFolder.open(
    join(run.config.data.evaluations, 'long-sources', `${reading}-${set.name}-${digestOf(facts)}`),
    facts,
  );
  if (!folder.isComplete) {
    await summarizeRest(
      { set, engine, assignmentOf, folder, parallel: 1, candidates: 1 },
      HOUR_MS,
      run.context,
      run.signal,
    );
  }
  const receipts = [...folder.items.values()].flatMap(({ receipt }) => receipt ?? []);
  return {
    reading,
    pages,
    figures: figuresOf(scoresOf(set.items, folder.items, assignmentOf, [], null)),
    evaluatedTokens: mean(
      receipts.map(({ calls }) => calls.reduce((sum, call) => sum + call.evaluatedTokens, 0)),
    ),
    sourceTokens: mean(receipts.map(({ sourceTokens }) => sourceTokens)),
  };
}
