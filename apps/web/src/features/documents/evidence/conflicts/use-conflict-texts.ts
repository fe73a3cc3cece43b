import type { SourceConflict, SourceSpan } from '@app/api-client';
import { useSourceText } from '../use-source-text.js';

/** The words of each place of conflicts, out of the texts of their documents. */
export function useConflictTexts(
  conflicts: readonly SourceConflict[],
  documentIds: readonly string[],
  summaryId: string | null,
): (span: SourceSpan) => string {
  const places = conflicts.flatMap((conflict) => conflict.places);
  const wordsOf = useSourceText(places, documentIds, summaryId);
  return (span) => wordsOf(span) ?? '…';
}
