import { createHash } from 'node:crypto';
import { readdir, rename, rm, statfs } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ModelStores } from '@app/platform';
import { lockFetch } from './fetch-lock.js';
import { askAbout, type ExpectedFile, type RemoteFile, type Transfer } from './hub-file.js';
import { receive, sizeOf } from './hub-receive.js';
import type { FileServer } from './hub-request.js';
import { DiskFull, WrongModelHash } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import { type ModelSource, spellSource } from './model-source.js';
import { HubOffline } from './model-stores.errors.js';
import { hashFile } from '../models/verified-file.js';

const STALL_MS = 60_000;
const FIRST_PAUSE_MS = 1000;

export type HubFile = Extract<ModelSource, { kind: 'hf' }>;

export interface HubDownloadOptions {
  readonly stores: ModelStores;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  /** @default 60000 */
  readonly stallMs?: number;
  /** @default 1000, doubled each time */
  readonly pauseMs?: number;
}

export async function downloadFromHub(
  source: HubFile,
  target: string,
  expected: ExpectedFile,
  options: HubDownloadOptions,
): Promise<{ readonly sha256: string }> {
  const { huggingFace } = options.stores;
  const { endpoint, offline, cache } = huggingFace;
  const name = spellSource(source);
  if (offline) throw new HubOffline(name, cache);
  const { repository, revision, path } = source;
  const url = new URL(`${endpoint}/${repository}/resolve/${revision}/${path}`);
  return download({ place: 'hub', name, url }, huggingFace, target, expected, options);
}

/** The file of this name in the folder that `CLOISTER_MODEL_MIRROR` names. */
export async function downloadFromMirror(
  mirror: string,
  file: string,
  target: string,
  expected: ExpectedFile,
  options: HubDownloadOptions,
): Promise<{ readonly sha256: string }> {
  const url = new URL(file, mirror);
  const { hosts } = options.stores.huggingFace;
  const server = { endpoint: url.origin, token: null, hosts };
  return download({ place: 'mirror', name: url.href, url }, server, target, expected, options);
}

/**
 * Fetches a file to `target`, and puts it there only if size and hash are right. What has arrived
 * when it is stopped is kept beside it, and the next time goes on from there.
 */
async function download(
  file: RemoteFile,
  server: FileServer,
  target: string,
  expected: ExpectedFile,
  options: HubDownloadOptions,
): Promise<{ readonly sha256: string }> {
  const { stores, signal, onProgress } = options;
  const connection = {
    hub: server,
    proxy: stores.proxy,
    stallMs: options.stallMs ?? STALL_MS,
    signal,
  };
  await using _lock = await lockFetch(target);
  const about = await askAbout({ file, connection }, expected);
  const transfer = { file, about, connection };
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
      file.name,
      wanted,
      sha256,
      'It was discarded. Download it again; if this happens again, the hub or your mirror provides a different file.',
    );
  }
  await rename(part, target);
  return { sha256 };
}

/** What has arrived of this very file; what is left of another state of it is removed. */
async function openPart(target: string, { file, about }: Transfer): Promise<string> {
  const { etag, bytes } = about;
  const folder = dirname(target);
  const state = createHash('sha256').update(`${file.url.href}\n${etag}`).digest('hex').slice(0, 12);
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
