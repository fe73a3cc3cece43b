import type { Config } from '@app/platform';
import type { Output } from '../output.js';
import { CommandError } from '../command-error.js';

/** Fetches and verifies the configured model, unless the engine without one was chosen. */
export async function fetchModel(
  config: Config,
  _output: Output,
  _signal: AbortSignal,
): Promise<string> {
  if (config.model === 'extractive') return 'none: sentences are chosen, not written';
  throw new CommandError('The model catalog is not there.');
}
