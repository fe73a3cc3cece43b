import type { Config } from '@app/platform';
import type { ClientConfig } from 'pg';
import type { Output } from '../output.js';
import { startDatabaseServer } from './database-server.js';
import { Shutdown } from './shutdown.js';
import { SupervisorLock } from './supervisor-lock.js';

/** Work on the database of a service that is not running: nobody else may start it meanwhile. */
export async function withDatabaseServer<T>(
  config: Config,
  output: Output,
  work: (admin: ClientConfig, signal: AbortSignal) => Promise<T>,
): Promise<T> {
  using shutdown = new Shutdown(output);
  await using opened = new AsyncDisposableStack();
  config.data.create();
  const lock = SupervisorLock.acquire(config.data);
  opened.defer(() => lock.release());
  const server = await startDatabaseServer(config, {
    signal: shutdown.asked,
    onEvent: (line) => output.note(line),
  });
  opened.defer(() => server.stop(shutdown.urgent));
  return await work(server.admin, shutdown.asked);
}
