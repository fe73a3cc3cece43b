import type { Config } from '@app/platform';
import { readAddress } from '../up/address-file.js';
import type { Connection } from './http-client.js';

/** Where a browser opens the service that is reached this way. */
export function serviceAddress(connection: Connection, config: Config): string {
  if (connection.kind !== 'socket') return connection.url;
  return readAddress(config.data) ?? `http://${config.api.host}:${config.api.port}`;
}
