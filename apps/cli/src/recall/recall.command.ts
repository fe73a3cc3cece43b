import type { Command } from 'commander';
import { operatorConnection } from '../client/connection.js';
import type {
  MakersInUse,
  Recall,
  RecallDetails,
  RecallScope,
  RecallsClient,
} from '../client/clients/recalls-client.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { columns } from '../columns.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf, type FolderOptions } from '../context.js';
import type { Output } from '../output.js';
import { wholeNumber } from '../whole-number.js';

const SHA256 = /^[0-9a-f]{64}$/i;
const DATA = ['--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)'] as const;
const DRY_RUN = ['--dry-run', 'show what would be affected, and change nothing'] as const;
const REASON = ['--reason <text>', 'reason; reviewers see it, so include no patient data'] as const;

interface BeginOptions extends FolderOptions {
  readonly reason?: string;
  readonly dryRun?: true;
}

export function defineRecall(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (options: FolderOptions): RecallsClient =>
    new ServiceClient(
      operatorConnection(configOf(context, options), context.env['CLOISTER_TENANT']),
    ).recalls;
  command.addHelpText(
    'after',
    `
Drafts made with it are locked and written again: from documents that are read again first, or by the model that
is active then. Signed summaries are never changed. They are returned to the people who signed them, with the
differences. The recalled version is no longer used, including through /v1. Preview first: --dry-run.

A model without a hash (on a remote server) is recalled by its name: everything written under that name is affected,
whatever weights the server had at the time, and the name is blocked until the recall is lifted. Not covered: answers
that client systems received through /v1, which are not stored (the audit trail has completion.requested with client,
time and name of the model), and data of other organizations of this installation: recall it in each of them.

Examples:
  cloister recall makers
  cloister recall reader all --before-version 5 --dry-run
  cloister recall reader docx 4 --reason "empty cells were lost"
  cloister recall model b179c952… --reason "invents doses"
  cloister recall model llama-3.1-8b --reason "invents doses"
  cloister recall show 01990f6e-…`,
  );
  command
    .command('makers')
    .description('list the readers and models that produced the stored texts')
    .option(...DATA)
    .action(async (options: FolderOptions) => {
      for (const line of describeMakers(await connect(options).makers())) output.result(line);
    });
  command
    .command('reader')
    .description('recall a version of one reader, or of "all" readers')
    .argument('<name>', 'name as listed by cloister recall makers, or all')
    .argument('[version]', 'this version only', wholeNumber)
    .option('--before-version <number>', 'every version below this one', wholeNumber)
    .option(...REASON)
    .option(...DRY_RUN)
    .option(...DATA)
    .action(
      async (
        name: string,
        version: number | undefined,
        options: BeginOptions & { readonly beforeVersion?: number },
      ) => {
        const reader = name === 'all' ? null : name;
        const range = rangeOf(version, options.beforeVersion);
        await begin(output, connect(options), { kind: 'reader', reader, ...range }, options);
      },
    );
  command
    .command('model <model>')
    .description(
      'recall a model by its hash, with any adapter or a specific one; a model without a hash by its name',
    )
    .option('--adapter <sha256>', 'only with this adapter')
    .option(...REASON)
    .option(...DRY_RUN)
    .option(...DATA)
    .action(async (model: string, options: BeginOptions & { readonly adapter?: string }) => {
      await begin(output, connect(options), modelScope(model, options.adapter), options);
    });
  command
    .command('list')
    .description('list the newest 100 recalls with their progress')
    .option(...DATA)
    .action(async (options: FolderOptions) => {
      const recalls = await connect(options).list();
      if (recalls.length === 0) output.note('No recalls.');
      for (const line of columns(recalls.map(describe))) output.result(line);
    });
  command
    .command('show <recall>')
    .description('show what was made with it, who signed it, and which destinations received it')
    .option('--json', 'print it as JSON')
    .option(...DATA)
    .action(async (id: string, options: FolderOptions & { readonly json?: true }) => {
      const details = await connect(options).get(id);
      if (options.json) return output.result(JSON.stringify(details, null, 2));
      for (const line of describeItems(details)) output.result(line);
    });
  command
    .command('lift <recall>')
    .description('lift a mistaken recall; what was locked and still waits is unlocked')
    .requiredOption('--reason <text>', 'reason for the audit trail')
    .option(...DATA)
    .action(async (id: string, options: FolderOptions & { readonly reason: string }) => {
      await connect(options).lift(id, options.reason);
      output.note('Lifted.');
    });
}

async function begin(
  output: Output,
  recalls: RecallsClient,
  scope: RecallScope,
  { reason, dryRun }: BeginOptions,
): Promise<void> {
  if (dryRun) {
    const { documents, drafts, signed, recipients } = await recalls.preview(scope);
    for (const line of columns([
      ['documents to read again', String(documents)],
      ['drafts to lock and write again', String(drafts)],
      ['signed summaries to review again', String(signed)],
      ['destinations that received them', String(recipients)],
    ])) {
      output.result(line);
    }
    return;
  }
  if (reason === undefined)
    throw new CommandError('Give a reason: --reason "…". Or preview first: --dry-run.');
  const recall = await recalls.begin(scope, reason);
  output.note(
    `Recalled. Drafts locked: ${recall.drafts}. Signed summaries returned to their signers: ${recall.signed}.`,
  );
  output.result(recall.id);
}

/** What is no hash is a name. */
function modelScope(model: string, adapter: string | undefined): RecallScope {
  if (SHA256.test(model)) {
    return {
      kind: 'model',
      modelSha256: model.toLowerCase(),
      adapterSha256: adapter?.toLowerCase() ?? null,
    };
  }
  if (adapter !== undefined) {
    throw new CommandError(
      'A model without a hash can’t be recalled with an adapter: omit --adapter.',
    );
  }
  return { kind: 'model-name', modelId: model };
}

function rangeOf(
  version: number | undefined,
  beforeVersion: number | undefined,
): { readonly fromVersion: number; readonly throughVersion: number } {
  if (version !== undefined && beforeVersion === undefined) {
    return { fromVersion: version, throughVersion: version };
  }
  if (version !== undefined || beforeVersion === undefined) {
    throw new CommandError('Give either a version or --before-version.');
  }
  if (beforeVersion < 1) throw new CommandError('There is no version below 1.');
  return { fromVersion: 0, throughVersion: beforeVersion - 1 };
}

function describeMakers({ readers, models, currentVersion }: MakersInUse): readonly string[] {
  return [
    `current reader version: ${currentVersion}`,
    ...columns([
      ['reader', 'version', 'documents', 'drafts', 'signed', ''],
      ...readers.map((one) => [
        one.reader ?? 'unknown',
        one.version === null ? '?' : String(one.version),
        String(one.documents),
        String(one.drafts),
        String(one.signed),
        one.recalled ? 'RECALLED' : '',
      ]),
    ]),
    ...columns([
      ['model', 'adapter', 'drafts', 'signed', 'name', ''],
      ...models.map((one) => [
        one.modelSha256 ?? 'no hash, recalled by name',
        one.adapterKnown ? (one.adapterSha256 ?? 'none') : 'not determined',
        String(one.drafts),
        String(one.signed),
        one.modelId ?? one.engine ?? '',
        one.recalled ? 'RECALLED' : '',
      ]),
    ]),
  ];
}

function describe(recall: Recall): readonly string[] {
  const state =
    recall.liftedAt !== null ? 'lifted' : recall.endedAt === null ? 'in progress' : 'completed';
  return [
    recall.id,
    recall.begunAt.slice(0, 10),
    nameOf(recall.scope),
    state,
    `drafts ${recall.remade}/${recall.drafts} replaced`,
    `signed ${recall.signed - recall.unanswered}/${recall.signed} answered`,
    recall.failed > 0 ? `${recall.failed} STAY LOCKED` : '',
  ];
}

function nameOf(scope: RecallScope): string {
  if (scope.kind === 'model') return `model ${scope.modelSha256.slice(0, 12)}`;
  if (scope.kind === 'model-name') return `model named ${scope.modelId}`;
  const { fromVersion, throughVersion } = scope;
  const versions =
    fromVersion === throughVersion ? `${fromVersion}` : `${fromVersion}-${throughVersion}`;
  return `reader ${scope.reader ?? 'all'} ${versions}`;
}

function describeItems(details: RecallDetails): readonly string[] {
  return [
    ...columns([describe(details)]),
    `reason: ${details.reason ?? 'erased'}`,
    ...details.items.flatMap((item) => [
      [
        item.summaryId,
        item.was,
        item.summaryState,
        item.open ? 'open' : '',
        item.state === 'failed' ? `locked: ${item.reason ?? ''}` : '',
        item.signers.map((signer) => `signed by ${signer.name ?? signer.id}`).join(', '),
      ]
        .filter((word) => word !== '')
        .join('  '),
      ...item.recipients.map(
        (one) =>
          `    ${one.name ?? one.destinationId}: ${one.what}, ${one.state}, ${one.at.slice(0, 16)}`,
      ),
    ]),
  ];
}
