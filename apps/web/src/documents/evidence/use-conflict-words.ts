import { useQueries } from '@tanstack/react-query';
import { documentTextOptions } from '../document-text.js';
import type { SourceConflict, SourceSpan } from '../../generated/types.gen.js';

/** The words of each place of conflicts, out of the texts of their documents. */
export function useConflictWords(
  conflicts: readonly SourceConflict[],
  documentIds: readonly string[],
  summaryId: string | null,
): (span: SourceSpan) => string {
  const sources = [...new Set(conflicts.flatMap(({ places }) => places.map((one) => one.source)))];
  const texts = useQueries({
    queries: sources.map((source) => ({
      ...documentTextOptions(documentIds[source] ?? '', summaryId),
      enabled: documentIds[source] !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return ({ source, start, end }) =>
    texts[sources.indexOf(source)]?.data?.text.slice(start, end).trim() ?? '…';
}
