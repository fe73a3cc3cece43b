import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Read by `libs/platform/src/build-info.ts`. */
export const BUILD_INFO = 'dist/build.json';

/** What a build was made from; a commit of null: from sources without git. */
export interface BuildInfo {
  readonly commit: string | null;
  readonly committedAt: string | null;
  /** Whether files of the commit had been changed. */
  readonly modified: boolean;
}

const UNKNOWN: BuildInfo = { commit: null, committedAt: null, modified: false };

/** The commit that is checked out in `root`, where that is the root of a repository and git is installed. */
export function readCommit(root: string): BuildInfo {
  const top = git(root, ['rev-parse', '--show-toplevel']);
  // an installation may lie inside another project's repository
  if (top === null || realpathSync(top) !== realpathSync(root)) return UNKNOWN;
  const [commit, committedAt] = git(root, ['log', '-1', '--format=%H%n%cI'])?.split('\n') ?? [];
  if (!commit || !committedAt) return UNKNOWN;
  const changes = git(root, ['status', '--porcelain', '--untracked-files=no']);
  return { commit, committedAt, modified: changes !== '' };
}

export function writeBuildInfo(root: string, info: BuildInfo): void {
  const file = join(root, BUILD_INFO);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(info, null, 2)}\n`);
}

/** What git prints; null where it is not installed, or refuses. */
function git(root: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', [...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout.trim() : null;
}
