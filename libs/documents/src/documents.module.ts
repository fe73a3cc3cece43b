import { type DynamicModule, Global, Module } from '@nestjs/common';
import { BlobStore } from './blob-store.js';
import {
  Blob,
  BlobSegment,
  Document,
  Encounter,
  ExtractionRow,
  Patient,
} from './document.entities.js';
import { DocumentAccess } from './document-access.js';
import { DocumentContentService } from './document-content.service.js';
import { DocumentStoryService } from './document-story.service.js';
import { DocumentTextService } from './document-text.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { Extractor } from './extraction/extractor.js';
import { ExtractionStep } from './extraction-step.js';
import { IntakeService } from './intake.service.js';
import { LookupsService } from './lookups.service.js';
import { RecordedReading } from './recorded-reading.js';
import { References } from './references.js';
import { UploadAccess } from './uploads/upload-access.js';
import { UploadCreation } from './uploads/upload-creation.js';
import { Upload, UploadPiece } from './uploads/upload.entities.js';
import { UploadFinishing } from './uploads/upload-finishing.js';
import { UPLOAD_LIMITS, type UploadLimits } from './uploads/upload-limits.js';
import { UploadReceiver } from './uploads/upload-receiver.js';
import { UploadsRepository } from './uploads/uploads.repository.js';
import { UploadsService } from './uploads/uploads.service.js';
import { UploadUpkeep } from './uploads/upload-upkeep.js';

export const DOCUMENT_ENTITIES = [
  Patient,
  Encounter,
  Blob,
  BlobSegment,
  Document,
  ExtractionRow,
  Upload,
  UploadPiece,
];
const SERVICES = [
  BlobStore,
  DocumentAccess,
  DocumentContentService,
  DocumentsRepository,
  DocumentsService,
  DocumentStoryService,
  DocumentTextService,
  IntakeService,
  LookupsService,
  RecordedReading,
  References,
  UploadAccess,
  UploadFinishing,
  UploadsRepository,
  UploadUpkeep,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class DocumentsModule {
  /** For the process that takes documents in. */
  static withUploads(limits: UploadLimits): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [
        { provide: UPLOAD_LIMITS, useValue: limits },
        UploadCreation,
        UploadReceiver,
        UploadsService,
      ],
      exports: [UploadCreation, UploadReceiver, UploadsService],
    };
  }

  /** For the process that reads documents: with the sandboxed extractor, which the caller closes. */
  static withExtractor(extractor: Extractor): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [{ provide: Extractor, useValue: extractor }, ExtractionStep],
      exports: [ExtractionStep],
    };
  }
}
