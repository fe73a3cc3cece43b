import { createHash } from 'node:crypto';
import { readdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ModelStores } from '@app/platform';
import { lockFetch } from './fetch-lock.js';
import { askAbout, type ExpectedFile, type HubFile, type Transfer } from './hub-file.js';
import { receive, sizeOf } from './hub-receive.js';
import { DiskFull, WrongModelHash } from './model.errors.js';
import type { ModelProgress } from './model-progress.js';
import { spellSource } from './model-source.js';
import { HubOffline } from './model-stores.errors.js';
import { hashFile } from './verified-file.js';

const STALL_MS = 60_000;
const FIRST_PAUSE_MS = 1000;

export interface HubDownloadOptions {
  readonly stores: ModelStores;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  /** @default 60000 */
  readonly stallMs?: number;
  /** @default 1000, doubled each time */
  readonly pauseMs?: number;
}

/**
 * Fetches a file of the hub to `target`, and puts it there only if size and hash are right. What has
 * arrived when it is stopped is kept beside it, and the next time goes on from there.
 */
export async function downloadFromHub(
  file: HubFile,
  target: string,
  expected: ExpectedFile,
  options: HubDownloadOptions,
): Promise<{ readonly sha256: string }> {
  const { stores, signal, onProgress } = options;
  if (stores.huggingFace.offline) {
    throw new HubOffline(spellSource(file), stores.huggingFace.cache);
  }
  const connection = {
    hub: stores.huggingFace,
    proxy: stores.proxy,
    stallMs: options.stallMs ?? STALL_MS,
    signal,
  };
  await using _lock = await lockFetch(target);
  const url = new URL(
    `${stores.huggingFace.endpoint}/${file.repository}/resolve/${file.revision}/${file.path}`,
  );
  const about = await askAbout({ url, file, connection }, expected);
  const transfer = { url, file, about, connection };
  const part = await openPart(target, transfer);
  await receive(transfer, part, {
    onProgress,
    pauseMs: options.pauseMs ?? FIRST_PAUSE_MS,
  });
  onProgress({ phase: 'verify', receivedBytes: 0, totalBytes: about.bytes });
  const sha256 = await hashFile(part, {
    signal,
    onRead: (receivedBytes) =>
      onProgress({ phase: 'verify', receivedBytes, totalBytes: about.bytes }),
  });
  const wanted = expected.sha256 ?? about.sha256 ?? sha256;
  if (sha256 !== wanted) {
    await rm(part, { force: true });
    throw new WrongModelHash(
      spellSource(file),
      wanted,
      sha256,
      'It was thrown away. Fetch it again; if this happens again, the hub or your mirror hands out something else.',
    );
  }
  await rename(part, target);
  return { sha256 };
}

/** What has arrived of this very file; what is left of another state of it is removed. */
async function openPart(target: string, { url, about }: Transfer): Promise<string> {
  const { etag, bytes } = about;
  const folder = dirname(target);
  const state = createHash('sha256').update(`${url.href}\n${etag}`).digest('hex').slice(0, 12);
  const part = `${target}.${state}.part`;
  for (const name of await readdir(folder)) {
    const isPart = name.startsWith(`${basename(target)}.`) && name.endsWith('.part');
    if (isPart && name !== basename(part)) await rm(join(folder, name), { force: true });
  }
  const { bavail, bsize } = await statfs(folder);
  const missing = bytes - (await sizeOf(part));
  if (bavail * bsize < missing) throw new DiskFull(folder, missing);
  return part;
}
