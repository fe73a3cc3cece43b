import { createContext, useContext } from 'react';
import type { Range } from './text-ranges.js';
import type { Omission, SentenceEvidence, SourceConflict, SourceSpan } from '@app/api-client';

/** What of the draft or the source is chosen; counted from 0. */
export type Chosen =
  | { readonly kind: 'sentence'; readonly sentence: number; readonly place: number }
  | { readonly kind: 'unused'; readonly unused: number }
  | { readonly kind: 'conflict'; readonly conflict: number; readonly place: number }
  | { readonly kind: 'omission'; readonly omission: number; readonly place: number }
  | { readonly kind: 'instruction'; readonly instruction: number };

/** The evidence of the draft that is shown, what of it is chosen, and the ways to choose. */
export interface EvidenceView {
  /** Null of a draft that was not checked, and while there is none. */
  readonly sentences: readonly SentenceEvidence[] | null;
  readonly unused: readonly SourceSpan[];
  readonly conflicts: readonly SourceConflict[];
  /** Facts of the documents that the draft does not state; first those that must be answered. */
  readonly omissions: readonly Omission[];
  /** Lines of the documents that address a program. */
  readonly instructions: readonly SourceSpan[];
  /** What of the document on the page the model was given; null where that was the whole, and of older drafts. */
  readonly passages: readonly Range[] | null;
  readonly summaryId: string | null;
  /** The documents of the summary, in the order in which spans count them. */
  readonly documentIds: readonly string[];
  /** Which of them is on the page; -1 when none. */
  readonly source: number;
  readonly chosen: Chosen | null;
  /** The stretch that the source shows now. */
  readonly span: SourceSpan | null;
  /** Without a place: the first of this document. */
  readonly chooseSentence: (sentence: number, place?: number) => void;
  readonly chooseUnused: (unused: number) => void;
  readonly chooseConflict: (conflict: number, place: number) => void;
  readonly chooseOmission: (omission: number, place?: number) => void;
  readonly chooseInstruction: (instruction: number) => void;
  readonly clear: () => void;
  /** Where source and draft share the room: brings one of them to the front. */
  readonly bring: (panel: 'source' | 'draft') => void;
}

const NOTHING: EvidenceView = {
  sentences: null,
  unused: [],
  conflicts: [],
  omissions: [],
  instructions: [],
  passages: null,
  summaryId: null,
  documentIds: [],
  source: -1,
  chosen: null,
  span: null,
  chooseSentence: () => {},
  chooseUnused: () => {},
  chooseConflict: () => {},
  chooseOmission: () => {},
  chooseInstruction: () => {},
  clear: () => {},
  bring: () => {},
};

export const EvidenceContext = createContext<EvidenceView>(NOTHING);

/** What of it is in the address, counted from 1. */
export function addressOf(chosen: Chosen) {
  switch (chosen.kind) {
    case 'sentence':
      return { sentence: chosen.sentence + 1, place: chosen.place + 1 };
    case 'unused':
      return { unused: chosen.unused + 1 };
    case 'conflict':
      return { conflict: chosen.conflict + 1, place: chosen.place + 1 };
    case 'omission':
      return { omission: chosen.omission + 1, place: chosen.place + 1 };
    case 'instruction':
      return { instruction: chosen.instruction + 1 };
  }
}

export function useEvidence(): EvidenceView {
  return useContext(EvidenceContext);
}

/** The chosen sentence and its place; null when none is. */
export function useChosenSentence() {
  const { sentences, chosen } = useEvidence();
  if (chosen?.kind !== 'sentence') return null;
  const sentence = sentences?.[chosen.sentence];
  return sentence ? { index: chosen.sentence, place: chosen.place, sentence } : null;
}
