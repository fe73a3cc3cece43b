// What other libraries join in their own statements: the tables and their columns are named here alone. Postgres plans
// such a subquery as if the table stood in its place.

/** SQL: the documents that the transaction sees. */
export const DOCUMENTS = '(select document.id, document.state from document)';

/** SQL: their extractions, the newest with the highest `number`. */
export const EXTRACTIONS = `(select extraction.id, extraction.document_id, extraction.number,
  extraction.extractor, extraction.extractor_version from extraction)`;

/** SQL: the newest extraction of a document, to be joined laterally. `documentId` is an SQL expression, never a value. */
export function newestExtraction(documentId: string): string {
  return `(select newest.id, newest.extractor, newest.extractor_version from extraction as newest
    where newest.document_id = ${documentId} order by newest.number desc limit 1)`;
}
