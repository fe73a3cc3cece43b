import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';

/** The synthetic text that comes with a built-in profile, to try versions on. */
export function sampleOf(installedId: string): string {
  return readFileSync(join(INSTALL_FOLDER, 'profiles', 'samples', `${installedId}.txt`), 'utf8');
}
