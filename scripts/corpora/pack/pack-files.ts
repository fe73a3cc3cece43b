import { existsSync, globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ExpectedFile } from '../make/expectations.js';
import { oracleIn } from './oracle.js';

export const EXPECTATIONS = 'expectations.json';

export interface PackFile {
  /** Below the folder of the pack. */
  readonly path: string;
  readonly at: string;
  /** The name under which it is read. */
  readonly name: string;
  /** What is known of it. */
  readonly expected: ExpectedFile | null;
}

export interface Pack {
  readonly folder: string;
  readonly files: readonly PackFile[];
}

/** All files of a folder, with what is known of them: by `oracle`, else by the table in the folder. */
export function packIn(folder: string, oracle: string | undefined, only: string): Pack {
  const table = oracle ?? join(folder, EXPECTATIONS);
  const known = oracle !== undefined || existsSync(table) ? oracleIn(table) : {};
  const paths = globSync('**/*', { cwd: folder })
    .filter((path) => path !== EXPECTATIONS && path.includes(only))
    .filter((path) => statSync(join(folder, path)).isFile())
    .toSorted();
  return {
    folder,
    files: paths.map((path) => ({
      path,
      at: join(folder, path),
      name: readName(basename(path)),
      expected: known[path] ?? null,
    })),
  };
}

/** Names that collectors gave say nothing of the type: fuzzed PDFs are read as the PDFs that they were. */
export function readName(name: string): string {
  return name.replace(/\.fuzz$/, '.pdf');
}

/** Of the files that are counted together: as the table says, else by its extension. */
export function formatOf({ name, expected }: PackFile): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1]?.toLowerCase();
  return expected?.format ?? extension ?? 'none';
}
