import type { ModelStores } from '@app/platform';
import type { ModelProgress } from './model-progress.js';

export interface ResolveOptions {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ModelProgress) => void;
  /** Of several sources one does not have it; the next is asked. */
  readonly onSourceFailed?: (source: string, reason: string) => void;
  /** @default none: only files by path and those in the models folder */
  readonly stores?: ModelStores;
  /**
   * What is fetched when it is not here. A model that the catalog does not pin is fetched for
   * nobody but the operator who asks for just that. @default 'pinned'
   */
  readonly fetch?: 'never' | 'pinned' | 'any';
  /** @default pip3, python3 -m pip, pip */
  readonly pipCommands?: readonly (readonly string[])[];
}
