import type { Transaction } from '@app/database';
import type { Extraction } from '@app/extraction';
import { newId } from '@app/platform';
import { type Document, ExtractionRow } from '../document.entities.js';

// The text of a file is rarely longer than the file; a sealed extraction beyond this would not fit a blob.
export const MAX_EXTRACTION_BYTES = 1024 * 1024 * 1024;

/** As it is stored. */
export async function* extractionBytes(extraction: Extraction): AsyncIterable<Uint8Array> {
  yield Buffer.from(JSON.stringify(extraction));
}

/** Beside those that the document has: none is ever changed. Answers its id. */
export async function insertExtraction(
  tx: Transaction,
  { id: documentId, tenantId }: Pick<Document, 'id' | 'tenantId'>,
  number: number,
  extraction: Extraction,
  blobId: string,
): Promise<string> {
  const id = newId();
  await tx.insert(ExtractionRow, {
    id,
    tenantId,
    documentId,
    number,
    formatVersion: extraction.version,
    extractor: extraction.extractor.name,
    extractorVersion: extraction.extractor.version,
    blobId,
    characterCount: extraction.text.length,
    pageCount: extraction.pages ?? null,
    warningCodes: [...new Set(extraction.warnings.map(({ code }) => code))],
  });
  return id;
}
