export { BlobStore } from './blob-store.js';
export {
  CONFIDENTIALITY_CODES,
  type ConfidentialityCode,
  Document,
  DOCUMENT_STATES,
  type DocumentSource,
  type DocumentState,
} from './document.entities.js';
export { DocumentNotFound, DocumentTooLarge } from './documents.errors.js';
export { DOCUMENT_ENTITIES, DocumentsModule } from './documents.module.js';
export { type DocumentDetails, DocumentsService } from './documents.service.js';
export { Extraction, EXTRACTION_FORMAT_VERSION } from './extraction/extraction-format.js';
export { Extractor } from './extraction/extractor.js';
export { probeSandbox } from './extraction/sandbox.js';
export { ExtractionStep } from './extraction-step.js';
export { type ArrivedBytes, type DocumentDescription, IntakeService } from './intake.service.js';
