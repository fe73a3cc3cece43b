import { Argument, type Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { RecordsClient, RetentionCategory } from '../client/clients/records-client.js';
import { type Hold, ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

/** Every category that the service has: one that is missing does not compile. */
const CATEGORIES: Readonly<Record<RetentionCategory, true>> = {
  all: true,
  web: true,
  rest: true,
  fhir: true,
  hl7: true,
  message: true,
};

interface HoldOptions {
  readonly document?: string;
  readonly patient?: string;
  readonly reason: string;
}

export function defineRetention(command: Command, context: CommandContext): void {
  command.addHelpText(
    'after',
    `
A rule sets how many days documents are kept after arrival. Once a day the service marks documents that are past
that time, and erases them when the grace period is over. The category is how a document arrived; "all" is for categories
without a rule. "message" is for HL7 messages without a document, which use the rule of "hl7" if they have none.
Without a rule nothing is erased automatically.

Examples:
  cloister retention set all --keep-days 3650 --grace-days 30
  cloister retention set web --keep-days 365
  cloister retention set message --keep-days 90
  cloister retention clear web
  cloister retention rules
  cloister retention due
  cloister retention hold --document 01990f6e-… --reason "litigation 4 O 12/26"
  cloister retention hold --patient 01990f6e-… --reason "litigation 4 O 12/26"
  cloister retention holds
  cloister retention release 01990f70-… --reason "settled"`,
  );
  addRules(command, context);
  addHolds(command, context);
}

function addRules(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('rules')
    .description('list the rules')
    .action(async () => {
      const rules = await connect(context).retentionRules();
      if (rules.length === 0) output.note('No rules: everything is kept until someone erases it.');
      for (const { category: of, keepDays, graceDays } of rules) {
        output.result(`${of.padEnd(7)} kept ${keepDays} days, then ${graceDays} days of grace`);
      }
    });
  command
    .command('due')
    .description('list marked documents, the next to be erased first')
    .action(async () => {
      const { items, messages } = await connect(context).due();
      if (items.length === 0) output.note('No marked documents.');
      if (messages.eraseAfter !== null) {
        const { count, eraseAfter } = messages;
        const first = `the first of them erased after ${eraseAfter.slice(0, 10)}`;
        output.note(`${count} HL7 messages without a document are due, ${first}`);
      }
      for (const { id, source, createdAt, eraseAfter } of items) {
        const dates = `received ${createdAt.slice(0, 10)}, erased after ${eraseAfter.slice(0, 10)}`;
        output.result(`${id}  ${source.padEnd(4)}  ${dates}`);
      }
    });
  command
    .command('set')
    .description('set the rule of a category')
    .addArgument(
      new Argument('<category>', 'how documents arrived').choices(Object.keys(CATEGORIES)),
    )
    .requiredOption('--keep-days <days>', 'days to keep a document after arrival', wholeNumber)
    .option('--grace-days <days>', 'days between marking and erasure', wholeNumber, 30)
    .action(async (of: RetentionCategory, terms: { keepDays: number; graceDays: number }) => {
      await connect(context).setRetention(of, terms);
      output.note('Set. Documents already marked are marked again, with a full grace period.');
    });
  command
    .command('clear')
    .description('remove the rule of a category')
    .addArgument(
      new Argument('<category>', 'how documents arrived').choices(Object.keys(CATEGORIES)),
    )
    .action(async (of: RetentionCategory) => {
      await connect(context).clearRetention(of);
      output.note('Cleared.');
    });
}

function addHolds(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('hold')
    .description('place a legal hold on a document, or on all documents of a patient')
    .option('--document <id>', 'the document')
    .option('--patient <id>', 'the patient, by the id shown with a document')
    .requiredOption('--reason <text>', 'reason; no patient data')
    .action(async ({ document, patient, reason }: HoldOptions) => {
      if ((document === undefined) === (patient === undefined)) {
        throw new CommandError('Give either --document ID or --patient ID.');
      }
      const subject =
        document === undefined ? { patientId: patient ?? '' } : { documentId: document };
      output.result((await connect(context).placeHold({ ...subject, reason })).id);
    });
  command
    .command('holds')
    .description('list active holds')
    .option('--released', 'include lifted holds')
    .action(async ({ released }: { readonly released?: boolean }) => {
      const holds = await connect(context).holds(released ? 'with' : 'without');
      if (holds.length === 0) output.note('No active holds.');
      for (const hold of holds) output.result(describeHold(hold));
    });
  command
    .command('release <hold>')
    .description('lift a hold')
    .requiredOption('--reason <text>', 'reason; no patient data')
    .action(async (id: string, { reason }: { readonly reason: string }) => {
      await connect(context).releaseHold(id, reason);
      output.note('Released.');
    });
}

function describeHold(hold: Hold): string {
  const what = hold.documentId ? `document ${hold.documentId}` : `patient ${hold.patientId ?? ''}`;
  const since = `since ${hold.placedAt.slice(0, 10)}`;
  const until = hold.releasedAt ? `, lifted ${hold.releasedAt.slice(0, 10)}` : '';
  return `${hold.id}  ${what}  ${since}${until}  ${hold.reason ?? '(erased)'}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new CommandError(`${text} is not a number of days.`);
  return Number(text);
}

function connect(context: CommandContext): RecordsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
}
