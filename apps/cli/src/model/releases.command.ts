import { Argument, type Command } from 'commander';
import { columns } from '../columns.js';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import type { ReleasesClient } from '../client/clients/releases-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';

type ReleaseList = Awaited<ReturnType<ReleasesClient['list']>>;
type Weights = NonNullable<ReleaseList['configured']>;

const DATA = ['--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)'] as const;

export function addReleases(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (options: FolderOptions): ReleasesClient =>
    new ServiceClient(
      operatorConnection(configOf(context, options), context.env['CLOISTER_TENANT']),
    ).releases;
  command
    .command('releases')
    .description('show the active release, earlier ones, and proposed ones')
    .option('--json', 'print them as JSON')
    .option(...DATA)
    .action(async (options: FolderOptions & { readonly json?: boolean }) => {
      const status = await connect(options).list();
      if (options.json) return output.result(JSON.stringify(status, null, 2));
      for (const line of describe(status)) output.result(line);
    });
  command
    .command('retirement')
    .description(
      'show or set what happens to an adapter when rows that it was trained on are erased',
    )
    .addArgument(new Argument('[rule]', 'takes effect immediately').choices(['list', 'retire']))
    .option(...DATA)
    .action(async (rule: 'list' | 'retire' | undefined, options: FolderOptions) => {
      const releases = connect(options);
      if (rule) await releases.setRetires(rule === 'retire');
      const retires = rule ? rule === 'retire' : await releases.retires();
      output.result(retires ? 'retire' : 'list');
    });
  command
    .command('refuse <release>')
    .description('reject a proposed release')
    .requiredOption('--reason <text>', 'reason for the audit trail')
    .option(...DATA)
    .action(async (id: string, options: FolderOptions & { readonly reason: string }) => {
      await connect(options).refuse(id, options.reason);
      output.note('Rejected.');
    });
  command
    .command('rollback')
    .description('reactivate the previous release immediately')
    .requiredOption('--reason <text>', 'reason for the audit trail')
    .option(...DATA)
    .action(async (options: FolderOptions & { readonly reason: string }) => {
      const releases = connect(options);
      const { items } = await releases.list();
      const approved = items.find(({ state }) => state === 'approved');
      if (!approved) throw new CommandError('No release is active: the settings decide.');
      const { replaces } = await releases.rollBack(approved.id, options.reason);
      output.note(`Active again: ${replaces ?? 'the model in the settings'}.`);
    });
}

function describe({
  items,
  active,
  ofAnother,
  configured,
  pinnedBy,
}: ReleaseList): readonly string[] {
  const now = items.find(({ id }) => id === active);
  const settings = configured ? nameOf(configured) : 'the model of a remote server';
  const pinned =
    pinnedBy.length === 0
      ? []
      : [
          `${pinnedBy.join(' and ')} determine the model, regardless of the active release: ${settings}`,
        ];
  return [
    `active: ${ofAnother ? 'a release approved by another organization' : now ? nameOf(now) : `${settings}, from the settings`}`,
    ...pinned,
    ...columns(
      items.map((release) => [
        release.id,
        release.state === 'approved' && !release.active ? 'inactive' : release.state,
        nameOf(release),
        `proposed ${release.proposedAt.slice(0, 10)}`,
        `approved by ${release.approvals.length} of ${release.approvalsNeeded}`,
        release.rowsErasedAt === null
          ? ''
          : `TRAINED ON ROWS ERASED ${release.rowsErasedAt.slice(0, 10)}`,
      ]),
    ),
  ];
}

function nameOf({ model, adapter }: Pick<Weights, 'model' | 'adapter'>): string {
  if (!model) return 'no model: sentences are selected, not generated';
  return adapter ? `${model.id} with ${adapter.id}` : model.id;
}
