import type { Config } from '@app/platform';
import { CommandError } from '../command-error.js';
import type { Connection } from './http-client.js';

/**
 * CLOISTER_URL with CLOISTER_API_KEY, or else the operator's socket in the data folder, in the
 * organization that --tenant or CLOISTER_TENANT names.
 */
export function chooseConnection(env: NodeJS.ProcessEnv, config: Config): Connection {
  const url = env['CLOISTER_URL'];
  const apiKey = env['CLOISTER_API_KEY'];
  const tenant = env['CLOISTER_TENANT'];
  if (url === undefined && apiKey === undefined) return operatorConnection(config, tenant);
  if (tenant !== undefined) {
    throw new CommandError('An API key belongs to one organization: omit --tenant.');
  }
  if (!url || !apiKey || !URL.canParse(url)) {
    throw new CommandError(
      'CLOISTER_URL (such as https://cloister.example.org) and CLOISTER_API_KEY are needed together. Set both, or neither to use the service on this machine.',
    );
  }
  return { kind: 'network', url, apiKey };
}

/** @param tenant short name of the organization to act in; the first one if left out */
export function operatorConnection(config: Config, tenant?: string): Connection {
  const { operatorSocket: path, operatorSecret: secretFile } = config.data;
  return { kind: 'socket', path, secretFile, tenant };
}
