import type { SaveOpenEditsData, WorkingCopy } from '@app/api-client';
import type { EditedDraft, EditedSentence } from './edited-draft.js';

/** What an editor is open for: a sentence of the text, or a new one behind another. */
export type EditorOf =
  | { readonly kind: 'sentence'; readonly key: string }
  | { readonly kind: 'new'; readonly section: string | null; readonly behind: string | null };

/** An editor, with what is written in it so far. */
export interface OpenEditor {
  readonly of: EditorOf;
  readonly text: string;
}

export type OpenEdit = SaveOpenEditsData['body']['edits'][number];

export function isSameEditor(one: EditorOf, other: EditorOf): boolean {
  return idOfEditor(one) === idOfEditor(other);
}

/** Names an editor on the page. */
export function idOfEditor(of: EditorOf): string {
  return of.kind === 'sentence' ? `of ${of.key}` : `new ${of.section ?? ''} ${of.behind ?? ''}`;
}

/** What the editor begins with: what the sentence reads. */
export function textBefore(draft: EditedDraft, of: EditorOf): string {
  return of.kind === 'sentence' ? (draft.find(({ key }) => key === of.key)?.text ?? '') : '';
}

/** Something is written in it that neither was applied nor is the sentence as it reads. */
export function isUnfinished(draft: EditedDraft, { of, text }: OpenEditor): boolean {
  return of.kind === 'new' ? text.trim() !== '' : text !== textBefore(draft, of);
}

/** As the service keeps it: by the sentences of the version, which have their ids for good. */
export function toOpenEdit(draft: EditedDraft, { of, text }: OpenEditor): OpenEdit {
  if (of.kind === 'new') {
    const { section, behind } = of;
    return { from: null, section, was: null, behind: knownUpTo(draft, behind), text };
  }
  const sentence = draft.find(({ key }) => key === of.key);
  if (!sentence) return { from: null, section: null, was: null, behind: null, text };
  const { from, section } = sentence;
  if (from !== null) return { from, section, was: null, behind: null, text };
  return { from, section, was: sentence.text, behind: knownUpTo(draft, of.key), text };
}

/** Editors as they were left; what has been applied since is not opened again, and of two of one sentence the later. */
export function fromOpenEdits(
  draft: EditedDraft,
  { openEdits }: Pick<WorkingCopy, 'openEdits'>,
): readonly OpenEditor[] {
  const editors = openEdits.flatMap((edit) => editorOf(draft, edit) ?? []);
  return [...new Map(editors.map((editor) => [idOfEditor(editor.of), editor])).values()];
}

/** Editors after the text has changed: where a sentence is gone, what was written about it stays, as a new one. */
export function carriedOver(
  editors: readonly OpenEditor[],
  before: EditedDraft,
  after: EditedDraft,
): readonly OpenEditor[] {
  return editors.map((editor): OpenEditor => {
    const { of, text } = editor;
    const key = of.kind === 'sentence' ? of.key : of.behind;
    if (key === null || after.some((one) => one.key === key)) return editor;
    const section =
      of.kind === 'new' ? of.section : (before.find((one) => one.key === key)?.section ?? null);
    const left = before
      .slice(
        0,
        before.findIndex((one) => one.key === key),
      )
      .findLast((one) => one.section === section && after.some((other) => other.key === one.key));
    const end = left ?? after.findLast((one) => one.section === section);
    return { of: { kind: 'new', section, behind: end?.key ?? null }, text };
  });
}

function editorOf(draft: EditedDraft, edit: OpenEdit): OpenEditor | null {
  const { section, text } = edit;
  const words = text.trim();
  const sentence = sentenceOfEdit(draft, edit);
  if (sentence) {
    if (sentence.text === words) return null;
    return { of: { kind: 'sentence', key: sentence.key }, text };
  }
  const isThere = draft.some(
    (one) => one.from === null && one.section === section && one.text === words,
  );
  if (isThere || words === '') return null;
  const last = draft.findLast((one) => one.section === section);
  const behind = draft.find((one) => one.from === edit.behind && one.section === section);
  const place = edit.behind === null ? last : (behind ?? last);
  return { of: { kind: 'new', section, behind: place?.key ?? null }, text };
}

function sentenceOfEdit(
  draft: EditedDraft,
  { from, section, was }: OpenEdit,
): EditedSentence | undefined {
  if (from !== null) return draft.find((one) => one.from === from);
  if (was === null) return undefined;
  return draft.find((one) => one.from === null && one.section === section && one.text === was);
}

/** The last sentence of the version at or before that one, in its section. */
function knownUpTo(draft: EditedDraft, key: string | null): string | null {
  const at = draft.findIndex((one) => one.key === key);
  if (at < 0) return null;
  const section = draft[at]?.section ?? null;
  return (
    draft.slice(0, at + 1).findLast((one) => one.section === section && one.from !== null)?.from ??
    null
  );
}
