import { createContext, type ReactNode, useContext } from 'react';

/** What can be done to a sentence, below what the source has for it; by its number in the evidence. */
export type SentenceActs = (index: number) => ReactNode;

export const SentenceActsContext = createContext<SentenceActs | null>(null);

export function useSentenceActs(): SentenceActs | null {
  return useContext(SentenceActsContext);
}
