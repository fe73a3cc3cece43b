import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Config, INSTALL_FOLDER, readConfig } from '@app/platform';
import { Client, type ClientConfig } from 'pg';
import { childEnvironment } from '../../apps/cli/src/up/child-environment.js';
import { startDatabaseServer } from '../../apps/cli/src/up/database-server.js';
import {
  prepareData,
  prepareErasureList,
  prepareRootKey,
} from '../../apps/cli/src/up/prepare-data.js';
import { ProcessLog } from '../../apps/cli/src/up/process-log.js';
import { SupervisedProcess } from '../../apps/cli/src/up/supervised-process.js';
import { freshEnvironment } from '../bench/environment.js';
import { temporaryFolder } from '../bench/temporary-folder.js';

const DIST = join(INSTALL_FOLDER, 'dist', 'apps');

/** The service's own api over its own Postgres, both in a folder that goes with them. No worker. */
export interface KilledApi extends AsyncDisposable {
  /** Of the superuser, past every wall. */
  readonly database: ClientConfig;
  readonly config: Config;
  /** As it was given, for other processes of the service. */
  readonly env: NodeJS.ProcessEnv;
  readonly key: string;
  /** Where it listens now; null while it is being started again. */
  url(): string | null;
  /** Ends the process as a power cut does, and has it started again. */
  kill(): void;
}

// Its deaths are what is wanted, and need no lines.
const onEvent = (): void => undefined;

export async function startKilledApi(
  signal: AbortSignal,
  settings: Readonly<Record<string, string>> = {},
): Promise<KilledApi> {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await temporaryFolder());
  const env = freshEnvironment({
    CLOISTER_DATA: join(folder.path, 'data'),
    CLOISTER_PORT: '0',
    CLOISTER_MODEL: 'extractive',
    NO_COLOR: '1',
    ...settings,
  });
  const config = readConfig(env);
  config.data.create();
  const server = await startDatabaseServer(config, { signal, onEvent });
  stack.defer(() => server.stop());
  const { access } = await prepareData(config, server.admin);
  await prepareRootKey(config, access);
  await prepareErasureList(config, access);
  let address: string | null = null;
  const api = await SupervisedProcess.start(
    {
      name: 'api',
      entry: join(DIST, 'api', 'src', 'main.js'),
      environment: () => childEnvironment(env, config),
      log: new ProcessLog(join(config.data.logs, 'api.log')),
      onEvent,
      onAddress: (found) => (address = found),
      backOffMs: [0],
    },
    signal,
  );
  stack.defer(() => api.stop(AbortSignal.timeout(30_000)));
  const key = await addClient(env);
  const kept = stack.move();
  return {
    database: { ...server.admin, database: access.database },
    config,
    env,
    key,
    url: () => address,
    kill: () => {
      if (api.pid === undefined) throw new Error('There is no api.');
      address = null;
      process.kill(api.pid, 'SIGKILL');
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

export async function connected<T>(
  { database }: KilledApi,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(database);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function addClient(env: NodeJS.ProcessEnv): Promise<string> {
  const command = join(DIST, 'cli', 'src', 'main.js');
  const args = [command, 'client', 'add', 'faults'];
  const { stdout } = await promisify(execFile)(process.execPath, args, { env });
  const key = /clk_[\w-]{43}/.exec(stdout)?.[0];
  if (key === undefined) throw new Error('No key was made for the client.');
  return key;
}
