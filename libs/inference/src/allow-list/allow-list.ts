import { type KeyProvider, openRootKeys, openSiteKey } from '@app/crypto';
import type { Config, DataFolder } from '@app/platform';
import { ModelForDevelopment, ModelNotAllowed } from './allow-list.errors.js';
import {
  PROJECT_LIST,
  type ProjectList,
  type ProjectListKind,
  readProjectList,
} from './project-list.js';
import { type AllowedFile, openList } from './signed-list.js';

/** `project`: the list of a release; `development`: that of a build between releases. */
export type AllowedBy = 'project' | 'site' | 'development';

/** The model files, by sha256, that may be loaded: those of the project and those of the site. */
export class AllowList {
  constructor(
    readonly project: readonly AllowedFile[],
    readonly site: readonly AllowedFile[],
    readonly projectKind: ProjectListKind = 'development',
    private readonly forRealPatients = false,
  ) {}

  /** The same lists; where real patients' data is processed, what is for development is not enough. */
  withRealPatients(declared: boolean): AllowList {
    return new AllowList(this.project, this.site, this.projectKind, declared);
  }

  /** The strongest list that the file is on; null if on none. */
  originOf(sha256: string): AllowedBy | null {
    const named = (file: AllowedFile): boolean => file.sha256 === sha256;
    const isOfProject = this.project.some(named);
    if (isOfProject && this.projectKind === 'release') return 'project';
    if (this.site.some(named)) return 'site';
    return isOfProject ? 'development' : null;
  }

  /** Throws `ModelNotAllowed`, or `ModelForDevelopment` where real patients' data is processed. */
  require({ id, sha256 }: { readonly id: string; readonly sha256: string }): void {
    const origin = this.originOf(sha256);
    if (origin === null) throw new ModelNotAllowed(id, sha256);
    if (origin === 'development' && this.forRealPatients) throw new ModelForDevelopment(id, sha256);
  }
}

/**
 * Both lists, each only as its owner signed it: one that was changed stops everything, rather than
 * be read as empty.
 * @param site whose list; null for the project's list alone
 */
export async function readAllowList(
  site: Pick<Config, 'data' | 'keys'> | null = null,
  project: ProjectList = PROJECT_LIST,
): Promise<AllowList> {
  const { files, kind } = await readProjectList(project);
  const own = site ? await readSiteList(site.data, () => openRootKeys(site)) : [];
  return new AllowList(files, own, kind);
}

/**
 * What this site has allowed.
 * @param rootKeys asked for only when the list is there
 */
export async function readSiteList(
  data: DataFolder,
  rootKeys: () => KeyProvider,
): Promise<readonly AllowedFile[]> {
  const opened = await openList({
    path: data.allowedModels,
    keys: async () => [await openSiteKey(data.siteSigningKey, rootKeys())],
    remedy:
      'Restore it from your backup, or remove it and allow your files again. See the audit trail for what was allowed.',
  });
  return opened?.content.files ?? [];
}
