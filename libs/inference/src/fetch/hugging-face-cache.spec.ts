import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findInHubCache } from './hugging-face-cache.js';

const COMMIT = 'c0ffee00c0ffee00c0ffee00c0ffee00c0ffee00';
const FILE = { kind: 'hf', repository: 'org/repo', path: 'sub/model.gguf' } as const;

let cache: string;
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'cloister-hub-cache-'));
});
afterEach(async () => rm(cache, { recursive: true }));

/** As huggingface_hub lays it: blobs by their etag, snapshots that link to them, refs that name commits. */
async function layOut(path: string = FILE.path): Promise<string> {
  const repository = join(cache, 'models--org--repo');
  const link = join(repository, 'snapshots', COMMIT, path);
  const blob = join(repository, 'blobs', 'e7a6');
  for (const folder of [dirname(link), dirname(blob), join(repository, 'refs')]) {
    await mkdir(folder, { recursive: true });
  }
  await writeFile(blob, 'weights');
  await symlink('../'.repeat(path.split('/').length + 1) + 'blobs/e7a6', link);
  await writeFile(join(repository, 'refs', 'main'), COMMIT);
  return link;
}

describe("the hub client's cache", () => {
  it('has a file by its commit', async () => {
    const link = await layOut();
    expect(await findInHubCache(cache, { ...FILE, revision: COMMIT })).toBe(link);
  });

  it('has a file by a branch, as it was when the branch was last fetched', async () => {
    const link = await layOut();
    expect(await findInHubCache(cache, { ...FILE, revision: 'main' })).toBe(link);
    expect(await findInHubCache(cache, { ...FILE, revision: 'other' })).toBeNull();
  });

  it('does not have a file of another commit, or one whose blob was removed', async () => {
    await layOut();
    expect(await findInHubCache(cache, { ...FILE, revision: 'd'.repeat(40) })).toBeNull();
    await rm(join(cache, 'models--org--repo', 'blobs', 'e7a6'));
    expect(await findInHubCache(cache, { ...FILE, revision: COMMIT })).toBeNull();
  });

  it('has nothing when it is not there', async () => {
    const absent = join(cache, 'absent');
    expect(await findInHubCache(absent, { ...FILE, revision: COMMIT })).toBeNull();
  });
});
