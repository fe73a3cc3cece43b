import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { INSTALL_FOLDER } from '@app/platform';
import { BUILD_ROOT } from './build-root.js';
import { findBinary, setprivKnows } from './host-tools.js';
import { FILTER_ARCHITECTURES } from './seccomp-filter.js';

/**
 * `full`: a root, a network and processes of its own. `landlock`: the kernel refuses all files but the
 * named ones. `reduced`: neither. Each but a `reduced` one has the filter of system calls.
 */
export type SandboxMode = 'full' | 'landlock' | 'reduced';

export interface SandboxLimits {
  /** @default none: it works as long as the service does */
  readonly cpuSeconds?: number;
  /** What can be written to, used or not: stops one giant allocation that a watchdog would see too late. @default none */
  readonly dataBytes?: number;
  readonly openFiles: number;
}

/** What there is behind the walls, beside Node and the C library. */
export interface SandboxContents {
  /** Files and folders that the child may read, under their own paths. */
  readonly readable: readonly string[];
  /** Folders that stay invisible even when they lie inside what the child may read. */
  readonly hiddenFolders: readonly string[];
  /** Nodes in /dev that it may open, for graphics cards. @default none */
  readonly devices?: readonly string[];
  /** Whether it may start programs, which then are behind the same walls. @default false */
  readonly processes?: boolean;
  readonly limits: SandboxLimits;
}

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
}

const NAMESPACES = ['--user', '--map-root-user', '--net', '--mount', '--pid', '--ipc', '--uts'];
const NAMESPACE_TOOLS = ['unshare', 'prlimit', 'setpriv', 'mount', 'umount', 'pivot_root'] as const;
const LIBRARY_FOLDERS = [
  '/usr/lib',
  '/usr/lib64',
  '/usr/local/lib',
  '/lib',
  '/lib64',
  '/nix/store',
];
const LOADERS = ['/lib64/ld-linux*.so*', '/lib/ld-linux*.so*', '/lib/ld-musl*.so*'];

/** What this machine lacks for a mode, in words, or null. */
export function missingFor(mode: SandboxMode, contents: SandboxContents): string | null {
  if (mode === 'reduced') return null;
  if (process.platform !== 'linux') return 'it needs Linux.';
  const tools = mode === 'full' ? NAMESPACE_TOOLS : (['prlimit', 'setpriv'] as const);
  const missing = tools.filter((tool) => findBinary(tool) === null);
  if (missing.length > 0) return `not installed: ${missing.join(', ')} (util-linux).`;
  if (filterFile({ processes: false }) === null) {
    return FILTER_ARCHITECTURES.some((one) => one === process.arch)
      ? 'setpriv cannot load a system call filter: util-linux 2.41 or later is needed.'
      : `there is no system call filter for ${process.arch}.`;
  }
  const [open] = mode === 'landlock' ? hiddenInside(contents) : [];
  // what is below a folder that may be read may be read
  return open === undefined ? null : `${open} is in a folder that the process may read.`;
}

/** How Node is started behind the walls: outermost layer first. No secret and nothing of a document is ever in it. */
export function sandboxedNode(
  mode: SandboxMode,
  contents: SandboxContents,
  nodeArguments: readonly string[],
): Command {
  const node = [process.execPath, ...nodeArguments];
  const inner = {
    full: () => namespaces(contents, nodeArguments),
    // what is not there is no fault to OpenSSL, and what it may not read is one
    landlock: () => [
      ...landlock(contents),
      process.execPath,
      '--openssl-config=/dev/null',
      ...nodeArguments,
    ],
    reduced: () => [...filterAlone(contents), ...node],
  }[mode]();
  const [file = process.execPath, ...rest] = [
    ...dieWithParent(),
    ...resourceLimits(contents.limits),
    ...inner,
  ];
  return { file, arguments: rest };
}

/** Whether a child in this mode can open no socket. */
export function hasNoSockets(mode: SandboxMode): boolean {
  return mode !== 'reduced' || filterFile({}) !== null;
}

/** A killed service leaves no child behind. */
function dieWithParent(): string[] {
  const setpriv = findBinary('setpriv');
  return setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL'];
}

function resourceLimits({ cpuSeconds, dataBytes, openFiles }: SandboxLimits): string[] {
  const prlimit = findBinary('prlimit');
  if (prlimit === null) return [];
  return [
    prlimit,
    ...(cpuSeconds === undefined ? [] : [`--cpu=${cpuSeconds}`]),
    ...(dataBytes === undefined ? [] : [`--data=${dataBytes}`]),
    `--nofile=${openFiles}`,
    '--fsize=0',
    '--core=0',
  ];
}

function namespaces(contents: SandboxContents, nodeArguments: readonly string[]): string[] {
  const { readable, devices = [] } = contents;
  return [
    findBinary('unshare') ?? 'unshare',
    ...NAMESPACES,
    '--fork',
    '--kill-child=SIGKILL',
    '/bin/sh',
    '-c',
    BUILD_ROOT,
    'cloister-sandbox',
    process.execPath,
    filterFile(contents) ?? '',
    // drivers of graphics cards look there for themselves; there are no processes but the child's own
    devices.length > 0 ? 'proc' : '',
    ...readable,
    '--',
    ...devices,
    '--',
    ...hiddenInside(contents),
    '--',
    ...nodeArguments,
  ];
}

/** Everything that is not named is refused to the child, by the kernel and for good. */
function landlock(contents: SandboxContents): string[] {
  const { readable, devices = [] } = contents;
  return [
    ...filterAlone(contents),
    '--landlock-access',
    'fs',
    ...[...LIBRARY_FOLDERS, '/etc/ld.so.cache', ...readable].flatMap((path) =>
      rule(isFolder(path) ? 'read-file,read-dir' : 'read-file', path),
    ),
    ...[process.execPath, ...LOADERS.flatMap((pattern) => globSync(pattern))].flatMap((path) =>
      rule('read-file,execute', path),
    ),
    ...['/dev/null', ...devices].flatMap((path) => rule('read-file,write-file', path)),
  ];
}

/** A path that is not there cannot be named. */
function rule(accesses: string, path: string): string[] {
  return existsSync(path) ? ['--landlock-rule', `path-beneath:${accesses}:${path}`] : [];
}

/** Also where nothing else can be had, if this machine's tools can load it. */
function filterAlone(contents: SandboxContents): string[] {
  const setpriv = findBinary('setpriv');
  const filter = filterFile(contents);
  if (setpriv === null || filter === null) return [];
  // only root has capabilities to give away
  const capabilities = process.getuid?.() === 0 ? ['--bounding-set', '-all', '--inh-caps', '-all'] : []; // oxfmt-ignore
  return [setpriv, ...capabilities, '--no-new-privs', '--seccomp-filter', filter];
}

/** The compiled filter for this machine, where it can be loaded. */
function filterFile({ processes = false }: Pick<SandboxContents, 'processes'>): string | null {
  if (process.platform !== 'linux' || !setprivKnows('--seccomp-filter')) return null;
  if (!FILTER_ARCHITECTURES.some((one) => one === process.arch)) return null;
  const name = `${process.arch}-${processes ? 'processes' : 'alone'}.bpf`;
  return join(INSTALL_FOLDER, 'libs/sandbox/generated', name);
}

/** Everything else is not shown in the first place. */
function hiddenInside({ hiddenFolders, readable }: SandboxContents): readonly string[] {
  return hiddenFolders.filter((folder) =>
    readable.some((path) => `${folder}/`.startsWith(`${path}/`)),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
