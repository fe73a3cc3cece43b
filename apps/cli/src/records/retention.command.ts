import { Argument, type Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { RecordsClient, RetentionClass } from '../client/records-client.js';
import { type Hold, ServiceClient } from '../client/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';

const CLASSES = [
  'all',
  'web',
  'rest',
  'fhir',
  'hl7',
  'message',
] as const satisfies readonly RetentionClass[];

interface HoldOptions {
  readonly document?: string;
  readonly patient?: string;
  readonly reason: string;
}

export function addRetention(program: Command, context: CommandContext): void {
  const command = program
    .command('retention')
    .description('for how long documents are kept, and which may not be erased')
    .addHelpText(
      'after',
      `
A rule says for how many days documents are kept after they came in. Once a day the service marks those
whose time is over, and erases them after the days of grace. The class is how they came in; "all" is for
classes without a rule of their own. "message" is for HL7 messages without a document, which go by the
rule of "hl7" if they have none. Without a rule nothing is ever erased by itself.

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
    .description('print the rules')
    .action(async () => {
      const rules = await connect(context).retentionRules();
      if (rules.length === 0) output.note('There are none: everything is kept until it is erased.');
      for (const { class: of, keepDays, graceDays } of rules) {
        output.result(`${of.padEnd(7)} kept ${keepDays} days, then ${graceDays} days of grace`);
      }
    });
  command
    .command('due')
    .description('list documents that are marked, the next to be erased first')
    .action(async () => {
      const { items, messages } = await connect(context).due();
      if (items.length === 0) output.note('There are none.');
      if (messages.eraseAfter !== null) {
        const { count, eraseAfter } = messages;
        const first = `the first of them erased after ${eraseAfter.slice(0, 10)}`;
        output.note(`${count} HL7 messages without a document are due, ${first}`);
      }
      for (const { id, source, createdAt, eraseAfter } of items) {
        const dates = `came in ${createdAt.slice(0, 10)}, erased after ${eraseAfter.slice(0, 10)}`;
        output.result(`${id}  ${source.padEnd(4)}  ${dates}`);
      }
    });
  command
    .command('set')
    .description('make or change the rule of a class')
    .addArgument(new Argument('<class>', 'how documents came in').choices(CLASSES))
    .requiredOption('--keep-days <days>', 'so long after a document came in', wholeNumber)
    .option('--grace-days <days>', 'between being marked and being erased', wholeNumber, 30)
    .action(async (of: RetentionClass, terms: { keepDays: number; graceDays: number }) => {
      await connect(context).setRetention(of, terms);
      output.note('Set. Documents that were marked are marked anew, with their grace before them.');
    });
  command
    .command('clear')
    .description('take the rule of a class away')
    .addArgument(new Argument('<class>', 'how documents came in').choices(CLASSES))
    .action(async (of: RetentionClass) => {
      await connect(context).clearRetention(of);
      output.note('Cleared.');
    });
}

function addHolds(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('hold')
    .description('forbid the erasure of a document, or of all of a patient’s')
    .option('--document <id>', 'the document')
    .option('--patient <id>', 'the patient, by the id that a document names')
    .requiredOption('--reason <text>', 'why; no patient data in it')
    .action(async ({ document, patient, reason }: HoldOptions) => {
      if ((document === undefined) === (patient === undefined)) {
        throw new CommandError('Say either --document ID or --patient ID.');
      }
      const subject =
        document === undefined ? { patientId: patient ?? '' } : { documentId: document };
      output.result((await connect(context).placeHold({ ...subject, reason })).id);
    });
  command
    .command('holds')
    .description('list the holds that stand')
    .option('--released', 'also those that were released')
    .action(async ({ released }: { readonly released?: boolean }) => {
      const holds = await connect(context).holds(released ? 'with' : 'without');
      if (holds.length === 0) output.note('There are none.');
      for (const hold of holds) output.result(describeHold(hold));
    });
  command
    .command('release <hold>')
    .description('release a hold')
    .requiredOption('--reason <text>', 'why; no patient data in it')
    .action(async (id: string, { reason }: { readonly reason: string }) => {
      await connect(context).releaseHold(id, reason);
      output.note('Released.');
    });
}

function describeHold(hold: Hold): string {
  const what = hold.documentId ? `document ${hold.documentId}` : `patient ${hold.patientId ?? ''}`;
  const since = `since ${hold.placedAt.slice(0, 10)}`;
  const until = hold.releasedAt ? `, released ${hold.releasedAt.slice(0, 10)}` : '';
  return `${hold.id}  ${what}  ${since}${until}  ${hold.reason ?? '(erased)'}`;
}

function wholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new CommandError(`${text} is not a number of days.`);
  return Number(text);
}

function connect(context: CommandContext): RecordsClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).records;
}
