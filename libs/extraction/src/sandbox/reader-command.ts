import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compiledEntry, INSTALL_FOLDER } from '@app/platform';
import {
  chooseSandbox,
  type Command,
  type SandboxContents,
  sandboxedNode,
  type SandboxMode,
  type SandboxSetting,
} from '@app/sandbox';
import { EXPECTS_PDF } from './expects-pdf.js';

const MIB = 1024 * 1024;
// Standard streams, the event loop's own descriptors, and the few files that a module load holds open.
const MAX_OPEN_FILES = 64;
/** What a reader gets where nothing else is said; the setting of the service is its own. */
const USUAL_LIMITS = { cpuSeconds: 60, maxRssBytes: 1024 * MIB };

export interface ReaderLimits {
  readonly cpuSeconds: number;
  readonly maxRssBytes: number;
}

export interface ReaderSetting {
  readonly mode: SandboxMode;
  /** A compiled .js file. */
  readonly entry: string;
  /** Folders that stay invisible even when they lie inside what the reader may read. */
  readonly hiddenFolders: readonly string[];
  readonly limits: ReaderLimits;
  /** The reader loads the library for PDF while it has nothing to do. @default false */
  readonly expectsPdf?: boolean;
}

/** How a reader of documents is started. */
export function readerCommand(setting: ReaderSetting): Command {
  const { mode, entry, limits } = setting;
  const contents = readerContents(setting.hiddenFolders, setting);
  const nodeArguments = [
    '--permission',
    ...contents.readable.map((path) => `--allow-fs-read=${path}`),
    '--no-addons',
    '--disallow-code-generation-from-strings',
    // The rest of the limit is for buffers, code and the young generation.
    `--max-old-space-size=${Math.floor((limits.maxRssBytes * 0.75) / MIB)}`,
    entry,
    ...(setting.expectsPdf ? [EXPECTS_PDF] : []),
  ];
  return sandboxedNode(mode, contents, nodeArguments);
}

/** The mode in which this machine can shut readers off. Throws SandboxUnavailable where it cannot as asked. */
export async function chooseReaderSandbox(
  setting: SandboxSetting,
  hiddenFolders: readonly string[],
): Promise<SandboxMode> {
  return chooseSandbox(setting, 'reader', readerContents(hiddenFolders));
}

export function extractionEntry(): string {
  return compiledEntry(import.meta.url, '../extraction-main.js');
}

/** What there is behind a reader's walls. */
export function readerContents(
  hiddenFolders: readonly string[],
  {
    entry = extractionEntry(),
    limits: { cpuSeconds, maxRssBytes } = USUAL_LIMITS,
  }: Partial<Pick<ReaderSetting, 'entry' | 'limits'>> = {},
): SandboxContents {
  return {
    readable: readablePaths(entry),
    hiddenFolders,
    limits: { cpuSeconds, dataBytes: maxRssBytes * 2, openFiles: MAX_OPEN_FILES },
  };
}

/** The reader's own folder and the packages; package.json tells Node that they are modules. */
function readablePaths(entry: string): readonly string[] {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('zod/package.json')));
  return [dirname(entry), packages, join(INSTALL_FOLDER, 'package.json')];
}
