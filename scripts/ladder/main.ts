import { writeFile } from 'node:fs/promises';
import { readConfig } from '@app/platform';
import { CommandError } from '../../apps/cli/src/command-error.js';
import { Stopping } from '../../apps/cli/src/eval/stopping.js';
import { Output } from '../../apps/cli/src/output.js';
import { readCommand, USAGE } from './command.js';
import { measureLadder } from './measure.js';
import { readRecord, record, writePage } from './record.js';
import { withRowsOf } from './report.js';
import { toText } from './text-table.js';

/** The answer is the exit code: 0 when everything that is here was measured, whatever came out. */
export async function runLadder(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    process.stderr.write(USAGE);
    return command ? 0 : 2;
  }
  const before = await readRecord();
  if (command.page) {
    if (!before) {
      process.stderr.write('Nothing is recorded yet: npm run ladder -- --record\n');
      return 2;
    }
    await writePage(before);
    return 0;
  }
  using stopping = new Stopping('Stopped. The same command goes on with the items that are left.');
  try {
    const { data } = command;
    const config = readConfig({
      ...process.env,
      ...(data !== undefined && { CLOISTER_DATA: data }),
    });
    const context = { env: process.env, output: new Output(process.stdout, process.stderr) };
    const report = await measureLadder(command, config, context, stopping.signal);
    process.stdout.write(`${toText(report)}\n`);
    if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
    if (command.record) await record(withRowsOf(report, before));
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}
