import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import {
  NoteNotTrusted,
  type NoteSigner,
  type NoteVerifier,
  openNote,
  signNote,
} from '@app/crypto';
import { CheckpointMalformed } from '../notes/checkpoint.errors.js';
import { type Checkpoint, formatCheckpoint, parseCheckpoint } from '../notes/checkpoint.js';

const CHECKPOINTS = /^checkpoints (0|[1-9][0-9]*)$/;

/** A checkpoint, and how many were signed up to it: one that is taken out of the database is missed. */
export interface Mark extends Checkpoint {
  readonly checkpoints: number;
}

/** What a host remembers of the trail: the tree of the newest checkpoint that it has seen signed. */
export type KeptMark =
  | { readonly state: 'none' }
  /** It is nothing that this key signed: it was altered, or the key is another. */
  | { readonly state: 'not-trusted' }
  | { readonly state: 'kept'; readonly mark: Mark; readonly note: string };

/**
 * The high-water mark: what the newest checkpoint says, signed, in the data folder, out of reach of whoever has nothing
 * but the database. The sequencer writes it after each commit, under the lock that lets one number
 * at a time.
 */
export class MarkFile {
  constructor(readonly path: string) {}

  async read(key: NoteVerifier): Promise<KeptMark> {
    const note = await this.note();
    if (note === null) return { state: 'none' };
    const mark = openMark(note, [key]);
    return mark ? { state: 'kept', mark, note } : { state: 'not-trusted' };
  }

  /** As it lies there; null where none does. */
  async note(): Promise<string | null> {
    try {
      return await readFile(this.path, 'utf8');
    } catch (error) {
      if (isMissing(error)) return null;
      throw error;
    }
  }

  /** Whole or not at all, and on the disk once this returns. */
  async write(note: string): Promise<void> {
    const folder = dirname(this.path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const aside = `${this.path}.${randomBytes(6).toString('hex')}`;
    try {
      const file = await open(aside, 'wx', 0o600);
      try {
        await file.writeFile(note);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(aside, this.path);
    } catch (error) {
      await rm(aside, { force: true });
      throw error;
    }
    await syncFolder(folder);
  }
}

/** A checkpoint in the form of C2SP, with a line of ours after the three that others read. */
export function signMark({ checkpoints, ...checkpoint }: Mark, signer: NoteSigner): string {
  return signNote(`${formatCheckpoint(checkpoint)}checkpoints ${checkpoints}\n`, signer);
}

/** What a mark says, if one of these keys signed it as its own log. */
export function openMark(note: string, keys: readonly NoteVerifier[]): Mark | null {
  try {
    const text = openNote(note, keys);
    const said = parseCheckpoint(text);
    const [, checkpoints] = CHECKPOINTS.exec(text.split('\n')[3] ?? '') ?? [];
    if (checkpoints === undefined || keys.every(({ name }) => name !== said.origin)) return null;
    return { ...said, checkpoints: Number(checkpoints) };
  } catch (error) {
    if (error instanceof NoteNotTrusted || error instanceof CheckpointMalformed) return null;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
