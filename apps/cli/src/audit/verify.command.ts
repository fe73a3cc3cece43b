import {
  markPlace,
  openStores,
  readStores,
  type StoreReport,
  type TrailReport,
  verifyTrail,
} from '@app/audit';
import type { Config } from '@app/platform';
import { type Command, InvalidArgumentError } from 'commander';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { Stopping } from '../eval/stopping.js';
import { readKnown } from './known-files.js';
import { logKeys, type OpenTrail, withTrail } from './open-trail.js';

export interface VerifyOptions {
  readonly data?: string;
  readonly json?: boolean;
  readonly known: readonly string[];
  readonly key: readonly string[];
  readonly waiting: number;
  /** Whether the stores of the settings are asked. */
  readonly stores: boolean;
}

const several = (value: string, before: readonly string[]): readonly string[] => [...before, value];
const seconds = (text: string): number => {
  if (!/^\d{1,7}$/.test(text)) throw new InvalidArgumentError('Give a number of seconds.');
  return Number(text);
};

export function addVerify(command: Command, context: CommandContext): void {
  command
    .command('verify')
    .description('recompute the whole trail and compare it with what was signed')
    .option(
      '--known <path>',
      'a checkpoint kept elsewhere, or a folder of checkpoints',
      several,
      [],
    )
    .option('--key <key>', 'an additional key of the log besides the current one', several, [])
    .option('--waiting <seconds>', 'how long an entry may be without a leaf number', seconds, 60)
    .option('--no-stores', 'skip the stores of CLOISTER_CHECKPOINT_STORES')
    .option('--json', 'print the report as JSON')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
Compares the trail with the high-water mark in the data folder and with the stores of
CLOISTER_CHECKPOINT_STORES; witnesses are asked to cosign. Exits with 0 if everything is in order, with 1 if
anything is wrong or a store could not be compared, and with 3 if all is in order as far as this host can
tell: without a store or --known, it cannot detect that database and data folder were restored or rewritten
together.`,
    )
    .action(async (options: VerifyOptions) => {
      const config = configOf(context, options);
      await withTrail(config, context, (trail) => verify(trail, config, context, options));
    });
}

/** Says what was found, and only then records that it was looked for: both can be what is broken. */
export async function verify(
  trail: OpenTrail,
  config: Config,
  { output }: CommandContext,
  options: VerifyOptions,
): Promise<void> {
  using stopping = new Stopping('Stopped. The check was not completed.');
  await using stores = new AsyncDisposableStack();
  const asked = options.stores
    ? openStores(readStores(config.checkpoints.storesFile), trail.client)
    : [];
  for (const store of asked) stores.use(store);
  const progress = output.items('entries');
  const report = await verifyTrail(trail.client, {
    keys: await logKeys(config, options.key),
    known: readKnown(options.known),
    mark: markPlace(config.data),
    stores: asked,
    // what the last second of the service left behind waits until it runs again
    waitingSeconds: trail.isServed ? options.waiting : null,
    onProgress: (done, total) => progress.update(done, total),
    signal: stopping.signal,
  }).finally(() => progress.end());
  const { size, problemCount } = report;
  for (const line of options.json ? [JSON.stringify(report, null, 2)] : describe(report)) {
    output.result(line);
  }
  await trail.record({
    action: 'audit.verified',
    outcome: problemCount === 0 ? 'success' : 'failed',
    subject: { type: 'audit-trail', id: null },
    details: {
      size,
      problems: problemCount,
      known: report.knownCheckpoints,
      outside: report.isComparedOutside,
    },
  });
  if (problemCount > 0) {
    throw new CommandError(`The audit trail is not in order: ${problemCount} problems.`);
  }
  if (!report.isComparedOutside) {
    throw new CommandError(
      'In order, as far as this host can tell. No checkpoint kept elsewhere was compared: name a store in CLOISTER_CHECKPOINT_STORES, or give one with --known.',
      3,
    );
  }
}

function describe(report: TrailReport): readonly string[] {
  const { entries, root, checkpoints, knownCheckpoints, stores, problems, problemCount } = report;
  const more = problemCount - problems.length;
  return [
    ...problems.map(({ sentence }) => sentence),
    ...(more > 0 ? [`… and ${more} more`] : []),
    ...stores.map(lineOf),
    MARK[report.mark.state](report.mark.size),
    ...(report.erasedValues > 0 ? [`${report.erasedValues} values were removed by erasures`] : []),
    `${entries} entries, root ${root}, ${checkpoints} checkpoints, ${knownCheckpoints} from elsewhere: ${problemCount === 0 ? 'in order' : 'NOT in order'}`,
  ];
}

const MARK: Readonly<Record<TrailReport['mark']['state'], (size: number | null) => string>> = {
  compared: (size) => `high-water mark of this host: compared, of ${size} entries`,
  none: () => 'high-water mark of this host: none',
  'not-trusted': () => 'high-water mark of this host: NOT trusted',
};

function lineOf({ name, kind, compared, checkpoints }: StoreReport): string {
  const store = `store ${name} (${kind})`;
  switch (compared) {
    case 'held':
      return `${store}: compared with its ${checkpoints} checkpoints`;
    case 'asked':
      return `${store}: asked; it checks against what it has signed`;
    case 'not':
      return kind === 'syslog'
        ? `${store}: can’t be queried; pass its checkpoints with --known`
        : `${store}: not compared`;
  }
}
