export { BlobStore } from './blob-store.js';
export {
  CONFIDENTIALITY_CODES,
  type ConfidentialityCode,
  Document,
  DOCUMENT_SOURCES,
  DOCUMENT_STATES,
  type DocumentSource,
  type DocumentState,
} from './document.entities.js';
export { type DocumentContent, DocumentContentService } from './document-content.service.js';
export { DocumentStoryService } from './document-story.service.js';
export { DocumentTextService } from './document-text.service.js';
export { DocumentNotFound, DocumentTooLarge } from './documents.errors.js';
export { DOCUMENT_ENTITIES, DocumentsModule } from './documents.module.js';
export type { DocumentFilter } from './documents.repository.js';
export { type DocumentDetails, DocumentsService } from './documents.service.js';
export {
  DocumentText,
  Extraction,
  EXTRACTION_FORMAT_VERSION,
} from './extraction/extraction-format.js';
export { Extractor } from './extraction/extractor.js';
export { probeSandbox } from './extraction/sandbox.js';
export { ExtractionStep } from './extraction-step.js';
export { type ArrivedBytes, type DocumentDescription, IntakeService } from './intake.service.js';
export { type LookupResult, LookupsService } from './lookups.service.js';
export { Upload, UPLOAD_STATES, type UploadState } from './uploads/upload.entities.js';
export { type NewUpload, UploadCreation } from './uploads/upload-creation.js';
export type { UploadDescription } from './uploads/sealed-upload.js';
export type { UploadLimits } from './uploads/upload-limits.js';
export { type UploadProgress, UploadReceiver } from './uploads/upload-receiver.js';
export { TooManyBytes, UploadNotFound, UploadOffsetConflict } from './uploads/uploads.errors.js';
export { UploadsRepository } from './uploads/uploads.repository.js';
export { type UploadDetails, type UploadRules, UploadsService } from './uploads/uploads.service.js';
export { UploadUpkeep } from './uploads/upload-upkeep.js';
