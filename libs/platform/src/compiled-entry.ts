import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { INSTALL_FOLDER } from './install-folder.js';

/**
 * The compiled file that a child process starts from. `from` is the caller's `import.meta.url`;
 * tests run from source, where the compiled twin lies under dist/.
 */
export function compiledEntry(from: string, relativePath: string): string {
  const beside = fileURLToPath(new URL(relativePath, from));
  if (existsSync(beside)) return beside;
  const compiled = join(INSTALL_FOLDER, 'dist', relative(INSTALL_FOLDER, beside));
  if (existsSync(compiled)) return compiled;
  throw new Error(`${relativePath} has not been compiled. Run: npm run build`);
}
