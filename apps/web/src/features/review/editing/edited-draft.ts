import type { VersionDetails, VersionSentence, WorkingCopy } from '@app/api-client';

/** A sentence as it reads now. */
export interface EditedSentence {
  /** For as long as the editing goes on. */
  readonly key: string;
  /** Which sentence of the edited version it was; null of one that the reviewer added. */
  readonly from: string | null;
  /** Null in a text without sections. */
  readonly section: string | null;
  readonly text: string;
}

/** A version sentence by sentence in its order, so that each can be changed by itself. */
export type EditedDraft = readonly EditedSentence[];

/** A new sentence and where it stands: behind another, or first in its section. */
export interface Added {
  readonly key: string;
  readonly section: string | null;
  readonly behind: string | null;
  readonly text: string;
}

/** What becomes of a sentence between two texts. */
export interface EditedDiff {
  readonly key: string;
  readonly kind: 'same' | 'changed' | 'inserted' | 'removed';
  readonly before: string | null;
  readonly after: string | null;
}

type Base = Pick<VersionDetails, 'sentences'>;

export function toEdited({ sentences }: Base): EditedDraft {
  return sentences.map(({ id, section, text }) => ({ key: id, from: id, section, text }));
}

/** What was kept of earlier editing. */
export function fromWorkingCopy({ sentences }: Pick<WorkingCopy, 'sentences'>): EditedDraft {
  return sentences.map(({ from, section, text }, index) => ({
    key: from ?? `kept-${index}`,
    from,
    section,
    text,
  }));
}

/** An empty text takes the sentence out. */
export function withSentence(draft: EditedDraft, key: string, text: string): EditedDraft {
  const words = text.trim();
  if (words === '') return without(draft, key);
  const found = draft.find((one) => one.key === key);
  if (!found || found.text === words) return draft;
  return draft.map((one) => (one === found ? { ...one, text: words } : one));
}

export function without(draft: EditedDraft, key: string): EditedDraft {
  return draft.filter((one) => one.key !== key);
}

export function withAdded(draft: EditedDraft, added: Added): EditedDraft {
  const text = added.text.trim();
  if (text === '') return draft;
  const { key, section, behind } = added;
  const sentence = { key, from: null, section, text };
  const at =
    behind === null
      ? draft.findIndex((one) => one.section === section)
      : draft.findIndex((one) => one.key === behind) + 1;
  return draft.toSpliced(Math.max(0, at), 0, sentence);
}

/**
 * Adds a sentence as the last of its section. One that only said that there is nothing of the kind, and was all that the
 * section had, gives way to it.
 */
export function withFact(
  draft: EditedDraft,
  { key, section, text }: Omit<Added, 'behind'>,
  saysNothing: (key: string) => boolean,
): EditedDraft {
  const inSection = draft.filter((one) => one.section === section);
  const [only] = inSection;
  const behind = inSection.at(-1)?.key ?? null;
  const added = withAdded(draft, { key, section, behind, text });
  return only && inSection.length === 1 && saysNothing(only.key) ? without(added, only.key) : added;
}

/** Puts a sentence back as the version has it. */
export function putBack(draft: EditedDraft, key: string, base: Base): EditedDraft {
  const from = draft.find((one) => one.key === key)?.from;
  const was = base.sentences.find(({ id }) => id === from);
  return was ? withSentence(draft, key, was.text) : draft;
}

/** In the order of the text; what was taken out stands where it stood. */
export function diffOf(base: Base, draft: EditedDraft): readonly EditedDiff[] {
  const kept = new Set(draft.map(({ from }) => from));
  const gone = base.sentences.filter(({ id }) => !kept.has(id));
  const numbers = new Map(base.sentences.map(({ id }, index) => [id, index]));
  const numberOf = ({ id }: Pick<VersionSentence, 'id'>): number => numbers.get(id) ?? 0;
  const diff: EditedDiff[] = [];
  let counted = 0;
  const tellGoneBefore = (number: number): void => {
    for (let next = gone[counted]; next && numberOf(next) < number; next = gone[counted]) {
      diff.push({ key: next.id, kind: 'removed', before: next.text, after: null });
      counted += 1;
    }
  };
  for (const { key, from, text } of draft) {
    const was = base.sentences.find(({ id }) => id === from);
    if (was) tellGoneBefore(numberOf(was));
    const kind = !was ? 'inserted' : was.text === text ? 'same' : 'changed';
    diff.push({ key, kind, before: was?.text ?? null, after: text });
  }
  tellGoneBefore(base.sentences.length);
  return diff;
}

/** How many sentences are not as the version has them. */
export function countChanges(base: Base, draft: EditedDraft): number {
  return diffOf(base, draft).filter(({ kind }) => kind !== 'same').length;
}
