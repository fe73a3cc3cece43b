import { statSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { chooseConnection, operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { Shutdown } from '../up/shutdown.js';
import { Steps } from '../up/steps.js';
import { extracted } from './extracted.js';
import { foundIn } from './found.js';
import { followSummary } from './follow-summary.js';
import { passwordFrom } from './password-file.js';
import { progressLine } from './progress-line.js';

const SUMMARY_PRIORITIES = ['stat', 'routine', 'batch'] as const;

interface SummarizeOptions {
  readonly profile: string;
  readonly section?: readonly string[];
  readonly patient?: string;
  readonly passwordFile?: string;
  readonly priority: (typeof SUMMARY_PRIORITIES)[number];
  readonly json?: boolean;
  readonly embedded?: boolean;
  readonly data?: string;
}

export function defineSummarize(command: Command, context: CommandContext): void {
  command
    .option('--profile <id>', 'profile (kind of summary)', 'visit-note')
    .option('--section <id>', 'write only this section of the profile; repeatable', collect)
    .option('--patient <id>', 'identifier of the patient', notEmpty)
    .option(
      '--password-file <file>',
      'file whose first line is the password of a protected PDF, or - for standard input',
    )
    .addOption(
      new Option('--priority <priority>', 'priority')
        .choices(SUMMARY_PRIORITIES)
        .default('routine'),
    )
    .option('--json', 'print the document and the summary with all details')
    .option('--embedded', 'start the service for this command and stop it afterwards')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Exits with 0 if there is a draft, 2 if the document was rejected or the summary failed, 1 otherwise.

Examples:
  cloister summarize note.pdf --profile visit-note
  cloister summarize letter.docx --profile general --json
  cloister summarize note.txt --section allergies --section medications
  cloister summarize sealed.pdf --password-file - < password.txt
  cloister summarize note.txt --embedded`,
    )
    .action(async (file: string, options: SummarizeOptions) => {
      checkFile(file);
      using shutdown = new Shutdown(context.output);
      const config = configOf(context, options);
      if (!options.embedded) {
        const connection = chooseConnection(context.env, config);
        return await summarize(
          context,
          new ServiceClient(connection, shutdown.asked),
          file,
          options,
          shutdown.asked,
        );
      }
      const alone = configOf(context, { ...options, port: '0' });
      const { Service } = await import('../up/service.js');
      const service = await Service.start({
        config: alone,
        env: context.env,
        output: context.output,
        steps: new Steps((line) => context.output.note(line)),
        signal: shutdown.asked,
        urgent: shutdown.urgent,
      });
      try {
        const client = new ServiceClient(operatorConnection(alone), shutdown.asked);
        await summarize(context, client, file, options, shutdown.asked);
      } finally {
        await service.stop();
      }
    });
}

async function summarize(
  { output }: CommandContext,
  client: ServiceClient,
  file: string,
  options: SummarizeOptions,
  signal: AbortSignal,
): Promise<void> {
  // a wrong key or profile is told before a large file is sent, and a refusal in the middle of it often is not
  await checkOrder(client, options);
  output.transient('reading the document');
  const uploaded = await client.uploadDocument(file, fieldsOf(options));
  const document = await extracted(client, uploaded, signal);
  const requested = await client.requestSummary({
    documentIds: [document.id],
    profile: options.profile,
    ...(options.section && { sections: [...options.section] }),
    priority: options.priority,
  });
  const line = progressLine();
  const summary = await followSummary(client, requested.id, {
    signal,
    onProgress: (progress) => output.transient(line(progress)),
  });
  output.transient('');
  if (options.json) output.result(JSON.stringify({ document, summary }, null, 2));
  if (summary.state !== 'draft') {
    throw new CommandError(
      `The summary ended as ${summary.state}${summary.reason ? `: ${summary.reason}` : ''}. Its id is ${summary.id}.`,
      2,
    );
  }
  if (summary.sourceChange) {
    output.note(`The source changed after this draft was written: ${summary.sourceChange.status}.`);
  }
  if (!options.json) output.result(summary.version?.text ?? '');
  if (summary.version?.receipt.untrainedLanguage) {
    output.note(
      'The model was not trained to write summaries of this kind in the language of the document. Everything above was copied from it, word for word. Whatever was not copied is missing.',
    );
  }
  if (summary.version?.receipt.extractive) {
    output.note(
      'This profile copies sentences of the document, word for word; no model writes. Whatever was not copied is missing.',
    );
  }
  for (const found of await foundIn(client, document, summary)) output.note(found);
  output.note('This is a machine draft. It must be reviewed by a person.');
}

function fieldsOf({ patient, passwordFile }: SummarizeOptions): Record<string, string> {
  return {
    ...(patient !== undefined && { patientIdentifier: patient }),
    ...(passwordFile !== undefined && { password: passwordFrom(passwordFile) }),
  };
}

async function checkOrder(
  client: ServiceClient,
  { profile: wanted, section: sections = [] }: SummarizeOptions,
): Promise<void> {
  const known = await client.profiles();
  const profile = known.find(({ id }) => id === wanted);
  if (!profile) throw new CommandError(`There is no profile ${wanted}. ${chooseFrom(known)}`);
  const missing = sections.find((section) => profile.sections.every(({ id }) => id !== section));
  if (missing === undefined) return;
  throw new CommandError(
    `The profile ${wanted} has no section ${missing}. ${chooseFrom(profile.sections)}`,
  );
}

function chooseFrom(items: readonly { readonly id: string }[]): string {
  return `Available: ${items.map(({ id }) => id).join(', ')}.`;
}

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function checkFile(file: string): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new CommandError(`The file ${file} does not exist.`);
  if (!stats.isFile()) throw new CommandError(`${file} is not a file. Name one document.`);
}

function notEmpty(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('The value is empty.');
  return value;
}
