import type { Command } from 'commander';
import { type CommandContext, configOf } from '../context.js';
import { chooseConnection } from './connection.js';
import { askReadiness } from './readiness.js';
import { ServiceClient } from './clients/service-client.js';

export function defineStatus(command: Command, context: CommandContext): void {
  command
    .option('--json', 'print it as JSON')
    .action(async (options: { readonly json?: boolean }) => {
      const config = configOf(context, {});
      const connection = chooseConnection(context.env, config);
      const { output } = context;
      // first: where the database cannot be reached, nothing more is answered
      const processes = connection.kind === 'socket' ? await askReadiness(config.data) : [];
      if (!options.json) {
        for (const { name, isReady, detail } of processes) {
          output.result(
            `  ${name.padEnd(14)} ${isReady ? detail : detail.replace('not ready', 'NOT READY')}`,
          );
        }
      }
      const status = await new ServiceClient(connection).status();
      if (options.json) return output.result(JSON.stringify(status, null, 2));
      output.result(`Cloister ${status.version} is running.`);
      for (const { name, waiting, active, delayed, workers } of status.queues) {
        const nobody = workers === 0 ? '; NO WORKER IS PROCESSING IT' : '';
        output.result(
          `  ${name.padEnd(14)} ${waiting} waiting, ${active} in progress, ${delayed} deferred${nobody}`,
        );
      }
      for (const line of status.workers.map(describeWorker)) output.result(line);
      output.result(describeModel(status.model));
      for (const line of describeIntegrity(status.trail)) output.result(line);
      for (const line of describeStores(status.checkpointStores)) output.result(line);
      for (const line of describeFeeds(status.auditFeeds)) output.result(line);
    });
}

type Status = Awaited<ReturnType<ServiceClient['status']>>;

export function describeWorker({
  name,
  roles,
  notRunning,
  model,
  scanner,
  seenAt,
  silent,
}: Status['workers'][number]): string {
  const facts = [
    roles.join(' and '),
    model && `computes with ${model}`,
    scanner && `scanner ${scanner}`,
    silent && `NOT SEEN SINCE ${seenAt}`,
  ];
  const lines = notRunning.map(({ role, state, reason }) =>
    state === 'failed'
      ? `    ${role} IS NOT RUNNING; retrying: ${reason ?? 'see the worker log'}`
      : `    ${role} is starting${reason === null ? '' : `: ${reason}`}`,
  );
  return [`  worker ${name}: ${facts.filter(Boolean).join(', ')}`, ...lines].join('\n');
}

function describeModel({ pinnedBy, release }: Status['model']): string {
  if (pinnedBy.length > 0) return `  model          pinned by ${pinnedBy.join(' and ')}`;
  return `  model          ${release === null ? 'from the settings' : `release ${release}`}`;
}

function describeIntegrity({ integrity }: Status['trail']): string[] {
  if (integrity !== 'mismatch') return [];
  return [
    'THE AUDIT TRAIL DOES NOT MATCH WHAT WAS SIGNED. SIGNING IS BLOCKED.',
    '  Change nothing, and run: cloister audit verify',
  ];
}

function describeStores(stores: Status['checkpointStores']): string[] {
  if (stores.length === 0) {
    return [
      'The audit trail has no external witness: anyone who controls this machine can rewrite it.',
      '  Name a checkpoint store in CLOISTER_CHECKPOINT_STORES.',
    ];
  }
  return stores.map(({ name, kind, state, reason, sentSize, behindSince, stopsNewWork }) => {
    const current = [state, reason, behindSince && `behind since ${behindSince}`];
    const stop = stopsNewWork ? '; NEW WORK IS BLOCKED' : '';
    const what = current.filter(Boolean).join(', ');
    return `  checkpoints at ${name} (${kind}): ${sentSize} entries, ${what}${stop}`;
  });
}

function describeFeeds(feeds: Status['auditFeeds']): string[] {
  return feeds.map(({ name, kind, state, reason, deliveredTo, behindSince }) => {
    const current = [
      state,
      reason !== state && reason,
      behindSince && `entries waiting since ${behindSince}`,
    ];
    const what = current.filter(Boolean).join(', ');
    return `  audit trail to ${name} (${kind}): to entry ${deliveredTo}, ${what}`;
  });
}
