import { type ObjectKey, SegmentSealer } from '@app/crypto';
import { newId } from '@app/platform';

type Row = Readonly<Record<string, unknown>>;

export interface SealedFile {
  readonly contentId: string;
  readonly extractionId: string;
  readonly blobs: readonly Row[];
  readonly segments: readonly Row[];
}

/** The rows of a short text file and of what an extractor read in it, sealed under one key. */
export function sealedFile(
  objectKey: { readonly id: string; readonly key: ObjectKey },
  owner: { readonly tenantId: string; readonly compartmentId: string },
  text: string,
): SealedFile {
  const content = sealedBlob(objectKey, owner, Buffer.from(text));
  const extraction = sealedBlob(objectKey, owner, Buffer.from(JSON.stringify(extractionOf(text))));
  return {
    contentId: content.id,
    extractionId: extraction.id,
    blobs: [content.blob, extraction.blob],
    segments: [...content.segments, ...extraction.segments],
  };
}

function extractionOf(text: string): object {
  return {
    version: 1,
    mediaType: 'text/plain',
    text,
    runs: [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }],
    warnings: [],
    extractor: { name: 'text', version: 1, libraries: {} },
  };
}

function sealedBlob(
  objectKey: { readonly id: string; readonly key: ObjectKey },
  { tenantId, compartmentId }: { readonly tenantId: string; readonly compartmentId: string },
  bytes: Buffer,
): { readonly id: string; readonly blob: Row; readonly segments: readonly Row[] } {
  const id = newId();
  const place = { tenantId, table: 'blob', rowId: id, version: 1 };
  const sealer = new SegmentSealer(objectKey.key, place);
  const early = sealer.push(bytes);
  const { header, segments, segmentCount, sizeBytes } = sealer.finish();
  return {
    id,
    blob: {
      id,
      tenant_id: tenantId,
      compartment_id: compartmentId,
      object_key_id: objectKey.id,
      header,
      segment_count: segmentCount,
      size_bytes: sizeBytes,
      created_at: new Date(),
      completed_at: new Date(),
    },
    segments: [...early, ...segments].map(({ number, ciphertext }) => ({
      blob_id: id,
      number,
      tenant_id: tenantId,
      ciphertext,
    })),
  };
}
