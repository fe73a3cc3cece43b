import {
  formatEstimate,
  formatTest,
  LEADING_METRIC,
  type Metric,
  METRICS,
  type Report,
  unitOf,
  verdict,
  writeReport,
} from '@app/model-ops';
import { type Command, Option } from 'commander';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import type { CommandContext } from '../context.js';
import { evaluate, GOES_ON, whole } from '../eval/eval.command.js';
import { Stopping } from '../eval/stopping.js';

interface CompareOptions {
  readonly set: string;
  readonly adapterA?: string;
  readonly adapterB?: string;
  readonly profile: string;
  readonly limit?: number;
  readonly parallel: number;
  readonly metric: string;
  readonly json?: boolean;
  readonly data?: string;
}

export function addCompare(command: Command, context: CommandContext): void {
  command
    .command('compare <a> <b>')
    .description(
      'test whether model b is better than model a on a set, by how much, and how certain that is',
    )
    .requiredOption('--set <file>', 'JSONL: id, source, target; optional: profile')
    .option('--adapter-a <id>', 'adapter of model a: from the catalog, none, or a GGUF file')
    .option('--adapter-b <id>', 'adapter of model b')
    .option('--profile <id>', 'for items without a profile', 'general')
    .option('--limit <number>', 'use the first items only', whole)
    .option('--parallel <number>', 'number of items at once', whole, 1)
    .addOption(
      new Option('--metric <id>', 'metric that decides')
        .choices(METRICS.map(({ id }) => id))
        .default(LEADING_METRIC),
    )
    .option('--json', 'print the comparison as JSON')
    .option('--data <folder>', 'where models and runs are stored (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Runs cloister eval for both models, one after the other. If it is stopped, the same command continues.

Examples:
  cloister model compare smollm2-135m-instruct qwen2.5-7b-instruct --set notes.jsonl --profile visit-note
  cloister model compare smollm2-135m-instruct smollm2-135m-instruct --adapter-a none --set notes.jsonl
  cloister model compare extractive our-model --set notes.jsonl --metric numberSupport`,
    )
    .action(async (a: string, b: string, options: CompareOptions) => {
      const { adapterA, adapterB } = options;
      if (a === b && adapterA === adapterB) {
        throw new CommandError(
          'Nothing to compare: both models are the same. Name two models, or two adapters of one model.',
        );
      }
      using stopping = new Stopping(GOES_ON);
      const run = (model: string, adapter: string | undefined, against?: string): Promise<Report> =>
        evaluate(
          context,
          {
            ...options,
            model,
            baselines: false,
            ...(adapter !== undefined && { adapter }),
            ...(against !== undefined && { against }),
          },
          stopping.signal,
        );
      const first = await run(a, adapterA);
      const second = await run(b, adapterB, first.folder.path);
      await writeReport(first);
      const { html } = await writeReport(second);
      const names = [nameOf(a, adapterA), nameOf(b, adapterB)] as const;
      print({ names, first, second, metric: options.metric }, context, options);
      context.output.note(`Report for ${names[1]} with the differences: ${html}`);
    });
}

function nameOf(model: string, adapter: string | undefined): string {
  if (adapter === undefined) return model;
  return adapter === 'none' ? `${model} alone` : `${model} with ${adapter}`;
}

interface Comparison {
  readonly names: readonly [string, string];
  readonly first: Report;
  readonly second: Report;
  readonly metric: string;
}

function print(
  comparison: Comparison,
  { output }: CommandContext,
  { json }: { readonly json?: boolean },
): void {
  const { names, first, second } = comparison;
  const answer = answerOf(comparison);
  if (json) return output.result(JSON.stringify(toJson(comparison, answer), null, 2));
  const rows = second.metrics.map((metric) => [
    `${metric.title} ${unitOf(metric)}`.trim(),
    ...[first, second].map(({ run }) =>
      formatEstimate(metric, run.estimates.get(metric.id) ?? null),
    ),
    formatTest(metric, testOf(second, metric)),
  ]);
  for (const line of columns([['', ...names, 'difference'], ...rows])) output.result(line);
  output.result(`\n${answer}`);
}

function answerOf({ names, first, second, metric: wanted }: Comparison): string {
  const metric = second.metrics.find(({ id }) => id === wanted);
  if (!metric) throw new CommandError(`There is no metric ${wanted}.`);
  return verdict(metric, names, first.run.estimates.get(wanted) ?? null, testOf(second, metric));
}

function testOf({ comparison }: Report, { id }: Metric) {
  return comparison?.tests.get(id) ?? null;
}

function toJson({ names, first, second, metric }: Comparison, answer: string): unknown {
  const [a, b] = [first, second].map(({ folder, run }, index) => ({
    model: names[index],
    folder: folder.path,
    run: folder.manifest,
    estimates: Object.fromEntries(run.estimates),
  }));
  const tests = Object.fromEntries(second.comparison?.tests ?? []);
  return { version: 1, items: second.comparison?.items, metric, a, b, tests, answer };
}
