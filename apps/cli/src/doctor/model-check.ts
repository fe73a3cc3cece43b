import { readdirSync } from 'node:fs';
import type { Config } from '@app/platform';
import { type Finding, ok, warning } from './check.js';

export async function checkModel(config: Config): Promise<Finding> {
  if (config.model === 'extractive') return ok('model', 'none: sentences are chosen, not written');
  return holdsFiles(config.data.models)
    ? ok('model', config.model)
    : warning('model', `${config.model} is not here yet`, 'The first start fetches it.');
}

function holdsFiles(folder: string): boolean {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false; // no data folder yet
  }
}
