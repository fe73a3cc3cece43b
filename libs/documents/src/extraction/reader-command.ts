import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compiledEntry, INSTALL_FOLDER } from '@app/platform';
import { type Command, sandboxedNode, type SandboxLimits, type SandboxMode } from '@app/sandbox';

const MIB = 1024 * 1024;

export interface ReaderSetting {
  readonly mode: SandboxMode;
  /** A compiled .js file. */
  readonly entry: string;
  /** Folders that stay invisible even when they lie inside what the reader may read. */
  readonly hiddenFolders: readonly string[];
  readonly limits: SandboxLimits;
}

/** How a reader of documents is started. */
export function readerCommand({ mode, entry, hiddenFolders, limits }: ReaderSetting): Command {
  const readable = readablePaths(entry);
  const nodeArguments = [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    '--no-addons',
    '--disallow-code-generation-from-strings',
    // The rest of the limit is for buffers, code and the young generation.
    `--max-old-space-size=${Math.floor((limits.maxRssBytes * 0.75) / MIB)}`,
    entry,
  ];
  return sandboxedNode(mode, { readable, hiddenFolders, limits }, nodeArguments);
}

export function extractionEntry(): string {
  return compiledEntry(import.meta.url, './extraction-main.js');
}

/** The reader's own folder and the packages; package.json tells Node that they are modules. */
function readablePaths(entry: string): readonly string[] {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('zod/package.json')));
  return [dirname(entry), packages, join(INSTALL_FOLDER, 'package.json')];
}
