import { createContext, type ReactNode, useContext } from 'react';

/** What can be done to a sentence, below what the source has for it; by its number in the evidence. */
export type SentenceActions = (index: number) => ReactNode;

export const SentenceActionsContext = createContext<SentenceActions | null>(null);

export function useSentenceActions(): SentenceActions | null {
  return useContext(SentenceActionsContext);
}
