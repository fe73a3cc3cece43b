import type { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';

/** The texts of a summary's documents in their order, as one source. */
export async function joinSources(
  documents: DocumentsService,
  actor: Actor,
  documentIds: readonly string[],
): Promise<string> {
  const texts: string[] = [];
  for (const id of documentIds) {
    const { extraction } = await documents.readExtraction(actor, id);
    texts.push(extraction.text);
  }
  return texts.join('\n\n');
}
