import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type KeyProvider,
  type NoteSigner,
  NoteNotTrusted,
  type NoteVerifier,
  openNote,
  openRootKeys,
  openSiteKey,
  parseNoteKey,
  signNote,
} from '@app/crypto';
import { type Config, type DataFolder, INSTALL_FOLDER } from '@app/platform';
import { z } from 'zod';
import { AllowListNotTrusted, ModelNotAllowed } from './allow-list.errors.js';
import { PROJECT_KEY } from './project-key.js';

const KIND = 'cloister-allowed-models';
const BUILT_IN_LIST = join(INSTALL_FOLDER, 'models', 'allow-list.note');

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
  files: z.array(AllowedFile),
});

/** A list on the disk, and the key that must have signed it. */
export interface SignedList {
  readonly path: string;
  /** Asked for only when the list is there. */
  readonly key: () => NoteVerifier | Promise<NoteVerifier>;
  /** What to do when it cannot be trusted. */
  readonly remedy: string;
}

/** The model files, by sha256, that may be loaded: those of the project and those of the site. */
export class AllowList {
  constructor(
    readonly project: readonly AllowedFile[],
    readonly site: readonly AllowedFile[],
  ) {}

  /** Whose list the file is on; null if on none. */
  originOf(sha256: string): 'project' | 'site' | null {
    const named = (file: AllowedFile): boolean => file.sha256 === sha256;
    if (this.project.some(named)) return 'project';
    return this.site.some(named) ? 'site' : null;
  }

  /** Throws `ModelNotAllowed`. */
  require({ id, sha256 }: { readonly id: string; readonly sha256: string }): void {
    if (this.originOf(sha256) === null) throw new ModelNotAllowed(id, sha256);
  }
}

/**
 * Both lists, each only as its owner signed it: one that was changed stops everything, rather than
 * be read as empty.
 * @param site whose list; null for the project's list alone
 */
export async function readAllowList(
  site: Pick<Config, 'data' | 'keys'> | null = null,
  project: SignedList = PROJECT_LIST,
): Promise<AllowList> {
  const own = await readSigned(project);
  if (!own) throw new AllowListNotTrusted(project.path, 'it is missing', project.remedy);
  return new AllowList(own, site ? await readSiteList(site.data, () => openRootKeys(site)) : []);
}

/**
 * What this site has allowed.
 * @param rootKeys asked for only when the list is there
 */
export async function readSiteList(
  data: DataFolder,
  rootKeys: () => KeyProvider,
): Promise<readonly AllowedFile[]> {
  return (
    (await readSigned({
      path: data.allowedModels,
      key: () => openSiteKey(data.siteSigningKey, rootKeys()),
      remedy:
        'Put back the one from your backup, or remove it and allow your files again. See the audit trail for what was allowed.',
    })) ?? []
  );
}

/** The note to write for these files, in one order whatever the order of allowing was. */
export function signAllowList(files: readonly AllowedFile[], signer: NoteSigner): string {
  const content: z.infer<typeof AllowedFiles> = {
    kind: KIND,
    version: 1,
    files: files.toSorted((a, b) => a.sha256.localeCompare(b.sha256)),
  };
  return signNote(`${JSON.stringify(content, null, 2)}\n`, signer);
}

const PROJECT_LIST: SignedList = {
  path: BUILT_IN_LIST,
  key: () => parseNoteKey(PROJECT_KEY),
  remedy: 'Install Cloister again, or put back the file that belongs to this version.',
};

async function readSigned({ path, key, remedy }: SignedList): Promise<AllowedFile[] | null> {
  let note: string;
  try {
    note = await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return AllowedFiles.parse(JSON.parse(openNote(note, [await key()]))).files;
  } catch (error) {
    if (error instanceof NoteNotTrusted) {
      throw new AllowListNotTrusted(path, error.message, remedy, { cause: error });
    }
    if (error instanceof z.ZodError || error instanceof SyntaxError) {
      throw new AllowListNotTrusted(path, 'this version does not know its form', remedy, {
        cause: error,
      });
    }
    throw error;
  }
}
