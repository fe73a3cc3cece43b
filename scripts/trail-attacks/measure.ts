import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { DataFolder, INSTALL_FOLDER } from '@app/platform';
import { Client } from 'pg';
import { freshEnvironment } from '../bench/environment.js';
import { Program } from '../bench/program.js';
import { temporaryFolder } from '../bench/temporary-folder.js';
import { carryOut, keepBackup, TRAIL_ATTACKS, type TrailAttack } from './trail-attacks.js';

const CLI = join(INSTALL_FOLDER, 'dist', 'apps', 'cli', 'src', 'main.js');
const runProgram = promisify(execFile);
const READY_MS = 300_000;
const COMMAND_MS = 120_000;
const NUMBERED_MS = 60_000;
/** Several turns of the sequencer. */
const NOTICED_MS = 8000;
const ACTS = 6;

export interface AttackResult {
  readonly name: string;
  readonly does: string;
  /** Of `cloister audit verify`. */
  readonly exitCode: number;
  /** The first thing that it says. */
  readonly said: string;
  /** Whether the running service stopped signing by itself. */
  readonly stopped: boolean;
}

export interface AttackedTrail {
  readonly untouched: Omit<AttackResult, 'name' | 'does' | 'stopped'>;
  readonly results: readonly AttackResult[];
}

/** Each attack on a copy of one default installation: its own data folder, Postgres, service and worker. */
export async function measureTrailAttacks(
  signal: AbortSignal,
  onAttack: (name: string) => void,
): Promise<AttackedTrail> {
  await using folder = await temporaryFolder();
  const original = join(folder.path, 'original');
  await mkdir(original);
  await prepare(original, signal);
  const untouched = await onCopy(folder.path, original, signal, (one) => one.verify());
  const results: AttackResult[] = [];
  for (const attack of TRAIL_ATTACKS) {
    onAttack(attack.name);
    results.push(await onCopy(folder.path, original, signal, (one) => attacked(one, attack)));
  }
  return { untouched, results };
}

/** Acts, a backup that the attacker keeps, and more acts, in three batches at least. */
async function prepare(data: string, signal: AbortSignal): Promise<void> {
  await using one = await Installation.start(data, signal);
  await one.act();
  await one.superuser(keepBackup);
  for (let batch = 0; batch < 2; batch += 1) await one.act();
}

async function attacked(one: Installation, attack: TrailAttack): Promise<AttackResult> {
  await one.superuser((superuser) => carryOut(attack, superuser));
  const stopped = await one.stopsSigning();
  return { name: attack.name, does: attack.does, ...(await one.verify()), stopped };
}

async function onCopy<T>(
  folder: string,
  original: string,
  signal: AbortSignal,
  work: (one: Installation) => Promise<T>,
): Promise<T> {
  const copy = join(folder, 'copy');
  // with owners: as root, Postgres runs as another user
  await runProgram('cp', ['-a', original, copy], { signal });
  try {
    await using one = await Installation.start(copy, signal);
    return await work(one);
  } finally {
    await rm(copy, { recursive: true });
  }
}

class Installation implements AsyncDisposable {
  private constructor(
    private readonly data: DataFolder,
    private readonly env: Readonly<Record<string, string | undefined>>,
    private readonly up: Program,
  ) {}

  static async start(path: string, signal: AbortSignal): Promise<Installation> {
    const env = freshEnvironment({
      CLOISTER_DATA: path,
      CLOISTER_PORT: '0',
      CLOISTER_MODEL: 'extractive',
      NO_COLOR: '1',
    });
    await using stack = new AsyncDisposableStack();
    const up = stack.use(
      new Program([process.execPath, CLI, 'up', '--no-sample'], { cwd: path, env, signal }),
    );
    await up.find(/Ctrl-C/, READY_MS);
    stack.move();
    return new Installation(new DataFolder(path), env, up);
  }

  /** Some acts of the operator, numbered and signed. */
  async act(): Promise<void> {
    for (let act = 0; act < ACTS; act += 1) await this.run('tenant', 'list');
    await this.superuser((superuser) => until(NUMBERED_MS, () => hasNothingWaiting(superuser)));
  }

  /** Whether an act stays without a number for so long as the sequencer would need several times. */
  async stopsSigning(): Promise<boolean> {
    await this.run('tenant', 'list');
    return this.superuser(
      async (superuser) => !(await until(NOTICED_MS, () => hasNothingWaiting(superuser))),
    );
  }

  async verify(): Promise<{ readonly exitCode: number; readonly said: string }> {
    const { code, printed } = await this.run('audit', 'verify');
    return { exitCode: code, said: printed.split('\n')[0] ?? '' };
  }

  async superuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const folder = this.data.postgres;
    const client = new Client({
      host: folder,
      port: 5432,
      user: 'postgres',
      database: 'cloister',
      password: (await readFile(join(folder, 'superuser.password'), 'utf8')).trim(),
    });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.up[Symbol.asyncDispose]();
  }

  private run(...args: readonly string[]): Promise<{ code: number; printed: string }> {
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        [CLI, ...args],
        { cwd: this.data.path, env: this.env, timeout: COMMAND_MS },
        (error, stdout, stderr) => {
          const code = error ? Number(error.code ?? 1) : 0;
          resolve({ code, printed: `${stdout}${stderr}` });
        },
      );
    });
  }
}

async function hasNothingWaiting(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    'select from audit_entry where leaf_number is null limit 1',
  );
  return rowCount === 0;
}

async function until(ms: number, condition: () => Promise<boolean>): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end;) {
    if (await condition()) return true;
    await delay(250);
  }
  return false;
}
