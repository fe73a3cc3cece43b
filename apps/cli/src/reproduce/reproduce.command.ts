import type { Command } from 'commander';
import { chooseConnection } from '../client/connection.js';
import { type Reproduction, ServiceClient } from '../client/clients/service-client.js';
import { CommandError } from '../command-error.js';
import { type CommandContext, configOf } from '../context.js';
import { followSummary } from '../summarize/follow-summary.js';
import { progressLine } from '../summarize/progress-line.js';
import { Shutdown } from '../up/shutdown.js';
import { wordDiff } from './word-diff.js';

interface ReproduceOptions {
  readonly json?: boolean;
  readonly data?: string;
}

export function defineReproduce(command: Command, context: CommandContext): void {
  command
    .option('--json', 'print both texts and every difference in their inputs')
    .option('--data <folder>', 'the data folder (CLOISTER_DATA, else ./data)')
    .addHelpText(
      'after',
      `
The run waits in the queue behind other work. Its id is in the receipt of a draft, in the audit trail and in
the output of cloister summarize --json. Both texts contain patient data: be careful where you store them.

Exits with 0 if the text is identical, 2 if it differs or the run failed, 1 otherwise.

Examples:
  cloister reproduce 0199c1f0-7a51-7c3a-9a53-2f1f2f0a9b1e
  cloister reproduce 0199c1f0-7a51-7c3a-9a53-2f1f2f0a9b1e --json`,
    )
    .action(async (runId: string, options: ReproduceOptions) => {
      using shutdown = new Shutdown(context.output);
      const connection = chooseConnection(context.env, configOf(context, options));
      const client = new ServiceClient(connection, shutdown.asked);
      const reproduction = await repeat(context, client, runId, shutdown.asked);
      tell(context, reproduction, options.json === true);
    });
}

async function repeat(
  { output }: CommandContext,
  client: ServiceClient,
  runId: string,
  signal: AbortSignal,
): Promise<Reproduction> {
  const { id } = await client.requestReproduction(runId);
  const line = progressLine();
  await followSummary(client, id, {
    signal,
    onProgress: (progress) => output.transient(line(progress)),
  });
  output.transient('');
  return client.reproduction(runId, id);
}

function tell({ output }: CommandContext, reproduction: Reproduction, asJson: boolean): void {
  const { outcome, state, reason } = reproduction;
  if (asJson) output.result(JSON.stringify(reproduction, null, 2));
  if (!outcome) {
    throw new CommandError(`The reproduction ended as ${state}${reason ? `: ${reason}` : ''}.`, 2);
  }
  if (!asJson) {
    for (const { fact, was, is } of outcome.differences) {
      output.note(`different: ${fact} (was ${was}, is ${is})`);
    }
    output.result(outcome.identical ? 'identical' : wordDiff(outcome.was, outcome.is));
  }
  if (!outcome.identical) throw new CommandError('The text is not identical.', 2);
}
