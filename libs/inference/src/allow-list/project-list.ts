import { join } from 'node:path';
import { type NoteVerifier, parseNoteKey } from '@app/crypto';
import { INSTALL_FOLDER, VERSION } from '@app/platform';
import { AllowListNotTrusted } from './allow-list.errors.js';
import { DEVELOPMENT_KEY, RELEASE_KEY } from './project-keys.js';
import { type AllowedFile, openList } from './signed-list.js';

/** `development`: anybody can have signed it, so it is not good enough for real patients' data. */
export type ProjectListKind = 'release' | 'development';

/** The list that comes with Cloister, and the two keys one of which must have signed it. */
export interface ProjectList {
  readonly path: string;
  readonly keys: Readonly<Record<ProjectListKind, NoteVerifier>>;
  readonly remedy: string;
}

export const PROJECT_LIST: ProjectList = {
  path: join(INSTALL_FOLDER, 'models', 'allow-list.note'),
  keys: { release: parseNoteKey(RELEASE_KEY), development: parseNoteKey(DEVELOPMENT_KEY) },
  remedy:
    'Install this version of Cloister again, or restore the file that belongs to it. Files allowed for this installation stay allowed.',
};

/** Only what was signed for this version. Throws `AllowListNotTrusted`. */
export async function readProjectList({ path, keys, remedy }: ProjectList): Promise<{
  readonly kind: ProjectListKind;
  readonly files: readonly AllowedFile[];
}> {
  const opened = await openList({
    path,
    keys: () => [keys.release, keys.development],
    strangerSays: `it is not signed with a key of Cloister ${VERSION}, so it belongs to another version or comes from someone else`,
    remedy,
  });
  if (!opened) throw new AllowListNotTrusted(path, 'it is missing', remedy);
  const { cloister, files } = opened.content;
  if (cloister !== VERSION) {
    throw new AllowListNotTrusted(
      path,
      `it belongs to ${cloister === undefined ? 'an unknown version' : `Cloister ${cloister}`}, and this is ${VERSION}`,
      remedy,
    );
  }
  const kind = opened.signedBy.includes(keys.release) ? 'release' : 'development';
  return { kind, files };
}
