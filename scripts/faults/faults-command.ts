import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeMachine, type Machine } from '../bench/machine.js';
import { Interrupted, Shutdown } from '../bench/shutdown.js';
import { keep } from '../measurements/keep.js';

/** What was found, when and where. */
export type FaultsReport<T> = T & {
  readonly version: 1;
  readonly takenAt: string;
  readonly machine: Machine;
};

/** A command that makes faults a number of times and says what became of what was under way. */
export interface FaultsCommand<T> {
  readonly usage: string;
  /** The option that says how often. */
  readonly option: string;
  readonly times: number;
  /** Its record: this name with .md and .json. */
  readonly record: string;
  readonly take: (times: number, signal: AbortSignal) => Promise<T>;
  readonly toText: (found: T) => string;
  readonly toMarkdown: (report: FaultsReport<T>) => string;
  /** How much is as it should not be. */
  readonly wrongIn: (found: T) => number;
}

/** The answer is the exit code: 0 when nothing is wrong. */
export async function runFaultsCommand<T>(
  command: FaultsCommand<T>,
  args: readonly string[],
): Promise<number> {
  const given = readArguments(command, args);
  if (!given || given.help) {
    process.stderr.write(command.usage);
    return given ? 0 : 2;
  }
  using shutdown = new Shutdown();
  try {
    const machine = describeMachine();
    const found = await command.take(given.times, shutdown.signal);
    const report = { version: 1 as const, takenAt: new Date().toISOString(), machine, ...found };
    process.stdout.write(`${command.toText(found)}\n`);
    const json = JSON.stringify(report, null, 2);
    if (given.json !== undefined) await writeFile(given.json, json);
    if (given.record) {
      await keep(`${command.record}.md`, command.toMarkdown(report));
      await keep(`${command.record}.json`, json);
    }
    return command.wrongIn(found) === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}

interface Given {
  readonly times: number;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly help: boolean;
}

function readArguments<T>(
  { option, times }: FaultsCommand<T>,
  args: readonly string[],
): Given | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        [option]: { type: 'string', default: String(times) },
        json: { type: 'string' },
        record: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const said = Number(values[option]);
    if (!Number.isSafeInteger(said) || said < 1) return null;
    const { json, record, help } = values;
    return {
      times: said,
      json: typeof json === 'string' ? json : undefined,
      record,
      help,
    };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}
