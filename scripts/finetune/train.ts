import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalog, resolveModel } from '@app/inference';
import { INSTALL_FOLDER, readConfig } from '@app/platform';
import { parse } from 'yaml';
import { z } from 'zod';
import { writeStatements } from './entailment/write-statements.js';

const FOLDER = join(INSTALL_FOLDER, 'finetune');
const REQUIREMENTS = join(FOLDER, 'requirements.txt');
const VENV = join(FOLDER, '.venv');
const STAMP = join(VENV, '.requirements');
const DEFAULT_RECIPE = join(FOLDER, 'recipes', 'qwen2.5-0.5b.yaml');
const USAGE = `npm run finetune [-- --recipe FILE] [-- --out FOLDER]

Trains a LoRA adapter for a model of the catalog: docs/finetuning.md.
  --recipe FILE  what to train with (else finetune/recipes/qwen2.5-0.5b.yaml)
  --out FOLDER   of the run (else one under data/finetune)

Ctrl-C keeps everything; the same command goes on.
`;
const Recipe = z.object({
  base: z.object({ model: z.string() }),
  /** Rows that are made before each training, of what the project and the open data have. */
  made: z.literal('statements').optional(),
});

/** Brings the Python packages and the base model, and trains. The answer is the exit code. */
export async function train(args: readonly string[]): Promise<number> {
  const command = readCommand(args);
  if (!command || command.help) {
    (command ? process.stdout : process.stderr).write(USAGE);
    return command ? 0 : 2;
  }
  const { recipe, out } = command;
  const { base, made } = Recipe.parse(parse(readFileSync(recipe, 'utf8')));
  if (made) writeStatements();
  const installed = await install();
  if (installed !== 0) return installed;
  return await run(python(), [
    '-m',
    'cloister_finetune',
    '--model',
    await fetchBase(base.model),
    '--recipe',
    recipe,
    ...(out === undefined ? [] : ['--out', out]),
  ]);
}

interface TrainCommand {
  readonly recipe: string;
  readonly out: string | undefined;
  readonly help: boolean;
}

function readCommand(args: readonly string[]): TrainCommand | null {
  const options = {
    recipe: { type: 'string', default: DEFAULT_RECIPE },
    out: { type: 'string' },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { recipe, out, help } = parseArgs({ args: [...args], options }).values;
    return { recipe, out, help };
  } catch {
    return null;
  }
}

/** A virtual environment with what requirements.txt names, made anew when it has changed. */
async function install(): Promise<number> {
  const wanted = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return 0;
  process.stderr.write('installing the Python packages of finetune/requirements.txt …\n');
  const made = await run('python3', ['-m', 'venv', VENV]);
  if (made !== 0) return made;
  const status = await run(python(), ['-m', 'pip', 'install', '--quiet', '-r', REQUIREMENTS]);
  if (status === 0) writeFileSync(STAMP, wanted);
  return status;
}

async function fetchBase(id: string): Promise<string> {
  const config = readConfig(process.env);
  const catalog = await readCatalog(config.modelCatalog ?? undefined);
  const signal = new AbortController().signal;
  return (await resolveModel(catalog, id, config.data.models, { signal })).path;
}

function python(): string {
  return join(VENV, 'bin', 'python');
}

async function run(command: string, args: readonly string[]): Promise<number> {
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {
      ...process.env,
      PYTHONPATH: FOLDER,
      // the tokenizer is the product's own code, which wants the Node that npm brought
      PATH: [join(INSTALL_FOLDER, 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
    },
  });
  // Ctrl-C reaches the child too; it keeps its state and ends by itself
  const pass = (): boolean => child.kill('SIGTERM');
  process.on('SIGINT', ignore).on('SIGTERM', pass);
  await once(child, 'exit');
  process.off('SIGINT', ignore).off('SIGTERM', pass);
  return child.exitCode ?? 1;
}

function ignore(): void {}
