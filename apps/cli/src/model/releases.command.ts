import { Argument, type Command } from 'commander';
import { columns } from '../columns.js';
import { operatorConnection } from '../client/connection.js';
import { ServiceClient } from '../client/service-client.js';
import type { ReleasesClient } from '../client/releases-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';

type Standing = Awaited<ReturnType<ReleasesClient['list']>>;
type Weights = NonNullable<Standing['configured']>;

const DATA = ['--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)'] as const;

export function addReleases(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (options: FolderOptions): ReleasesClient =>
    new ServiceClient(
      operatorConnection(configOf(context, options), context.env['CLOISTER_TENANT']),
    ).releases;
  command
    .command('releases')
    .description('what is in force, what was, and what is proposed')
    .option('--json', 'print them as JSON')
    .option(...DATA)
    .action(async (options: FolderOptions & { readonly json?: boolean }) => {
      const standing = await connect(options).list();
      if (options.json) return output.result(JSON.stringify(standing, null, 2));
      for (const line of describe(standing)) output.result(line);
    });
  command
    .command('retirement')
    .description(
      'say what becomes of an adapter when rows that it was trained on are erased, or set it',
    )
    .addArgument(new Argument('[rule]', 'holds at once').choices(['list', 'retire']))
    .option(...DATA)
    .action(async (rule: 'list' | 'retire' | undefined, options: FolderOptions) => {
      const releases = connect(options);
      if (rule) await releases.setRetires(rule === 'retire');
      const retires = rule ? rule === 'retire' : await releases.retires();
      output.result(retires ? 'retire' : 'list');
    });
  command
    .command('refuse <release>')
    .description('refuse a release that was proposed')
    .requiredOption('--reason <text>', 'why, for the audit trail')
    .option(...DATA)
    .action(async (id: string, options: FolderOptions & { readonly reason: string }) => {
      await connect(options).refuse(id, options.reason);
      output.note('Refused.');
    });
  command
    .command('rollback')
    .description('put what was in force before in force again, at once')
    .requiredOption('--reason <text>', 'why, for the audit trail')
    .option(...DATA)
    .action(async (options: FolderOptions & { readonly reason: string }) => {
      const releases = connect(options);
      const { items } = await releases.list();
      const approved = items.find(({ state }) => state === 'approved');
      if (!approved) throw new CommandError('No release is in force: the settings decide.');
      const { replaces } = await releases.rollBack(approved.id, options.reason);
      output.note(`In force again: ${replaces ?? 'what the settings name'}.`);
    });
}

function describe({
  items,
  inForce,
  ofAnother,
  configured,
  pinnedBy,
}: Standing): readonly string[] {
  const now = items.find(({ id }) => id === inForce);
  const settings = configured ? nameOf(configured) : 'the model of a server elsewhere';
  const pinned =
    pinnedBy.length === 0
      ? []
      : [`${pinnedBy.join(' and ')} say what is loaded, whatever is in force: ${settings}`];
  return [
    `in force: ${ofAnother ? 'what people of another organization approved' : now ? nameOf(now) : `${settings}, as the settings say`}`,
    ...pinned,
    ...columns(
      items.map((release) => [
        release.id,
        release.state === 'approved' && !release.inForce ? 'not in force' : release.state,
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
  if (!model) return 'no model: sentences are chosen, not written';
  return adapter ? `${model.id} with ${adapter.id}` : model.id;
}
