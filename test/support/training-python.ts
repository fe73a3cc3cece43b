import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../finetune', import.meta.url));
const CANDIDATES = [
  fileURLToPath(new URL('../../finetune/.venv/bin/python', import.meta.url)),
  'python3',
];
// they are looked for and not imported: to import torch takes seconds
const NEEDS = `
import importlib.util as packages, sys
sys.exit(any(packages.find_spec(name) is None for name in ('torch', 'transformers', 'peft', 'gguf')))
`;
const MINUTES_5 = 300_000;

/** Why the code under finetune/ cannot be run here; null if it can. */
export function missingForTraining(): string | null {
  return findPython() === null ? 'no Python with the packages of finetune/requirements.txt' : null;
}

/** Runs a Python program with the modules of finetune/; its standard output. */
export function runTrainingPython(args: readonly string[]): string {
  const python = findPython();
  if (python === null) throw new Error('There is no Python to run it with.');
  return execFileSync(python, [...args], {
    cwd: FOLDER,
    env: { ...process.env, PYTHONPATH: FOLDER },
    encoding: 'utf8',
    timeout: MINUTES_5,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

let found: string | null = null;

/** Looked for once. */
function findPython(): string | null {
  found ??= lookForPython();
  return found;
}

function lookForPython(): string | null {
  const usable = (python: string): boolean =>
    spawnSync(python, ['-c', NEEDS], { stdio: 'ignore', timeout: MINUTES_5 }).status === 0;
  return (
    CANDIDATES.filter((path) => !path.startsWith('/') || existsSync(path)).find(usable) ?? null
  );
}
