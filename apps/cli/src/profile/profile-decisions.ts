import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { ProfilesClient } from '../client/clients/profiles-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type GivenSignIn, signedIn } from '../client/sign-in.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { Shutdown } from '../up/shutdown.js';
import { connectProfiles, versionNumber } from './profile-reads.js';
import { followTrial, printTrial } from './test-version.js';

interface Given extends Partial<GivenSignIn> {
  readonly reason: string;
}

export function addProfileDecisions(command: Command, context: CommandContext): void {
  const { output } = context;
  decided(command.command('propose <file>').description('propose a version from a YAML file'))
    .option('--copy-of <profile>', 'create a new profile as a copy of this one')
    .action(async (file: string, { copyOf, ...given }: Given & { readonly copyOf?: string }) => {
      const { readProfileFile } = await import('./profile-file.js');
      const { id, content } = readProfileFile(file);
      const { number } = await as(context, given, (client) =>
        client.propose(id, { content, reason: given.reason, copiedFrom: copyOf ?? null }),
      );
      output.result(String(number));
      output.note(`Proposed. Test it: cloister profile test ${id} ${number}`);
    });
  addTest(command, context);
  decided(
    command
      .command('activate <profile> <version>')
      .description('activate a tested version, or reactivate an older one or the built-in one'),
  ).action(async (id: string, version: string, given: Given) => {
    const number = versionNumber(version);
    await as(context, given, async (client) => {
      const { active } = await client.history(id);
      await client.activate(id, number, { reason: given.reason, active });
    });
    output.note(`Version ${number} applies to new requests.`);
  });
  decided(
    command.command('refuse <profile> <version>').description('reject a proposed version'),
  ).action(async (id: string, version: string, given: Given) => {
    const number = versionNumber(version);
    await as(context, given, (client) => client.refuse(id, number, given.reason));
    output.note('Rejected.');
  });
  decided(
    command
      .command('retire <profile>')
      .description('retire one of the organization’s own profiles'),
  ).action(async (id: string, given: Given) => {
    await as(context, given, async (client) => {
      const { active } = await client.history(id);
      await client.retire(id, { reason: given.reason, active });
    });
    output.note('Retired. It can’t be requested until a version is activated again.');
  });
}

function addTest(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('test <profile> <version>')
    .description('write a summary of a test text with a version and with the active one')
    .option('--text <file>', 'the test text, - for standard input; else the sample of the profile')
    .addHelpText(
      'after',
      `
Don't use real patient data: a test text is not a document, and it is stored encrypted for seven days.
Exits with 0 if both versions wrote a text, 2 if the test failed, 1 otherwise. Ctrl-C cancels it.`,
    )
    .action(async (id: string, version: string, { text }: { readonly text?: string }) => {
      using shutdown = new Shutdown(output);
      const client = connectProfiles(context);
      const given = text === undefined ? null : textFrom(text);
      const begun = await client.tryOut(id, versionNumber(version), given);
      printTrial(await followTrial(client, begun, output, shutdown.asked), output);
    });
}

function decided(command: Command): Command {
  return command
    .requiredOption('--reason <text>', 'reason, shown with the version')
    .option('--as <name>', 'login name of the person (else the operator)')
    .option('--password-file <file>', 'a file with their password; - is standard input')
    .option('--code <digits>', 'code from their authenticator app');
}

function as<T>(
  context: CommandContext,
  { as: name, passwordFile, code }: Given,
  act: (client: ProfilesClient) => Promise<T>,
): Promise<T> {
  if (name === undefined) return act(connectProfiles(context));
  if (passwordFile === undefined) throw new CommandError('--as needs --password-file.');
  const given = { as: name, passwordFile, ...(code !== undefined && { code }) };
  return signedIn(context.env, configOf(context, {}), given, (connection) =>
    act(new ServiceClient(connection).profileVersions),
  );
}

function textFrom(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new CommandError(`${file} can’t be read.`, 1, { cause: error });
  }
}
