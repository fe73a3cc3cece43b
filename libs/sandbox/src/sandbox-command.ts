import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BINARY_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin'];
const NAMESPACE_TOOLS = ['unshare', 'prlimit', 'setpriv', 'mount', 'umount', 'pivot_root'] as const;
// Standard streams, the event loop's own descriptors, and the few files that a module load holds open.
const MAX_OPEN_FILES = 64;

export type SandboxMode = 'full' | 'reduced';

export interface SandboxLimits {
  readonly cpuSeconds: number;
  readonly maxRssBytes: number;
}

export interface SandboxContents {
  /** Files and folders that the child may read, under their own paths. */
  readonly readable: readonly string[];
  /** Folders that stay invisible even when they lie inside what the child may read. */
  readonly hiddenFolders: readonly string[];
  readonly limits: SandboxLimits;
}

export interface Command {
  readonly file: string;
  readonly arguments: readonly string[];
}

// Builds a root of its own that holds the C library, Node and the files that the child may read, all
// read-only, and leaves the old root for good. There is no /proc, /etc, /home, /tmp and no program
// but Node in it. Every value is a positional argument; nothing is put into the text of the script.
// /sys carries the new root because it exists everywhere and nothing is ever installed in it.
const BUILD_ROOT = `
set -eu
PATH=/usr/sbin:/usr/bin:/sbin:/bin
new=/sys
mount -t tmpfs -o mode=755,size=1m,nosuid tmpfs "$new"
mkdir "$new/old" "$new/dev" "$new/proc" "$new/cloister"
show() {
  if [ -d "$1" ]; then mkdir -p "$new$1"; else mkdir -p "$new\${1%/*}"; : > "$new$1"; fi
  mount --rbind "$1" "$new$1"
  mount -o remount,bind,ro,nosuid,nodev "$new$1"
}
lend() {
  : > "$new/cloister/$2"
  mount --bind "$1" "$new/cloister/$2"
}
for library in /usr/lib /usr/lib64 /usr/local/lib /lib /lib64 /nix/store; do
  if [ -L "$library" ]; then ln -s "$(readlink "$library")" "$new$library"
  elif [ -d "$library" ]; then show "$library"; fi
done
[ ! -f /etc/ld.so.cache ] || show /etc/ld.so.cache
lend "$1" node
lend "$(command -v umount)" umount
lend "$(command -v setpriv)" setpriv
: > "$new/dev/null"
mount --bind /dev/null "$new/dev/null"
shift
while [ "$1" != -- ]; do show "$1"; shift; done
shift
while [ "$1" != -- ]; do
  if [ -d "$new$1" ]; then mount -t tmpfs -o mode=700,size=4k,ro tmpfs "$new$1"; fi
  shift
done
shift
mount -t proc proc "$new/proc"
cd "$new"
pivot_root . old
cd /
/cloister/umount -l /old
/cloister/umount -l /proc
unset PATH PWD OLDPWD
exec /cloister/setpriv --bounding-set -all --inh-caps -all --no-new-privs /cloister/node "$@"
`;

/** The tools that the full sandbox needs and this machine lacks. */
export function missingTools(): readonly string[] {
  return NAMESPACE_TOOLS.filter((tool) => findBinary(tool) === null);
}

/** How Node is started behind the walls: outermost layer first. No secret and nothing of a document is ever in it. */
export function sandboxedNode(
  mode: SandboxMode,
  { readable, hiddenFolders, limits }: SandboxContents,
  nodeArguments: readonly string[],
): Command {
  const layers = [...dieWithParent(), ...resourceLimits(limits)];
  const inner =
    mode === 'full'
      ? [
          ...namespaces(),
          process.execPath,
          ...readable,
          '--',
          ...hiddenFolders,
          '--',
          ...nodeArguments,
        ]
      : [process.execPath, ...nodeArguments];
  const [file = process.execPath, ...rest] = [...layers, ...inner];
  return { file, arguments: rest };
}

/** A killed service leaves no reader behind. */
function dieWithParent(): string[] {
  const setpriv = findBinary('setpriv');
  return setpriv === null ? [] : [setpriv, '--pdeathsig', 'KILL'];
}

function resourceLimits({ cpuSeconds, maxRssBytes }: SandboxLimits): string[] {
  const prlimit = findBinary('prlimit');
  if (prlimit === null) return [];
  return [
    prlimit,
    `--cpu=${cpuSeconds}`,
    `--nofile=${MAX_OPEN_FILES}`,
    '--fsize=0',
    '--core=0',
    // What can be written to, used or not: stops one giant allocation that the watchdog would see too late.
    `--data=${maxRssBytes * 2}`,
  ];
}

function namespaces(): string[] {
  const unshare = findBinary('unshare') ?? 'unshare';
  const flags = [
    '--user',
    '--map-root-user',
    '--net',
    '--mount',
    '--pid',
    '--ipc',
    '--uts',
    '--fork',
  ];
  return [
    unshare,
    ...flags,
    '--kill-child=SIGKILL',
    '/bin/sh',
    '-c',
    BUILD_ROOT,
    'cloister-sandbox',
  ];
}

function findBinary(name: string): string | null {
  return (
    BINARY_FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null
  );
}
