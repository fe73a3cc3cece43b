import type { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Source, type SourceDocument } from './source.js';

/** The texts of a summary's documents in their order: the newest, but where an extraction is named. */
export async function readSource(
  documents: DocumentsService,
  actor: Actor,
  documentIds: readonly string[],
  extractions: ReadonlyMap<string, string> = new Map(),
): Promise<Source> {
  const read: SourceDocument[] = [];
  for (const documentId of documentIds) {
    const wanted = extractions.get(documentId) ?? null;
    const { id, extraction } = await documents.readExtraction(actor, documentId, wanted);
    read.push({ documentId, extractionId: id, extraction });
  }
  return new Source(read);
}
