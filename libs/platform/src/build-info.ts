import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INSTALL_FOLDER } from './install-folder.js';

/** Written by `scripts/build.ts`. */
const FILE = join('dist', 'build.json');

const BuildInfo = z.object({
  /** Null where the build was made from sources without git. */
  commit: z.string().nullable(),
  committedAt: z.iso.datetime({ offset: true }).nullable(),
  /** Whether files of the commit had been changed. */
  modified: z.boolean(),
});
export type BuildInfo = Readonly<z.infer<typeof BuildInfo>>;

const UNKNOWN: BuildInfo = { commit: null, committedAt: null, modified: false };

/** The commit that this installation was built from, as far as it is known. */
export function readBuildInfo(folder: string = INSTALL_FOLDER): BuildInfo {
  try {
    return BuildInfo.parse(JSON.parse(readFileSync(join(folder, FILE), 'utf8')));
  } catch {
    return UNKNOWN; // built without it, or unreadable: nothing is claimed
  }
}
