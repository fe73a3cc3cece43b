import { reconciled } from '@app/database';
import { serviceActor } from '@app/platform';
import { BlobStore } from './content/blob-store.js';
import { ErasureListing } from './erasure/erasure-listing.js';
import { ExtractionTurns } from './reading/extraction-turns.service.js';
import { UploadCleanup } from './uploads/upload-cleanup.js';

/** What is left undone of documents and uploads. */
export const DOCUMENT_BACKLOGS = [
  reconciled(ExtractionTurns, 'unfinished_documents', (turns, { tenantId, id }) =>
    turns.admit(tenantId, id),
  ),
  reconciled(BlobStore, 'abandoned_blobs', (blobs, { tenantId, id }) =>
    blobs.discard(serviceActor('reconciler', tenantId), id),
  ),
  reconciled(UploadCleanup, 'arrived_uploads', (uploads, { tenantId, id }) =>
    uploads.takeOver(serviceActor('reconciler', tenantId), id),
  ),
  reconciled(UploadCleanup, 'expired_uploads', (uploads, { tenantId, id }) =>
    uploads.expire(serviceActor('reconciler', tenantId), id),
  ),
  reconciled(UploadCleanup, 'past_uploads', (uploads, { tenantId, id }) =>
    uploads.drop(serviceActor('reconciler', tenantId), id),
  ),
  reconciled(ErasureListing, 'unlisted_erasures', (erasures, { tenantId, id }) =>
    erasures.list(tenantId, id),
  ),
];
