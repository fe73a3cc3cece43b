import { useQueries } from '@tanstack/react-query';
import { documentTextOptions } from '../document-text.js';
import type { SourceSpan } from '@app/api-client';

/** The words of stretches of the documents, out of their texts; null while a text is not there. */
export function useSourceText(
  spans: readonly SourceSpan[],
  documentIds: readonly string[],
  summaryId: string | null,
): (span: SourceSpan) => string | null {
  const sources = [...new Set(spans.map(({ source }) => source))];
  const texts = useQueries({
    queries: sources.map((source) => ({
      ...documentTextOptions(documentIds[source] ?? '', summaryId),
      enabled: documentIds[source] !== undefined,
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  return ({ source, start, end }) =>
    texts[sources.indexOf(source)]?.data?.text.slice(start, end).trim() ?? null;
}
