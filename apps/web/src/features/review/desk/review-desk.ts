import { createContext, useContext } from 'react';
import type { Omission, Review, Summary, VersionDetails } from '@app/api-client';
import type { ReviewActions } from '../actions/use-review-actions.js';
import type { EditedSentence } from '../editing/edited-draft.js';
import { type EditorOf, isSameEditor } from '../editing/open-editors.js';
import type { ShownDraft, ShownSentence } from '../editing/shown-draft.js';
import type { Editing } from '../editing/use-editing.js';

/** A summary under review, what of it is edited, and what can be done to it. */
export interface ReviewDesk {
  readonly summary: Summary;
  readonly review: Review;
  readonly version: VersionDetails;
  /** The text as it reads now. */
  readonly shown: ShownDraft;
  /** What the text as it reads now leaves out, as it was checked last; first what must be answered. */
  readonly omissions: readonly Omission[];
  readonly isMine: boolean;
  readonly editing: Editing;
  /** What the model wrote: null where it wrote nothing, undefined while that is not known. */
  readonly modelWords: (sentence: Pick<EditedSentence, 'from'>) => string | null | undefined;
  readonly actions: ReviewActions;
  readonly openSigning: () => void;
}

export const ReviewDeskContext = createContext<ReviewDesk | null>(null);

/** Null where there is nothing to review. */
export function useReviewDesk(): ReviewDesk | null {
  return useContext(ReviewDeskContext);
}

export function isOpen({ editing }: ReviewDesk, of: EditorOf): boolean {
  return editing.state?.editors.some((each) => isSameEditor(each, of)) ?? false;
}

/** Why what is edited can be neither saved nor signed yet: something is written in an editor. */
export function isUnfinished({ editing }: ReviewDesk): boolean {
  return (editing.state?.unfinished.length ?? 0) > 0;
}

/** The sentence that an entry of the evidence is about. */
export function sentenceOf({ sentences }: ShownDraft, index: number): ShownSentence | null {
  return (
    sentences.find(
      ({ evidence }) =>
        evidence !== null && index >= evidence.first && index < evidence.first + evidence.count,
    ) ?? null
  );
}

/** The number that the page gives to a sentence, from 1: that of its first entry of the evidence. */
export function numberOf({ sentences }: ShownDraft, id: string): number | null {
  const found = sentences.find(({ from, change }) => from === id && change === 'same');
  return found?.evidence && found.evidence.count > 0 ? found.evidence.first + 1 : null;
}
