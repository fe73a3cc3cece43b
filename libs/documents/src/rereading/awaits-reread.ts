/** SQL: whether the document is about to be read again. `documentId` is an SQL expression, never a value from outside. */
export function awaitsReread(documentId: string): string {
  return `exists (select from reread where reread.document_id = ${documentId}
    and reread.state in ('waiting', 'reading'))`;
}
