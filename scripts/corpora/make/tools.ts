import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { INSTALL_FOLDER } from '@app/platform';

const FOLDER = join(INSTALL_FOLDER, 'scripts', 'corpora');
const VENV = join('scripts', 'corpora', '.venv');
const OWN_PYTHON = join(INSTALL_FOLDER, VENV, 'bin', 'python');
const PATIENCE_MS = 600_000;
const MAX_OUTPUT_BYTES = 512 * 1024 * 1024;

/** How the packages of requirements.txt are brought. */
export const BRING_PYTHON = `python3 -m venv ${VENV} && ${join(VENV, 'bin', 'pip')} install -r scripts/corpora/requirements.txt`;

/** Programs that are no part of Cloister: what they make and read is what ours is measured with. */
export class Tools {
  private readonly known = new Map<string, boolean>();

  /** `python` is one with the packages of requirements.txt. */
  constructor(readonly python = existsSync(OWN_PYTHON) ? OWN_PYTHON : 'python3') {}

  /** Null where the program is on the path; else what brings it. */
  program(name: string, bring: string, ask = '--version'): string | null {
    return this.holds(`program ${name}`, name, [ask]) ? null : `no ${name}: ${bring}`;
  }

  /** Null where Python has the module; else what brings it. */
  module(name: string): string | null {
    const there = this.holds(`module ${name}`, this.python, ['-c', `import ${name}`]);
    return there ? null : `no Python module ${name}: ${BRING_PYTHON}`;
  }

  async run(program: string, args: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(program, args, {
      timeout: PATIENCE_MS,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return stdout;
  }

  /** One of our scripts, which reads what it is given as JSON. Its errors are shown. */
  async script(path: string, given: unknown): Promise<void> {
    const child = spawn(this.python, [join(FOLDER, path)], {
      stdio: ['pipe', 'inherit', 'inherit'],
      timeout: PATIENCE_MS,
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(JSON.stringify(given));
    const [code] = await once(child, 'close');
    if (code !== 0) throw new Error(`${path} ended with ${String(code)}.`);
  }

  private holds(key: string, program: string, args: readonly string[]): boolean {
    const known = this.known.get(key) ?? spawnSync(program, args, { stdio: 'ignore' }).status === 0;
    this.known.set(key, known);
    return known;
  }
}
