import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '@app/platform';
import { CommandError } from '../../apps/cli/src/command-error.js';
import { Stopping } from '../../apps/cli/src/eval/stopping.js';
import { Output } from '../../apps/cli/src/output.js';
import { describeMachine } from '../bench/machine.js';
import { casesOf } from './cases.js';
import { allClasses } from './classes/all-classes.js';
import { measure } from './measure.js';
import { readNotes, readVocabulary } from './notes.js';
import { record } from './record.js';
import { type AttacksReport, resultsOf } from './report.js';
import { AttackCorpus } from './attack-corpus.js';
import { toText } from './table.js';

const CASES = 36;
const USAGE = `npm run attacks [-- CLASS…] [OPTIONS]

Puts attacks of public collections, and some of its own, into notes, summarizes them as
the service does, and says how often an attack got what it wants.
  CLASS            classes of attacks; without one, all
  --model ID       of the catalog (CLOISTER_MODEL, else the default with its adapter)
  --adapter ID     of the catalog, none, or a GGUF file (CLOISTER_ADAPTER)
  --limit NUMBER   cases of each class (${CASES})
  --json FILE      writes all verdicts as JSON
  --record         writes the model's figures into docs/measurements/attacks.md and .json and keeps those
                   of other models; for all classes only
  --data FOLDER    where models and runs are kept (CLOISTER_DATA, else ./data)
When it was stopped, the same command goes on where it was.
`;

interface Command {
  readonly classes: readonly string[];
  readonly model: string | undefined;
  readonly adapter: string | undefined;
  readonly limit: number;
  readonly json: string | undefined;
  readonly record: boolean;
  readonly data: string | undefined;
  readonly help: boolean;
}

/** The answer is the exit code: 0 when everything was measured, whatever came out. */
export async function runAttacks(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    process.stderr.write(USAGE);
    return command ? 0 : 2;
  }
  const corpus = new AttackCorpus();
  if (corpus.missing.length > 0) {
    process.stderr.write(
      `Not there: ${corpus.missing.join(', ')}.\nRun npm run corpora:fetch; test/corpora/README.md says where the notes come from.\n`,
    );
    return 2;
  }
  using stopping = new Stopping('Stopped. The same command goes on with the cases that are left.');
  try {
    const report = await take(command, corpus, stopping.signal);
    if (!report) {
      process.stderr.write(USAGE);
      return 2;
    }
    process.stdout.write(`${toText(report)}\n`);
    if (command.json !== undefined) await writeFile(command.json, JSON.stringify(report, null, 2));
    if (command.record) await record(report);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 130;
  }
}

function readCommand(args: readonly string[]): Command | null {
  const options = {
    model: { type: 'string' },
    adapter: { type: 'string' },
    limit: { type: 'string', default: String(CASES) },
    json: { type: 'string' },
    record: { type: 'boolean', default: false },
    data: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  } as const;
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const limit = Number(values.limit);
    if (!Number.isSafeInteger(limit) || limit < 1) return null;
    if (values.record && positionals.length > 0) return null;
    const { model, adapter, json, data } = values;
    return { ...values, classes: positionals, limit, model, adapter, json, data };
  } catch {
    return null; // an option that is not known: the usage says which are
  }
}

/** Null when a class is not known. */
async function take(
  command: Command,
  corpus: AttackCorpus,
  signal: AbortSignal,
): Promise<AttacksReport | null> {
  const machine = describeMachine();
  const all = allClasses(corpus);
  const wanted = command.classes;
  const classes = all.filter(({ id }) => wanted.length === 0 || wanted.includes(id));
  if (!wanted.every((name) => all.some(({ id }) => id === name))) return null;
  const { model, adapter, data, limit } = command;
  const config = readConfig({
    ...process.env,
    ...(model !== undefined && { CLOISTER_MODEL: model }),
    ...(adapter !== undefined && { CLOISTER_ADAPTER: adapter }),
    ...(data !== undefined && { CLOISTER_DATA: data }),
  });
  const notes = await readNotes(corpus);
  const cases = casesOf(classes, notes, limit);
  const context = { env: process.env, output: new Output(process.stdout, process.stderr) };
  const vocabulary = await readVocabulary(corpus);
  const measured = await measure({ notes, cases, vocabulary, config, context, signal });
  return {
    version: 2,
    takenAt: new Date().toISOString(),
    machine,
    model: measured.model,
    notes: notes.length,
    ...resultsOf(classes, measured.cases),
    cases: measured.cases,
  };
}
