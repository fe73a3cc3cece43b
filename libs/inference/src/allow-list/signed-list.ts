import { readFile } from 'node:fs/promises';
import {
  type NoteSigner,
  NoteNotTrusted,
  type NoteVerifier,
  openSignatures,
  signNote,
} from '@app/crypto';
import { z } from 'zod';
import { AllowListNotTrusted } from './allow-list.errors.js';

const KIND = 'cloister-allowed-models';

export const AllowedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** What it was called when it was allowed: an id of the catalog, or the file's name. */
  name: z.string(),
  /** When the site allowed it; the project's list changes with the version. */
  allowedAt: z.iso.datetime().optional(),
});
export type AllowedFile = z.infer<typeof AllowedFile>;

const AllowedFiles = z.strictObject({
  kind: z.literal(KIND),
  version: z.literal(1),
  /** The version of Cloister that the list comes with; a site's list outlives versions. */
  cloister: z.string().optional(),
  files: z.array(AllowedFile),
});
export type AllowedFiles = z.infer<typeof AllowedFiles>;

/** A list on the disk, and the keys one of which must have signed it. */
export interface SignedList {
  readonly path: string;
  /** Asked for only when the list is there. */
  readonly keys: () => readonly NoteVerifier[] | Promise<readonly NoteVerifier[]>;
  /** What it means that none of them has signed it. */
  readonly strangerSays?: string;
  /** What to do when it cannot be trusted. */
  readonly remedy: string;
}

export interface OpenedList {
  readonly content: AllowedFiles;
  /** Those of the known keys that signed it. */
  readonly signedBy: readonly NoteVerifier[];
}

/** The note to write for these files, in one order whatever the order of allowing was. */
export function signAllowList(
  files: readonly AllowedFile[],
  signer: NoteSigner,
  cloister?: string,
): string {
  const content: AllowedFiles = {
    kind: KIND,
    version: 1,
    ...(cloister !== undefined && { cloister }),
    files: files.toSorted((a, b) => a.sha256.localeCompare(b.sha256)),
  };
  return signNote(`${JSON.stringify(content, null, 2)}\n`, signer);
}

/** Null if it is not there. Throws `AllowListNotTrusted`. */
export async function openList(list: SignedList): Promise<OpenedList | null> {
  const { path, remedy } = list;
  let note: string;
  try {
    note = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const { text, signatures } = openSignatures(note, await list.keys());
    const signedBy = signatures.map(({ key }) => key);
    return { content: AllowedFiles.parse(JSON.parse(text)), signedBy };
  } catch (error) {
    if (error instanceof NoteNotTrusted) {
      const isStranger = error.reason === 'unknown-key' && list.strangerSays !== undefined;
      const reason = isStranger ? (list.strangerSays ?? '') : error.message;
      throw new AllowListNotTrusted(path, reason, remedy, { cause: error });
    }
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      throw new AllowListNotTrusted(path, 'this version does not know its format', remedy, {
        cause: error,
      });
    }
    throw error;
  }
}
