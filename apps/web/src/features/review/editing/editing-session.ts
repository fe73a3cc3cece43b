import type { Omission, VersionDetails, WorkingCopy } from '@app/api-client';
import { Autosave, type SaveOptions, worseOf } from './autosave.js';
import {
  countChanges,
  type EditedDraft,
  fromWorkingCopy,
  putBack,
  toEdited,
  withAdded,
  withFact,
  without,
  withSentence,
} from './edited-draft.js';
import type { EditingState, EditsKeeper } from './editing-state.js';
import { changedTo, type EditHistory, redone, startHistory, undone } from './edit-history.js';
import {
  carriedOver,
  type EditorOf,
  fromOpenEdits,
  isSameEditor,
  isUnfinished,
  type OpenEdit,
  type OpenEditor,
  textBefore,
  toOpenEdit,
} from './open-editors.js';
import { type Checked, checkedBy, shownDraft } from './shown-draft.js';

/** Each save is on record and checked against the documents: what is applied within this goes as one. */
const SAVE_AFTER_MS = 1_500;
/** What is written in an editor is at the service within two seconds, with the time that a request takes. */
const SAVE_OPEN_AFTER_MS = 1_000;

/**
 * The edits of one version by one person: changed at once, taken back step by step, kept by the service a moment
 * later. What is still in an editor is kept beside them, and becomes part of the text only when it is applied.
 */
export class EditingSession {
  private readonly listeners = new Set<() => void>();
  private history: EditHistory<EditedDraft>;
  private checked: Checked = new Map();
  private omissions: readonly Omission[] | null = null;
  private kept: EditedDraft;
  private copyRevision: number;
  private editors: readonly OpenEditor[] = [];
  /** Applied, and not yet kept as part of the text. */
  private applied: readonly OpenEdit[] = [];
  private openRevision: number;
  private keptOpen: string;
  private focusOn: EditorOf | null = null;
  private added = 0;
  private readonly isResumed: boolean;
  private readonly text: Autosave;
  private readonly open: Autosave;
  private drawn: Pick<EditingState, 'draft' | 'shown' | 'changes'> & { readonly of: Checked };
  private announced: EditingState;

  constructor(
    readonly base: VersionDetails,
    copy: WorkingCopy | null,
    private readonly keeper: EditsKeeper,
  ) {
    this.kept = copy ? fromWorkingCopy(copy) : toEdited(base);
    this.history = startHistory(this.kept);
    this.copyRevision = copy?.revision ?? 0;
    this.openRevision = copy?.openRevision ?? 0;
    if (copy) {
      this.checked = checkedBy(copy, this.kept);
      this.omissions = copy.omissions;
      this.editors = fromOpenEdits(this.kept, copy);
    }
    this.keptOpen = JSON.stringify(copy?.openEdits ?? []);
    this.isResumed = this.editors.length > 0;
    this.focusOn = this.editors.at(-1)?.of ?? null;
    const common = { savedAt: copy?.savedAt ?? null, onChange: () => this.changed() };
    this.text = new Autosave({
      ...common,
      afterMs: SAVE_AFTER_MS,
      isDirty: () => this.history.present !== this.kept,
      save: async (options) => this.keepText(options),
    });
    this.open = new Autosave({
      ...common,
      afterMs: SAVE_OPEN_AFTER_MS,
      isDirty: () => JSON.stringify(this.openEdits()) !== this.keptOpen,
      save: async (options) => this.keepOpen(options),
    });
    this.drawn = this.draw();
    this.announced = this.tell();
  }

  /** Of the copy that the service keeps; 0 where it keeps none. */
  get revision(): number {
    return this.copyRevision;
  }

  get isKept(): boolean {
    return this.copyRevision > 0 || this.openRevision > 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): EditingState => this.announced;

  /** Opens an editor. Others stay open where something is written in them. */
  edit(of: EditorOf): void {
    const isOpen = this.editors.some((editor) => isSameEditor(editor.of, of));
    const others = this.editors.filter(
      (editor) => isSameEditor(editor.of, of) || isUnfinished(this.history.present, editor),
    );
    const text = textBefore(this.history.present, of);
    this.focusOn = of;
    this.become(isOpen ? others : [...others, { of, text }]);
  }

  /** Whether the editor is to have the focus, which it is given once. */
  takeFocus(of: EditorOf): boolean {
    const isIt = this.focusOn !== null && isSameEditor(this.focusOn, of);
    if (isIt) this.focusOn = null;
    return isIt;
  }

  textIn(of: EditorOf): string {
    return this.editors.find((editor) => isSameEditor(editor.of, of))?.text ?? '';
  }

  type(of: EditorOf, text: string): void {
    const before = this.announced.unfinished.length;
    this.editors = this.editors.map((each) => (isSameEditor(each.of, of) ? { of, text } : each));
    this.open.touch();
    if (this.unfinished().length !== before) this.changed();
  }

  /** Makes what is written part of the text; an empty one takes the sentence out. */
  apply(of: EditorOf): void {
    const editor = this.editors.find((each) => isSameEditor(each.of, of));
    if (!editor) return;
    if (isUnfinished(this.history.present, editor)) {
      this.applied = [...this.applied, toOpenEdit(this.history.present, editor)];
    }
    this.close(of);
    if (of.kind === 'sentence')
      return this.change((draft) => withSentence(draft, of.key, editor.text));
    this.added += 1;
    const key = `new-${this.copyRevision}-${this.added}`;
    const { section, behind } = of;
    this.change((draft) => withAdded(draft, { section, behind, key, text: editor.text }));
  }

  /** Adds a fact of the documents to a section in one step; the key of its sentence. */
  addFact(section: string | null, text: string): string {
    this.added += 1;
    const key = `new-${this.copyRevision}-${this.added}`;
    const { sentences, version } = this.announced.shown;
    const saysNothing = (of: string): boolean => {
      const found = sentences.find((one) => one.key === of)?.evidence;
      const [first, ...others] = found
        ? (version.evidence ?? []).slice(found.first, found.first + found.count)
        : [];
      return first !== undefined && others.length === 0 && first.absence !== null;
    };
    this.change((draft) => withFact(draft, { key, section, text }, saysNothing));
    return key;
  }

  /** Takes an added fact out again: as a step back where it was the last step, so that what gave way to it returns. */
  removeFact(key: string): void {
    const before = this.history.past.at(-1);
    if (before?.every((one) => one.key !== key)) this.undo();
    else this.takeOut(key);
  }

  cancel(of: EditorOf): void {
    this.close(of);
  }

  takeOut(key: string): void {
    this.close({ kind: 'sentence', key });
    this.change((draft) => without(draft, key));
  }

  putBack(key: string): void {
    this.close({ kind: 'sentence', key });
    this.change((draft) => putBack(draft, key, this.base));
  }

  undo(): void {
    this.step(undone(this.history));
  }

  redo(): void {
    this.step(redone(this.history));
  }

  /** Opens what another session of this version had open, with what was written there. */
  adopt(other: EditingSession): void {
    const own = this.editors.filter(
      ({ of }) => !other.editors.some((editor) => isSameEditor(editor.of, of)),
    );
    const taken = carriedOver(other.editors, other.history.present, this.history.present);
    this.become([...own, ...taken]);
    this.open.touch();
  }

  /** Until the service has what is on the screen; rejects where it could not be kept. */
  async flush(options: SaveOptions = { keepalive: false }): Promise<void> {
    if (options.keepalive) {
      await Promise.all([this.open.flush(options), this.text.flush(options)]);
      return;
    }
    await this.text.flush(options);
    await this.open.flush(options);
  }

  /** Nothing more is kept: the edits are a version now, or are given up. */
  end(): void {
    this.text.stop();
    this.open.stop();
    this.kept = this.history.present;
    this.editors = [];
    this.applied = [];
    this.keptOpen = JSON.stringify([]);
  }

  private change(edit: (draft: EditedDraft) => EditedDraft): void {
    this.step(changedTo(this.history, edit(this.history.present)));
  }

  private step(history: EditHistory<EditedDraft>): void {
    if (history === this.history) return;
    const before = this.history.present;
    this.history = history;
    this.editors = carriedOver(this.editors, before, history.present);
    this.text.touch();
    this.open.touch();
    this.changed();
  }

  private close(of: EditorOf): void {
    this.become(this.editors.filter((editor) => !isSameEditor(editor.of, of)));
    this.open.touch();
  }

  private become(editors: readonly OpenEditor[]): void {
    this.editors = editors;
    this.changed();
  }

  private async keepText(options: SaveOptions): Promise<string> {
    const draft = this.history.present;
    const { applied } = this;
    const copy = await this.keeper.saveCopy(
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
    this.omissions = copy.omissions;
    this.applied = this.applied.filter((edit) => !applied.includes(edit));
    if (applied.length > 0) this.open.touch();
    return copy.savedAt;
  }

  private async keepOpen(options: SaveOptions): Promise<string> {
    const edits = this.openEdits();
    const kept = await this.keeper.saveOpen(
      { revision: this.openRevision, baseVersion: this.base.number, edits: [...edits] },
      options,
    );
    this.openRevision = kept.revision;
    this.keptOpen = JSON.stringify(edits);
    return kept.savedAt;
  }

  private openEdits(): readonly OpenEdit[] {
    const draft = this.history.present;
    const applied = draft === this.kept ? [] : this.applied;
    return [...applied, ...this.unfinished().map((editor) => toOpenEdit(draft, editor))];
  }

  private unfinished(): readonly OpenEditor[] {
    return this.editors.filter((editor) => isUnfinished(this.history.present, editor));
  }

  private changed(): void {
    this.announced = this.tell();
    for (const listener of this.listeners) listener();
  }

  private tell(): EditingState {
    if (this.drawn.draft !== this.history.present || this.drawn.of !== this.checked) {
      this.drawn = this.draw();
    }
    const { draft, shown, changes } = this.drawn;
    return {
      draft,
      shown,
      changes,
      canUndo: this.history.past.length > 0,
      canRedo: this.history.future.length > 0,
      saving: worseOf(this.text.state, this.open.state),
      editors: this.editors.map(({ of }) => of),
      unfinished: this.unfinished().map(({ of }) => of),
      isResumed: this.isResumed,
      omissions: this.omissions,
      isJudged: this.history.present === this.kept,
    };
  }

  /** A long text takes a while: it is put together when it has changed, and not with every letter. */
  private draw(): EditingSession['drawn'] {
    const draft = this.history.present;
    const shown = shownDraft(this.base, draft, this.checked);
    return { draft, shown, changes: countChanges(this.base, draft), of: this.checked };
  }
}
