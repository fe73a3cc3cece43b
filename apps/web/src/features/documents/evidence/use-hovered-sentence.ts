import { createContext, useContext } from 'react';

/** The sentence under the mouse: its places show faintly, and what is chosen stays chosen. */
interface HoveredSentence {
  readonly sentence: number | null;
  readonly point: (sentence: number | null) => void;
}

export const HoveredSentenceContext = createContext<HoveredSentence>({
  sentence: null,
  point: () => {},
});

export function useHoveredSentence(): HoveredSentence {
  return useContext(HoveredSentenceContext);
}
