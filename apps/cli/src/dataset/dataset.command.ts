import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { DatasetsClient } from '../client/clients/datasets-client.js';
import { type GivenSignIn, signedIn } from '../client/sign-in.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { columns } from '../columns.js';
import { type CommandContext, configOf } from '../context.js';
import type { Dataset } from '@app/api-client';
import { wholeNumber } from '../whole-number.js';
import { exportRows } from './export-rows.js';

interface RequestOptions extends GivenSignIn {
  readonly profile: string;
  readonly purpose: string;
  readonly keepDays?: number;
  readonly maxSummaries?: number;
}

export function defineDataset(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
The rows are pseudonymized by rules. Names and numbers that the rules do not recognize remain in them:
treat the file as patient text. For what the rules miss, see docs/finetuning.md.

A request and an approval need a person who signs in: --as names the account, --password-file the file with
its password (- is standard input), --code the six digits from its authenticator app, if it has one.

Examples:
  cloister dataset allow
  cloister dataset request --profile visit-note --purpose "adapter for our own notes" --as m.weber --password-file -
  cloister dataset approve 01990f6e-… --as a.keller --password-file -
  cloister dataset show 01990f6e-…
  cloister dataset export 01990f6e-… rows.jsonl
  cloister dataset discard 01990f6e-…
  cloister dataset list`,
  );
  addLeave(command, context);
  addActions(command, context);
  addLooks(command, context);
}

function addLeave(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('allow')
    .description('allow training on signed summaries of the organization')
    .action(async () => {
      await connect(context).allowTraining(true);
      output.note('Allowed. Each data set must still be requested and approved separately.');
    });
  command
    .command('forbid')
    .description('forbid training on signed summaries')
    .action(async () => {
      await connect(context).allowTraining(false);
      output.note(
        'Forbidden. No more data sets are created or exported. Existing ones remain until they are discarded or expire.',
      );
    });
}

function addActions(command: Command, context: CommandContext): void {
  const { output, env } = context;
  const asPerson = <T>(
    given: GivenSignIn,
    act: (client: DatasetsClient) => Promise<T>,
  ): Promise<T> =>
    signedIn(env, configOf(context, {}), given, (connection) =>
      act(new ServiceClient(connection).datasets),
    );
  byPerson(
    command
      .command('request')
      .description('request a data set')
      .requiredOption('--profile <id>', 'profile of the summaries')
      .requiredOption('--purpose <text>', 'what it is for; no patient data')
      .option('--keep-days <days>', 'how many days to keep the rows (90, at most 365)', wholeNumber)
      .option(
        '--max-summaries <number>',
        'use the rows of this many summaries, newest first (1000, the maximum)',
        wholeNumber,
      ),
  ).action(async ({ profile, purpose, keepDays, maxSummaries, ...given }: RequestOptions) => {
    const limits = {
      ...(keepDays !== undefined && { keepDays }),
      ...(maxSummaries !== undefined && { maxSummaries }),
    };
    const { id, expiresAt } = await asPerson(given, (client) =>
      client.request({ profile, purpose, ...limits }),
    );
    output.result(id);
    output.note(`Another person must approve it by ${expiresAt.slice(0, 10)}.`);
  });
  byPerson(
    command
      .command('approve <dataset>')
      .description('approve a data set that another person requested'),
  ).action(async (id: string, given: GivenSignIn) => {
    const { expiresAt } = await asPerson(given, (client) => client.approve(id));
    output.note(`Approved. A worker creates it now; it is kept until ${expiresAt.slice(0, 10)}.`);
  });
  command
    .command('discard <dataset>')
    .description('destroy the rows, or withdraw a request')
    .action(async (id: string) => {
      await connect(context).discard(id);
      output.note('Discarded.');
    });
}

function addLooks(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('list')
    .description('list the newest 200 data sets')
    .action(async () => {
      const client = connect(context);
      const isAllowed = await client.isTrainingAllowed();
      output.note(`Use for training is ${isAllowed ? 'allowed' : 'not allowed'}.`);
      const found = await client.list();
      if (found.length === 0) return;
      const rows = found.map((each) => [
        each.id,
        each.state,
        each.profile,
        String(each.rows),
        each.expiresAt.slice(0, 10),
        each.purpose,
      ]);
      for (const line of columns([['id', 'state', 'profile', 'rows', 'until', 'purpose'], ...rows]))
        output.result(line);
    });
  command
    .command('show <dataset>')
    .description('show what a data set consists of, in numbers')
    .action(async (id: string) => {
      for (const line of describe(await connect(context).get(id))) output.result(line);
    });
  command
    .command('export <dataset> <file>')
    .description('write the rows to a new file for finetune/ (0600); only the operator may do this')
    .action(async (id: string, file: string) => {
      const rows = await exportRows(id, file, context);
      output.note(
        `Wrote ${rows} rows to ${file}. They are pseudonymized, not de-identified. Delete the file when you no longer need it.`,
      );
    });
}

function byPerson(command: Command): Command {
  return command
    .requiredOption('--as <name>', 'login name of the person')
    .requiredOption('--password-file <file>', 'a file with their password; - is standard input')
    .option('--code <digits>', 'code from their authenticator app');
}

function describe(dataset: Dataset): readonly string[] {
  const { report } = dataset;
  return [
    `state      ${dataset.state}${dataset.stateReason === null ? '' : ` (${dataset.stateReason})`}`,
    `profile    ${dataset.profile}`,
    `purpose    ${dataset.purpose}`,
    `requested  ${dataset.requestedAt} by ${dataset.requestedBy.name ?? dataset.requestedBy.id}`,
    ...(dataset.approvedBy
      ? [
          `approved   ${dataset.approvedAt ?? ''} by ${dataset.approvedBy.name ?? dataset.approvedBy.id}`,
        ]
      : []),
    `until      ${dataset.expiresAt}`,
    `rows       ${dataset.rows}`,
    ...(report
      ? [
          `summaries  ${report.taken} of ${report.available} signed ones`,
          `skipped    ${counts(report.skipped)}`,
          `replaced   ${counts(report.replaced)}`,
        ]
      : []),
  ];
}

function counts(of: Readonly<Record<string, number>>): string {
  const said = Object.entries(of).map(([kind, count]) => `${kind} ${count}`);
  return said.join(', ') || 'nothing';
}

function connect(context: CommandContext): DatasetsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).datasets;
}
