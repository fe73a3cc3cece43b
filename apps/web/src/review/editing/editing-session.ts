import type {
  SaveWorkingCopyData,
  VersionDetails,
  WorkingCopy,
} from '../../generated/types.gen.js';
import {
  countChanges,
  type EditedDraft,
  fromWorkingCopy,
  putBack,
  toEdited,
  withAdded,
  without,
  withSentence,
} from './edited-draft.js';
import { changedTo, type EditHistory, redone, startHistory, undone } from './edit-history.js';
import { type Checked, type ShownDraft, shownDraft } from './shown-draft.js';

/** Each save is an act in the trail: what changes within this is one. */
const SAVE_AFTER_MS = 2_000;
const AGAIN_AFTER_MS = 10_000;

export type Saving =
  | { readonly state: 'nothing' }
  | { readonly state: 'waiting' | 'saving' }
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'failed'; readonly problem: unknown };

export interface EditingState {
  readonly draft: EditedDraft;
  readonly shown: ShownDraft;
  /** Sentences that are not as the version has them. */
  readonly changes: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly saving: Saving;
  /** When edits of before were taken up; null where nothing was kept. */
  readonly recoveredAt: string | null;
}

type Body = SaveWorkingCopyData['body'];
export type SaveCopy = (
  body: Body,
  options: { readonly keepalive: boolean },
) => Promise<WorkingCopy>;

/**
 * The edits of one version by one person: changed at once, taken back step by step, kept by the
 * service a moment later. One save at a time; what changes meanwhile goes with the next.
 */
export class EditingSession {
  private readonly listeners = new Set<() => void>();
  private history: EditHistory<EditedDraft>;
  private checked: Checked = new Map();
  private kept: EditedDraft;
  private copyRevision: number;
  private savedAt: string | null;
  private saving: Saving;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private underWay: Promise<void> | null = null;
  private added = 0;
  private told: EditingState;

  constructor(
    readonly base: VersionDetails,
    private readonly copy: WorkingCopy | null,
    private readonly save: SaveCopy,
  ) {
    this.kept = copy ? fromWorkingCopy(copy) : toEdited(base);
    this.history = startHistory(this.kept);
    this.copyRevision = copy?.revision ?? 0;
    this.savedAt = copy?.savedAt ?? null;
    this.saving = this.rest();
    if (copy) this.checked = checkedBy(copy, this.kept);
    this.told = this.tell();
  }

  /** Of the copy that the service keeps; 0 where it keeps none. */
  get revision(): number {
    return this.copyRevision;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): EditingState => this.told;

  write(key: string, text: string): void {
    this.change((draft) => withSentence(draft, key, text));
  }

  takeOut(key: string): void {
    this.change((draft) => without(draft, key));
  }

  /** The key of the new sentence. */
  add(place: { readonly section: string | null; readonly behind: string | null }, text: string) {
    this.added += 1;
    const key = `new-${this.copyRevision}-${this.added}`;
    this.change((draft) => withAdded(draft, { ...place, key, text }));
    return key;
  }

  putBack(key: string): void {
    this.change((draft) => putBack(draft, key, this.base));
  }

  undo(): void {
    this.become(undone(this.history));
  }

  redo(): void {
    this.become(redone(this.history));
  }

  /** Until the service has what is on the screen; rejects where it could not be kept. */
  async flush(options: { readonly keepalive: boolean } = { keepalive: false }): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.underWay) await this.underWay.catch(() => undefined);
    if (this.history.present === this.kept) {
      this.saving = this.rest();
      this.changed();
      return;
    }
    this.underWay = this.keep(options);
    try {
      await this.underWay;
    } finally {
      this.underWay = null;
    }
  }

  /** Nothing more is kept: the edits are a version now, or are given up. */
  end(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.kept = this.history.present;
  }

  private change(edit: (draft: EditedDraft) => EditedDraft): void {
    this.become(changedTo(this.history, edit(this.history.present)));
  }

  private become(history: EditHistory<EditedDraft>): void {
    if (history === this.history) return;
    this.history = history;
    if (this.saving.state !== 'saving') this.saving = { state: 'waiting' };
    this.saveAfter(SAVE_AFTER_MS);
    this.changed();
  }

  private saveAfter(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush().catch(() => undefined), ms);
  }

  private async keep(options: { readonly keepalive: boolean }): Promise<void> {
    const draft = this.history.present;
    this.saving = { state: 'saving' };
    this.changed();
    try {
      const copy = await this.save(
        {
          revision: this.copyRevision,
          baseVersion: this.base.number,
          sentences: draft.map(({ from, section, text }) => ({ from, section, text })),
        },
        options,
      );
      this.kept = draft;
      this.copyRevision = copy.revision;
      this.checked = checkedBy(copy, draft);
      this.savedAt = copy.savedAt;
      this.saving = this.history.present === draft ? this.rest() : { state: 'waiting' };
    } catch (problem) {
      this.saving = { state: 'failed', problem };
      if (isSilence(problem)) this.saveAfter(AGAIN_AFTER_MS);
      throw problem;
    } finally {
      this.changed();
    }
  }

  private rest(): Saving {
    return this.savedAt === null ? { state: 'nothing' } : { state: 'saved', at: this.savedAt };
  }

  private changed(): void {
    this.told = this.tell();
    for (const listener of this.listeners) listener();
  }

  private tell(): EditingState {
    const draft = this.history.present;
    return {
      draft,
      shown: shownDraft(this.base, draft, this.checked),
      changes: countChanges(this.base, draft),
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      saving: this.saving,
      recoveredAt: this.copy?.savedAt ?? null,
    };
  }
}

/** The service answers with the sentences in the order in which they were given. */
function checkedBy({ sentences }: WorkingCopy, draft: EditedDraft): Checked {
  return new Map(
    draft.flatMap(({ key }, index) => {
      const found = sentences[index];
      return found ? [[key, found] as const] : [];
    }),
  );
}

/** No answer at all, or none that means anything: the same may work in a while. */
function isSilence(problem: unknown): boolean {
  const status = typeof problem === 'object' && problem && 'status' in problem && problem.status;
  return status === 0 || (typeof status === 'number' && status >= 500);
}
