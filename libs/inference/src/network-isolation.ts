import { execFile } from 'node:child_process';

const NAMESPACE = ['--user', '--map-root-user', '--net', '--'] as const;

export interface ChildCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly isolated: boolean;
}

let probe: Promise<boolean> | null = null;

/**
 * A command line that starts Node on `entry` in a network namespace of its own, where not even
 * loopback is up; without one where this host refuses namespaces. The host is asked once.
 */
export async function isolatedNode(entry: string): Promise<ChildCommand> {
  probe ??= hostAllowsNamespaces();
  if (await probe) {
    return { file: 'unshare', args: [...NAMESPACE, process.execPath, entry], isolated: true };
  }
  return { file: process.execPath, args: [entry], isolated: false };
}

function hostAllowsNamespaces(): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(
      'unshare',
      [...NAMESPACE, 'true'],
      { timeout: 5000, env: CHILD_ENVIRONMENT },
      (error) => {
        resolve(error === null);
      },
    );
  });
}

/**
 * All that an inference process sees of the environment. One libuv thread: with the usual four the
 * same model generates at less than half the speed.
 */
export const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: '/usr/local/bin:/usr/bin:/bin',
  LANG: 'C.UTF-8',
  UV_THREADPOOL_SIZE: '1',
};
