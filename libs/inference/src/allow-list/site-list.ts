import { createHash } from 'node:crypto';
import { readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import type { NoteSigner } from '@app/crypto';
import type { DataFolder } from '@app/platform';
import { type AllowedFile, signAllowList } from './signed-list.js';

/**
 * A new list of the site, written down but not in force. It lies beside the old one until whoever
 * made it has recorded the act, so that neither happens without the other: `sha256` in the record
 * tells after a crash whether the act took place.
 */
export interface PreparedList {
  readonly sha256: string;
  /** Puts it in the place of the old one, in one step; does nothing if somebody has done so. */
  activate(): Promise<void>;
  discard(): Promise<void>;
}

export async function prepareSiteList(
  data: DataFolder,
  files: readonly AllowedFile[],
  signer: NoteSigner,
): Promise<PreparedList> {
  const note = signAllowList(files, signer);
  const sha256 = createHash('sha256').update(note).digest('hex');
  await writeFile(asidePath(data, sha256), note, { mode: 0o600, flush: true });
  return prepared(data, sha256);
}

/** Lists that a crash left between their writing and their coming into force. */
export async function leftOverLists(data: DataFolder): Promise<readonly PreparedList[]> {
  const start = `${basename(data.allowedModels)}.`;
  const names = await readdir(dirname(data.allowedModels)).catch(() => []);
  return names
    .filter((name) => name.startsWith(start) && name.endsWith('.next'))
    .map((name) => prepared(data, name.slice(start.length, -'.next'.length)));
}

function prepared(data: DataFolder, sha256: string): PreparedList {
  const path = asidePath(data, sha256);
  return {
    sha256,
    activate: () => rename(path, data.allowedModels).catch(unlessAbsent),
    discard: () => rm(path, { force: true }),
  };
}

function unlessAbsent(error: unknown): void {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
  throw error;
}

function asidePath(data: DataFolder, sha256: string): string {
  return `${data.allowedModels}.${sha256}.next`;
}
