import { type Command, InvalidArgumentError } from 'commander';
import { chooseConnection } from '../client/connection.js';
import type { ProfilesClient } from '../client/clients/profiles-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import type { ProfileChange, ProfileHistory } from '@app/api-client';
import { wordDiff } from '../reproduce/word-diff.js';
import { profileYaml } from './profile-yaml.js';

export function addProfileReads(command: Command, context: CommandContext): void {
  const { output } = context;
  command
    .command('list')
    .description('list all profiles and their active versions')
    .action(async () => {
      const found = await connectProfiles(context).list();
      const rows = found.map(({ id, installed, active, proposed, title }) => [
        id,
        active === null ? 'none' : String(active),
        installed === null ? '-' : String(installed),
        String(proposed),
        title,
      ]);
      for (const line of columns([['id', 'active', 'built-in', 'proposed', 'title'], ...rows]))
        output.result(line);
    });
  command
    .command('history <profile>')
    .description('list the versions of a profile, with author and reason')
    .action(async (id: string) => {
      for (const line of historyOf(await connectProfiles(context).history(id))) output.result(line);
    });
  command
    .command('show <profile> [version]')
    .description('print a version as YAML; without a number, the active one')
    .action(async (id: string, given: string | undefined) => {
      const client = connectProfiles(context);
      const number =
        given === undefined ? (await client.history(id)).current : versionNumber(given);
      const { content } = await client.version(id, number);
      output.raw(profileYaml(id, number, content));
    });
  command
    .command('diff <profile> [before] [after]')
    .description(
      'show what a version changes; without numbers, the newest compared with the active one',
    )
    .option(
      '--file <file>',
      'compare a file that has not been proposed yet with the active version',
    )
    .action(
      async (
        id: string,
        before: string | undefined,
        after: string | undefined,
        { file }: { readonly file?: string },
      ) => {
        const client = connectProfiles(context);
        const changes =
          file === undefined
            ? await compared(client, id, before, after)
            : await previewed(client, id, file);
        if (changes.length === 0) output.note('No differences.');
        for (const change of changes) output.result(lineOf(change));
      },
    );
}

async function previewed(
  client: ProfilesClient,
  id: string,
  file: string,
): Promise<readonly ProfileChange[]> {
  const { readProfileFile } = await import('./profile-file.js');
  return await client.preview(id, readProfileFile(file).content);
}

export function connectProfiles(context: CommandContext): ProfilesClient {
  return new ServiceClient(chooseConnection(context.env, configOf(context, {}))).profileVersions;
}

export function versionNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Give the number of a version.');
  return Number(text);
}

async function compared(
  client: ProfilesClient,
  id: string,
  before: string | undefined,
  after: string | undefined,
): Promise<readonly ProfileChange[]> {
  const { current, versions } = await client.history(id);
  const [newest] = versions;
  const to = after === undefined ? newest?.number : versionNumber(after);
  if (to === undefined) {
    throw new CommandError(`${id} has only version ${current} so far.`);
  }
  return client.compare(id, before === undefined ? current : versionNumber(before), to);
}

function lineOf({ field, before, after }: ProfileChange): string {
  return `${field}: ${wordDiff(before ?? '', after ?? '')}`;
}

function historyOf({ id, installed, active, versions }: ProfileHistory): readonly string[] {
  const ofFile = [
    String(installed ?? ''),
    active === installed ? 'active' : 'file',
    '',
    'Cloister',
  ];
  return columns([
    ['version', 'state', 'tested', 'written by', 'on', 'reason'],
    ...versions.map((version) => [
      String(version.number),
      version.state,
      version.tried ? 'yes' : 'no',
      version.writtenBy.name ?? version.writtenBy.id,
      version.writtenAt.slice(0, 10),
      version.reason ?? '',
    ]),
    ...(installed === null ? [] : [[...ofFile, '', `profiles/${id}.yaml`]]),
  ]);
}
