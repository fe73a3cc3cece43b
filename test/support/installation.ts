import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { DataFolder, INSTALL_FOLDER } from '@app/platform';
import { Client } from 'pg';
import { stringify } from 'yaml';
import { allowModels } from './allowed-models.js';
import { tinyModel } from './tiny-model.js';

const execFileAsync = promisify(execFile);
const START_DEADLINE_MS = 90_000;
const COMMAND = join(INSTALL_FOLDER, 'dist/apps/cli/src/main.js');

/** The whole service as an operator runs it: `cloister up` over a data folder of its own. */
export interface Installation extends AsyncDisposable {
  readonly data: DataFolder;
  readonly url: string;
  /** Process ids of api and worker. */
  processes(): number[];
  /** What the system shows of their environments. */
  environments(): string[];
  call(path: string, init?: RequestInit): Promise<Response>;
  /** As the superuser, past every wall. */
  query(statement: string): Promise<Record<string, unknown>[]>;
}

/** With the tiny model, which the real engine runs, unless `env` chooses another. */
export async function startInstallation(env: NodeJS.ProcessEnv = {}): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'cloister-up-'));
  await chmod(folder, 0o711);
  const data = new DataFolder(join(folder, 'data'));
  const catalog = join(folder, 'catalog.yaml');
  await writeFile(catalog, await catalogOfTinyModel());
  await allowModels(data, { name: 'tiny', sha256: tinyModel().sha256 });
  const environment = {
    PATH: process.env['PATH'],
    CLOISTER_DATA: data.path,
    CLOISTER_PORT: '0',
    CLOISTER_MODEL: 'tiny',
    CLOISTER_MODEL_CATALOG: catalog,
    ...env,
  };
  const supervisor = spawn(process.execPath, [COMMAND, 'up', '--no-sample'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const processes = (): number[] => childrenOf(supervisor.pid).filter((pid) => isOurs(pid));
  const stop = async (): Promise<void> => {
    const exited = supervisor.exitCode === null && once(supervisor, 'exit');
    supervisor.kill('SIGTERM');
    await exited;
    await rm(folder, { recursive: true, force: true });
  };
  const { url, key } = await ready(supervisor, environment).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    data,
    url,
    processes,
    environments: () => processes().map((pid) => readFileSync(`/proc/${pid}/environ`, 'utf8')),
    call: (path, init = {}) =>
      fetch(`${url}${path}`, {
        ...init,
        headers: {
          authorization: `Bearer ${key}`,
          ...Object.fromEntries(new Headers(init.headers)),
        },
      }),
    query: (statement) => queryAs(data, statement),
    [Symbol.asyncDispose]: stop,
  };
}

async function ready(
  supervisor: ChildProcess,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly url: string; readonly key: string }> {
  const url = await addressOf(supervisor);
  const { stdout } = await execFileAsync(process.execPath, [COMMAND, 'client', 'add', 'test'], {
    env,
  });
  const key = /clk_[\w-]{43}/.exec(stdout)?.[0];
  if (!key) throw new Error('client add printed no key');
  return { url, key };
}

async function catalogOfTinyModel(): Promise<string> {
  const { path, sha256 } = tinyModel();
  const { size } = await stat(path);
  return stringify({
    version: 1,
    models: [
      {
        id: 'tiny',
        name: 'Tiny',
        licence: 'Apache-2.0',
        file: 'tiny.gguf',
        bytes: size,
        sha256,
        contextTokens: 131_072,
        source: `file:${path}`,
      },
    ],
  });
}

async function addressOf(supervisor: ChildProcess): Promise<string> {
  if (!supervisor.stdout) throw new Error('the supervisor has no output');
  const said: string[] = [];
  const lines = createInterface({ input: supervisor.stdout });
  const deadline = setTimeout(() => supervisor.kill('SIGKILL'), START_DEADLINE_MS);
  try {
    for await (const line of lines) {
      said.push(line);
      const address = /^\s+address\s+(\S+)/.exec(line)?.[1];
      if (address) {
        supervisor.stdout.resume();
        return address;
      }
    }
  } finally {
    clearTimeout(deadline);
  }
  throw new Error(`the service did not start:\n${said.join('\n')}`);
}

function childrenOf(pid: number | undefined): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return listed.split('\n').filter(Boolean).map(Number);
}

function isOurs(pid: number): boolean {
  const command = execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  return /apps\/(api|worker)\//.test(command);
}

async function queryAs(data: DataFolder, statement: string): Promise<Record<string, unknown>[]> {
  const password = await readFile(join(data.postgres, 'superuser.password'), 'utf8');
  const client = new Client({
    host: data.postgres,
    user: 'postgres',
    password: password.trim(),
    database: 'cloister',
  });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
