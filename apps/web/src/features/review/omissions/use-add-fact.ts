import { useSectionTitle } from '../../documents/use-profile-title.js';
import type { Omission } from '@app/api-client';
import type { ReviewDesk } from '../desk/review-desk.js';
import { factSentence } from './fact-text.js';

export interface AddFact {
  /** Null where nothing can be added now. */
  readonly add: (() => void) | null;
  /** Takes out again what was added; null where it is a part of a version, or never was added. */
  readonly undo: (() => void) | null;
  /** The draft has these words as a sentence of its own. */
  readonly isAdded: boolean;
  /** The service has checked the text as it reads now. */
  readonly isJudged: boolean;
  /** What the section is called that it goes to; null in a text without sections. */
  readonly section: string | null;
}

/** Adds a fact to the draft, in the words of the documents, as the last sentence of the section that asks for it. */
export function useAddFact(
  desk: ReviewDesk | null,
  { sectionId }: Pick<Omission, 'sectionId'>,
  words: string | null,
): AddFact {
  const titleOf = useSectionTitle();
  if (!desk) return { add: null, undo: null, isAdded: false, isJudged: true, section: null };
  const { editing, shown, version, summary, isMine } = desk;
  const { session, state } = editing;
  const text = words === null ? null : factSentence(words);
  const added = shown.sentences.find((sentence) => sentence.text === text);
  const section =
    version.sections.find(({ id }) => id === sectionId) ?? version.sections.at(-1) ?? null;
  return {
    add:
      isMine && session && text !== null
        ? () => void session.addFact(section?.id ?? null, text)
        : null,
    undo: added && added.from === null && session ? () => session.removeFact(added.key) : null,
    isAdded: added !== undefined,
    isJudged: state?.isJudged ?? true,
    section: section && version.sections.length > 1 ? titleOf(summary.profile, section) : null,
  };
}
