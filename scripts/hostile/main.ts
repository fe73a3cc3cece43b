import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readerContents } from '@app/extraction';
import { readConfig } from '@app/platform';
import { chooseSandbox, hasNoSockets, type SandboxMode, SandboxUnavailable } from '@app/sandbox';
import { HostileGround } from '../../test/support/hostile/hostile.js';
import { describeMachine } from '../bench/machine.js';
import { record } from './record.js';
import { type Column, type HostileReport, MODES, nameOf, toText } from './report.js';
import { speeds } from './speed.js';

const DEFAULT_MODEL = 'SmolLM2-135M-Instruct.Q4_1.gguf';
const USAGE = `npm run hostile [-- --model FILE] [--record] [--help]

Runs a program that attacks whatever it can reach in the place of a document's reader and of the model,
without walls and behind those of each mode, and says what it reached. Then has the model write
without walls and behind them, and compares the speed.
  --model FILE  a GGUF file for the speed (by default, ${DEFAULT_MODEL} in the data folder)
  --record      writes it into docs/measurements/hostile.md
Ends with 1 where anything was reached behind full walls or Landlock.
`;

/** The answer is the exit code. */
export async function runHostile(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    process.stderr.write(USAGE);
    return command ? 0 : 2;
  }
  const report = await take(command.model);
  process.stdout.write(`${toText(report)}\n`);
  if (command.record) await record(report);
  const walled = report.columns.filter(({ mode }) => mode === 'full' || mode === 'landlock');
  return walled.some(({ found }) => Object.values(found).includes('reached')) ? 1 : 0;
}

function readCommand(
  args: readonly string[],
): { readonly model: string; readonly record: boolean; readonly help: boolean } | null {
  const options = {
    model: { type: 'string' },
    record: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { values } = parseArgs({ args: [...args], options });
    const model = values.model ?? resolve(readConfig({}).data.models, DEFAULT_MODEL);
    return { model: resolve(model), record: values.record, help: values.help };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

async function take(model: string): Promise<HostileReport> {
  const machine = describeMachine();
  const missing = new Map<SandboxMode, string>();
  for (const mode of ['full', 'landlock'] as const) {
    const reason = await whyNot(mode);
    if (reason !== null) missing.set(mode, reason);
  }
  const modes = MODES.filter((mode) => mode === null || !missing.has(mode));
  await using ground = await HostileGround.prepare();
  const columns: Column[] = [];
  for (const purpose of ['reader', 'model'] as const) {
    for (const mode of modes) {
      process.stderr.write(`${purpose}, ${nameOf(mode)}\n`);
      columns.push({ purpose, mode, found: await ground.attack(mode, purpose) });
    }
  }
  if (!existsSync(model)) process.stderr.write(`No speed: ${model} is not there.\n`);
  return {
    takenAt: new Date().toISOString(),
    machine,
    user: process.getuid?.() === 0 ? 'root' : 'a user without rights',
    filter: hasNoSockets('reduced'),
    missing: [...missing],
    columns,
    speeds: existsSync(model) ? [...(await speeds(model, modes))] : [],
  };
}

async function whyNot(mode: SandboxMode): Promise<string | null> {
  try {
    await chooseSandbox(mode, 'reader', readerContents([]));
    return null;
  } catch (error) {
    if (error instanceof SandboxUnavailable) return error.reasons.join(' ');
    throw error;
  }
}
