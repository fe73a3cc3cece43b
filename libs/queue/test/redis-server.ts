import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const START_DEADLINE_MS = 10_000;

export const NO_REDIS = 'redis-server is not installed';
export const hasRedis = spawnSync('redis-server', ['--version']).status === 0;

export interface RedisServer extends AsyncDisposable {
  readonly url: string;
  /** Where it writes what it is told. */
  readonly folder: string;
}

/** A server of the test's own: a free port of the loopback, a folder that goes with it. */
export async function startRedis(
  settings: Readonly<Record<string, string>> = {
    appendonly: 'yes',
    'maxmemory-policy': 'noeviction',
  },
): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cloister-redis-'));
  const port = await freePort();
  const given = Object.entries({ ...settings, bind: '127.0.0.1', port: `${port}`, dir: folder });
  const server = spawn('redis-server', [
    ...given.flatMap(([name, value]) => [`--${name}`, value]),
    '--save',
    '',
  ]);
  try {
    await accepting(server);
  } catch (error) {
    await stop(server, folder);
    throw error;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    folder,
    [Symbol.asyncDispose]: () => stop(server, folder),
  };
}

async function accepting(server: ChildProcess): Promise<void> {
  if (!server.stdout) throw new Error('redis-server has no output');
  const lines = createInterface({ input: server.stdout });
  const deadline = setTimeout(() => server.kill('SIGKILL'), START_DEADLINE_MS);
  try {
    for await (const line of lines) {
      if (line.includes('Ready to accept connections')) return;
    }
    throw new Error('redis-server ended before it accepted connections');
  } finally {
    clearTimeout(deadline);
    lines.close();
    server.stdout.resume(); // a full pipe would stop it
  }
}

async function stop(server: ChildProcess, folder: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    server.kill('SIGKILL');
    await once(server, 'exit');
  }
  await rm(folder, { recursive: true, force: true });
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
