import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { ServiceClient } from '../client/clients/service-client.js';
import { type CommandContext, configOf } from '../context.js';

const KINDS = {
  merge: 'was merged into',
  visit: 'gave a visit to',
  link: 'is linked with',
} as const;

export function definePatient(command: Command, context: CommandContext): void {
  const { output } = context;
  const connect = (): ServiceClient =>
    new ServiceClient(chooseConnection(context.env, configOf(context, {})));
  command.addHelpText(
    'after',
    `
A merge changes which patient documents belong to, not their content. When a merge is undone, each document
belongs to the patient it named on arrival again.

Examples:
  cloister patient merges
  cloister patient undo 01990f6e-… --reason "other person, as the registry says"`,
  );
  command
    .command('merges')
    .description('list merges, newest first; 100 at most')
    .action(async () => {
      const merges = await connect().records.patientMerges();
      if (merges.length === 0) output.note('No merges.');
      for (const {
        id,
        kind,
        from,
        fromPatientId,
        into,
        intoPatientId,
        mergedAt,
        ...rest
      } of merges) {
        const undone = rest.undoneAt === null ? '' : `  undone ${rest.undoneAt.slice(0, 10)}`;
        const [one, other] = [named(from, fromPatientId), named(into, intoPatientId)];
        output.result(`${id}  ${mergedAt.slice(0, 10)}  ${one} ${KINDS[kind]} ${other}${undone}`);
      }
    });
  command
    .command('undo <merge>')
    .description('undo a merge: each document belongs to the patient it originally named')
    .requiredOption('--reason <text>', 'reason; stored encrypted with the patient')
    .action(async (mergeId: string, { reason }: { readonly reason: string }) => {
      await connect().records.undoPatientMerge(mergeId, reason);
      output.note('Undone.');
    });
}

function named(
  patient: { readonly identifier: string; readonly authority: string | null } | null,
  id: string,
): string {
  if (!patient) return id;
  return patient.authority === null
    ? patient.identifier
    : `${patient.identifier} (${patient.authority})`;
}
