import { createContext, useContext } from 'react';
import type { SourceMark } from './source-marks.js';

export const SourceMarksContext = createContext<readonly SourceMark[]>([]);

/** What of the document on the page the draft draws on, and the chosen stretch that it does not draw on. */
export function useSourceMarks(): readonly SourceMark[] {
  return useContext(SourceMarksContext);
}
