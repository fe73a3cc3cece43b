import type { SourceConflict, SourceSpan } from '@app/api-client';
import { useSourceWords } from '../use-source-words.js';

/** The words of each place of conflicts, out of the texts of their documents. */
export function useConflictWords(
  conflicts: readonly SourceConflict[],
  documentIds: readonly string[],
  summaryId: string | null,
): (span: SourceSpan) => string {
  const places = conflicts.flatMap((conflict) => conflict.places);
  const wordsOf = useSourceWords(places, documentIds, summaryId);
  return (span) => wordsOf(span) ?? '…';
}
