import type { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Source, type SourceDocument } from './source.js';

/** The newest texts of a summary's documents in their order. */
export async function readSource(
  documents: DocumentsService,
  actor: Actor,
  documentIds: readonly string[],
): Promise<Source> {
  const read: SourceDocument[] = [];
  for (const documentId of documentIds) {
    const { id, extraction } = await documents.readExtraction(actor, documentId);
    read.push({ documentId, extractionId: id, extraction });
  }
  return new Source(read);
}
