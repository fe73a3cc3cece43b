import { existsSync, globSync, statSync } from 'node:fs';
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

// The packages are files of their own: a module load holds one open, a model one for each part.
const MAX_OPEN_FILES = 1024;
const GRAPHICS_CARDS = ['/dev/nvidia*', '/dev/nvidia-caps/*', '/dev/dri/renderD*', '/dev/kfd', '/dev/dxg']; // oxfmt-ignore
/** Where drivers look for cards, and say how they are used. */
const DRIVER_PATHS = [
  '/sys/bus',
  '/sys/class',
  '/sys/dev',
  '/sys/devices',
  '/sys/module',
  '/usr/share/vulkan',
  '/usr/share/drirc.d',
  '/usr/share/glvnd',
  '/etc/vulkan',
  '/usr/local/cuda',
];
/** How many cores there are: from it the engine takes its number of threads. */
const CORES = '/sys/devices/system/cpu';

/** How a site wants the walls around the model. */
export interface ModelSandbox {
  readonly setting: SandboxSetting;
  /** Folders that stay invisible wherever they lie: the data folder. The model's own files are shown alone. */
  readonly hiddenFolders: readonly string[];
}

/** How an inference process for these files is started. */
export function modelCommand(
  mode: SandboxMode,
  files: readonly string[],
  hiddenFolders: readonly string[],
): Command {
  return sandboxedNode(mode, modelContents(files, hiddenFolders), [inferenceEntry()]);
}

/** The mode in which this machine can shut the model off. Throws SandboxUnavailable where it cannot as asked. */
export async function chooseModelSandbox(
  { setting, hiddenFolders }: ModelSandbox,
  files: readonly string[],
): Promise<SandboxMode> {
  return chooseSandbox(setting, 'model', modelContents(files, hiddenFolders));
}

/** What there is behind the walls of an inference process for these files. */
export function modelContents(
  files: readonly string[],
  hiddenFolders: readonly string[],
): SandboxContents {
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('zod/package.json')));
  const devices = GRAPHICS_CARDS.flatMap((pattern) => globSync(pattern)).filter(isDevice);
  const system = devices.length > 0 ? DRIVER_PATHS : [CORES];
  return {
    readable: [
      dirname(inferenceEntry()),
      join(dirname(inferenceEntry()), '../../text/src'),
      packages,
      join(INSTALL_FOLDER, 'package.json'),
      ...files,
      ...system.filter((path) => existsSync(path)),
    ],
    hiddenFolders,
    devices,
    // node-llama-cpp tries each of its binaries in a process of its own before it loads it
    processes: true,
    limits: { openFiles: MAX_OPEN_FILES },
  };
}

function inferenceEntry(): string {
  return compiledEntry(import.meta.url, './inference-main.js');
}

function isDevice(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isCharacterDevice() === true;
}
