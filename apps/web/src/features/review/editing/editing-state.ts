import type {
  KeptOpenEdits,
  Omission,
  SaveOpenEditsData,
  SaveWorkingCopyData,
  WorkingCopy,
} from '@app/api-client';
import type { SaveOptions, Saving } from './autosave.js';
import type { EditedDraft } from './edited-draft.js';
import type { EditorOf } from './open-editors.js';
import type { ShownDraft } from './shown-draft.js';

export interface EditingState {
  readonly draft: EditedDraft;
  readonly shown: ShownDraft;
  /** Sentences that are not as the version has them. */
  readonly changes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  readonly editors: readonly EditorOf[];
  /** Editors in which something is written that is no part of the text yet. */
  readonly unfinished: readonly EditorOf[];
  /** Editors of before were opened again. */
  readonly isResumed: boolean;
  /** What the text as it was checked last leaves out; null while that is what the version leaves out. */
  readonly omissions: readonly Omission[] | null;
  /** The service has checked the text as it reads now. */
  readonly isJudged: boolean;
}

type Body = SaveWorkingCopyData['body'];
type OpenBody = SaveOpenEditsData['body'];

/** What the service is asked for. */
export interface EditsKeeper {
  readonly saveCopy: (body: Body, options: SaveOptions) => Promise<WorkingCopy>;
  readonly saveOpen: (body: OpenBody, options: SaveOptions) => Promise<KeptOpenEdits>;
}
