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

const FOLDER = join(INSTALL_FOLDER, 'finetune');
const REQUIREMENTS = join(FOLDER, 'requirements.txt');
const VENV = join(FOLDER, '.venv');
const STAMP = join(VENV, '.requirements');
const DEFAULT_RECIPE = join(FOLDER, 'recipes', 'default.yaml');
const Recipe = z.object({ base: z.object({ model: z.string() }) });

/** Brings the Python packages and the base model, and trains. The answer is the exit code. */
export async function finetune(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { recipe: { type: 'string' } },
    strict: false,
  });
  const recipe = typeof values.recipe === 'string' ? values.recipe : DEFAULT_RECIPE;
  const { model } = Recipe.parse(parse(readFileSync(recipe, 'utf8'))).base;
  const installed = await install();
  if (installed !== 0) return installed;
  return await run(python(), [
    '-m',
    'cloister_finetune',
    '--model',
    await fetchBase(model),
    ...args,
  ]);
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
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  await once(child, 'exit');
  return child.exitCode ?? 1;
}
