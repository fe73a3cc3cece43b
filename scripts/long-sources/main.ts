import { readConfig } from '@app/platform';
import { columns } from '../../apps/cli/src/columns.js';
import { CommandError } from '../../apps/cli/src/command-error.js';
import { Stopping } from '../../apps/cli/src/eval/stopping.js';
import { Output } from '../../apps/cli/src/output.js';
import { measureChoice } from './choice.js';
import { readCommand, USAGE } from './command.js';
import { measure } from './measure.js';
import { record } from './record.js';
import { choiceTable, readingTable } from './tables.js';

/** The answer is the exit code: 0 when everything was measured, whatever came out. */
export async function runLongSources(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    process.stderr.write(USAGE);
    return command ? 0 : 2;
  }
  using stopping = new Stopping('Stopped. The same command goes on with the charts that are left.');
  try {
    const { data } = command;
    const config = readConfig({
      ...process.env,
      ...(data !== undefined && { CLOISTER_DATA: data }),
    });
    const context = { env: process.env, output: new Output(process.stdout, process.stderr) };
    const choice = await measureChoice(command);
    process.stdout.write(`${columns(choiceTable(choice)).join('\n')}\n\n`);
    if (command.choice) return 0;
    const rows = await measure(command, config, context, stopping.signal);
    process.stdout.write(`${columns(readingTable(rows)).join('\n')}\n`);
    if (command.record) await record(config.model, choice, rows);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}
