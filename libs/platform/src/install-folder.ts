import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folder that holds package.json, profiles/, models/ and dist/; the same in a clone and in an image. */
export const INSTALL_FOLDER = findUpwards(dirname(fileURLToPath(import.meta.url)));

export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(INSTALL_FOLDER, 'package.json'), 'utf8'))).version;

function findUpwards(folder: string): string {
  if (existsSync(join(folder, 'nest-cli.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('The folder that Cloister is installed in was not found.');
  return findUpwards(parent);
}
