import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from './model-source.js';

type HubFile = Extract<ModelSource, { kind: 'hf' }>;

const COMMIT = /^[0-9a-f]{40}$/;

/**
 * The file in the hub client's own cache, if it has it: models--org--repo/snapshots/commit/path, a
 * link to its blob. A branch or tag is looked up in refs/ beside it.
 */
export async function findInHubCache(cache: string, file: HubFile): Promise<string | null> {
  const repository = join(cache, `models--${file.repository.replace('/', '--')}`);
  const commit = COMMIT.test(file.revision)
    ? file.revision
    : await readCommit(join(repository, 'refs', file.revision));
  if (commit === null) return null;
  const path = join(repository, 'snapshots', commit, file.path);
  const found = await stat(path).catch(() => null);
  return found?.isFile() ? path : null;
}

async function readCommit(path: string): Promise<string | null> {
  const content = await readFile(path, 'utf8').catch(() => '');
  const commit = content.trim();
  return COMMIT.test(commit) ? commit : null;
}
