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
import { DocumentsRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { Extractor } from './extraction/extractor.js';
import { ExtractionStep } from './extraction-step.js';
import { IntakeService } from './intake.service.js';
import { References } from './references.js';

export const DOCUMENT_ENTITIES = [Patient, Encounter, Blob, BlobSegment, Document, ExtractionRow];
const SERVICES = [BlobStore, DocumentsRepository, DocumentsService, IntakeService, References];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class DocumentsModule {
  /** For the process that reads documents: with the sandboxed extractor, which the caller closes. */
  static withExtractor(extractor: Extractor): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [{ provide: Extractor, useValue: extractor }, ExtractionStep],
      exports: [ExtractionStep],
    };
  }
}
