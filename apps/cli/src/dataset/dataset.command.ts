import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { DatasetsClient } from '../client/datasets-client.js';
import { type GivenSignIn, signedIn } from '../client/sign-in.js';
import { ServiceClient } from '../client/service-client.js';
import { columns } from '../columns.js';
import { type CommandContext, configOf } from '../context.js';
import type { Dataset } from '../generated/index.js';
import { wholeNumber } from '../whole-number.js';
import { exportRows } from './export-rows.js';

interface RequestOptions extends GivenSignIn {
  readonly profile: string;
  readonly purpose: string;
  readonly keepDays?: number;
  readonly maxSummaries?: number;
}

export function addDataset(program: Command, context: CommandContext): void {
  const command = program
    .command('dataset')
    .description(
      'training rows out of signed summaries, asked for by one person, approved by another',
    )
    .addHelpText(
      'after',
      `
The rows are pseudonymized by rules: names and numbers that the rules do not recognize stand in them.
Treat the file as what it is, text of patients. What the rules miss: docs/finetuning.md.

A request and an approval are acts of a person: --as names the account, --password-file the file with
its password (- is standard input), --code the six digits of its authenticator app, if it has one.

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
  addActs(command, context);
  addLooks(command, context);
}

function addLeave(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('allow')
    .description('allow that signed summaries of the organization are used for training')
    .action(async () => {
      await connect(context).allowTraining(true);
      output.note('Allowed. Each data set is still asked for and approved by itself.');
    });
  command
    .command('forbid')
    .description('allow it no longer')
    .action(async () => {
      await connect(context).allowTraining(false);
      output.note(
        'Forbidden. Nothing is made or exported any more; kept data sets stay until they are discarded or over.',
      );
    });
}

function addActs(command: Command, context: CommandContext): void {
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
      .description('ask for a data set')
      .requiredOption('--profile <id>', 'of the summaries')
      .requiredOption('--purpose <text>', 'what it is for; no patient data in it')
      .option('--keep-days <days>', 'for how long the rows are kept (90, at most 365)', wholeNumber)
      .option(
        '--max-summaries <number>',
        'rows of so many summaries, the newest (1000, which is the most)',
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
    output.note(`Somebody else approves it until ${expiresAt.slice(0, 10)}.`);
  });
  byPerson(
    command.command('approve <dataset>').description('approve what somebody else asked for'),
  ).action(async (id: string, given: GivenSignIn) => {
    const { expiresAt } = await asPerson(given, (client) => client.approve(id));
    output.note(`Approved. A worker makes it now; it is kept until ${expiresAt.slice(0, 10)}.`);
  });
  command
    .command('discard <dataset>')
    .description('destroy the rows, or take a request back')
    .action(async (id: string) => {
      await connect(context).discard(id);
      output.note('Discarded.');
    });
}

function addLooks(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('list')
    .description('list the newest 200')
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
    .description('print what it is made of, in numbers')
    .action(async (id: string) => {
      for (const line of describe(await connect(context).get(id))) output.result(line);
    });
  command
    .command('export <dataset> <file>')
    .description(
      'write the rows into a new file that finetune/ reads (0600); only the operator may',
    )
    .action(async (id: string, file: string) => {
      const rows = await exportRows(id, file, context);
      output.note(
        `${rows} rows in ${file}, pseudonymized, not de-identified. Delete the file when it has served.`,
      );
    });
}

function byPerson(command: Command): Command {
  return command
    .requiredOption('--as <name>', 'the login name of who acts')
    .requiredOption('--password-file <file>', 'a file with the password; - is standard input')
    .option('--code <digits>', 'of the authenticator app');
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
          `summaries  ${report.taken} of ${report.available} that were signed`,
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
