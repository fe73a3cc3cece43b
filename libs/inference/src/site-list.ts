import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import type { NoteSigner } from '@app/crypto';
import type { DataFolder } from '@app/platform';
import { type AllowedFile, signAllowList } from './allow-list.js';

/**
 * A new list of the site, written down but not in force. It lies beside the old one until whoever
 * made it has recorded the act, so that neither happens without the other: `sha256` in the record
 * tells after a crash whether the act took place.
 */
export interface PreparedList {
  readonly sha256: string;
  /** Puts it in the place of the old one, in one step. */
  putInForce(): Promise<void>;
  discard(): Promise<void>;
}

export async function prepareSiteList(
  data: DataFolder,
  files: readonly AllowedFile[],
  signer: NoteSigner,
): Promise<PreparedList> {
  const note = signAllowList(files, signer);
  await writeFile(asidePath(data), note, { mode: 0o600, flush: true });
  return prepared(data, note);
}

/** The list that a crash left between its writing and its coming into force. */
export async function leftOverList(data: DataFolder): Promise<PreparedList | null> {
  const note = await readFile(asidePath(data), 'utf8').catch(() => null);
  return note === null ? null : prepared(data, note);
}

function prepared(data: DataFolder, note: string): PreparedList {
  return {
    sha256: createHash('sha256').update(note).digest('hex'),
    putInForce: () => rename(asidePath(data), data.allowedModels),
    discard: () => rm(asidePath(data), { force: true }),
  };
}

function asidePath(data: DataFolder): string {
  return `${data.allowedModels}.next`;
}
