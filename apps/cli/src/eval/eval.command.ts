import { resolve } from 'node:path';
import {
  digestOf,
  factsOf,
  failuresOf,
  measure,
  readSet,
  type Report,
  RunFolder,
  SetAssignments,
  type SetItem,
  writeReport,
} from '@app/model-ops';
import type { Config } from '@app/platform';
import { type Assignment, Profile, Profiles } from '@app/summaries';
import { type Command, InvalidArgumentError } from 'commander';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';
import { evalTable } from './eval-table.js';
import { chosenAdapter, nameOf, openEngine } from './open-engine.js';
import { Stopping } from './stopping.js';
import { summarizeRest } from './summarize-rest.js';

export interface EvalOptions {
  readonly set: string;
  readonly model?: string;
  readonly adapter?: string;
  readonly profile: string;
  readonly active?: boolean;
  readonly limit?: number;
  readonly parallel: number;
  readonly candidates?: number;
  readonly out?: string;
  readonly train?: string;
  readonly against?: string;
  readonly baselines: boolean;
  readonly data?: string;
}

export const GOES_ON = 'Stopped. Run the same command to continue with the remaining items.';

export function defineEval(command: Command, context: CommandContext): void {
  command
    .requiredOption(
      '--set <file>',
      'JSONL: id, source, target; optional: profile, section, licence',
    )
    .option('--model <id>', 'from the catalog, or extractive (CLOISTER_MODEL)')
    .option('--adapter <id>', 'from the catalog, none, or a GGUF file (CLOISTER_ADAPTER)')
    .option('--profile <id>', 'for items without a profile', 'general')
    .option('--active', 'use the active profiles of the running service (else those of Cloister)')
    .option('--limit <number>', 'use the first items only', whole)
    .option('--parallel <number>', 'number of items at once', whole, 1)
    .option(
      '--candidates <number>',
      'number of candidates per section, from which the check selects one (CLOISTER_CANDIDATES)',
      whole,
    )
    .option('--out <folder>', 'folder of the run (else one under evaluations/ in the data folder)')
    .option('--train <file>', 'a training set; adds a baseline with its nearest target')
    .option(
      '--against <folder>',
      'folder of another run of the same set; shows differences, with a test',
    )
    .option('--no-baselines', 'skip the baselines')
    .option('--data <folder>', 'where models and runs are stored (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
An item with a section is summarized for that section of its profile only; the section may be given by the
name that the profile lists for other systems. Without a section, all sections of the profile are written.
Every item goes through the pipeline of the service, without the service. Nothing is stored outside the
folder of the run, which contains summaries, report.json and report.html and which only you can read.
If the run is stopped, the same command continues it.

Examples:
  cloister eval --set notes.jsonl --profile visit-note
  cloister eval --set notes.jsonl --profile visit-note --active
  cloister eval --set notes.jsonl --model extractive --limit 20
  cloister eval --set notes.jsonl --adapter runs/mine/adapter.gguf
  cloister eval --set notes.jsonl --out runs/new --against runs/old`,
    )
    .action(async (options: EvalOptions) => {
      using stopping = new Stopping(GOES_ON);
      await print(await evaluate(context, options, stopping.signal), context);
    });
}

/** Runs what is left of a set through one model, and measures it. */
export async function evaluate(
  context: CommandContext,
  options: EvalOptions,
  signal: AbortSignal,
): Promise<Report> {
  const configured = configOf(context, options);
  const config: Config = {
    ...configured,
    // a model of the catalog that is named runs here, whatever the service computes with
    ...(options.model !== undefined && { model: options.model, engineServer: null }),
  };
  const adapter = chosenAdapter(options.adapter ?? configured.adapter);
  const assignments = new SetAssignments(await profilesOf(config, options), options.profile);
  const assignmentOf = (item: SetItem): Assignment => assignments.of(item);
  const set = await readSet(options.set, {
    limit: options.limit ?? Number.POSITIVE_INFINITY,
    problemOf: (item) => assignments.problemOf(item),
  });
  const training = options.train === undefined ? null : await readSet(options.train);

  await using engine = await openEngine(config, adapter, options.parallel, context, signal);
  const { parallel, candidates = config.worker.summarize.candidates } = options;
  const facts = factsOf({ set, assignmentOf, engine, parallel, candidates });
  const folder = await RunFolder.open(
    resolve(
      options.out ??
        `${config.data.evaluations}/${set.name}-${nameOf(engine, config)}-${digestOf(facts)}`,
    ),
    facts,
  );
  const run = { set, engine, assignmentOf, folder, parallel, candidates };
  const timeoutMs = config.worker.summarize.timeoutMs;
  await summarizeRest(run, timeoutMs, context, signal);
  return await measure(folder, {
    set,
    training,
    baselines: options.baselines ? 'all' : 'none',
    against: options.against ?? null,
    assignmentOf,
    timeoutMs,
    signal,
  });
}

/** Without a service there are the files; what the organization made of them is in its database. */
async function profilesOf(
  config: Config,
  { active: usesActive = false }: EvalOptions,
): Promise<Profiles> {
  if (!usesActive) return Profiles.load();
  const client = new ServiceClient(operatorConnection(config)).profileVersions;
  const found: Profile[] = [];
  for (const { id, active } of await client.list()) {
    if (active === null) continue;
    const { content } = await client.version(id, active);
    found.push(Profile.parse({ ...content, id, version: active }));
  }
  return Profiles.of(found);
}

async function print(report: Report, { output }: CommandContext): Promise<void> {
  const { html } = await writeReport(report);
  for (const line of evalTable(report)) output.result(line);
  const failed = failuresOf(report.folder).length;
  if (failed > 0) output.note(`${failed} items failed and count as empty summaries.`);
  output.note(`Report with the worst items: ${html}`);
}

export function whole(text: string): number {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('Give a whole number, 1 or more.');
  }
  return number;
}
