import { getDocumentTextOptions } from '@app/api-client/react-query';

/**
 * The text that a summary was written over, or, without one, the newest: a document may have been read again since,
 * and the evidence of a summary points into the text of then.
 */
export function documentTextOptions(documentId: string, summaryId: string | null | undefined) {
  const path = { documentId };
  return getDocumentTextOptions(summaryId ? { path, query: { summary: summaryId } } : { path });
}
