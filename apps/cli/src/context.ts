import { type Config, readConfig } from '@app/platform';
import type { Output } from './output.js';

/** What a command works with: the environment it was started in and the terminal. */
export interface CommandContext {
  readonly env: NodeJS.ProcessEnv;
  readonly output: Output;
}

export interface FolderOptions {
  readonly data?: string;
  readonly port?: string;
}

/** The configuration, with what the command line says instead of the environment. */
export function configOf({ env }: CommandContext, options: FolderOptions): Config {
  return readConfig({
    ...env,
    ...(options.data !== undefined && { CLOISTER_DATA: options.data }),
    ...(options.port !== undefined && { CLOISTER_PORT: options.port }),
  });
}
