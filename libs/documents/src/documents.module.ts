import { KeyRing, KeyVersions } from '@app/database';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AttachmentsService } from './attachments.service.js';
import { BlobStore } from './blob-store.js';
import { BreakGlass } from './break-glass/break-glass.entities.js';
import { BreakGlassService } from './break-glass/break-glass.service.js';
import {
  Blob,
  BlobSegment,
  Document,
  DocumentPassword,
  DocumentSuccessor,
  Encounter,
  ExtractionRow,
  Patient,
  PatientNameWord,
} from './document.entities.js';
import { DocumentAccess } from './document-access.js';
import { DocumentContentService } from './document-content.service.js';
import { DocumentStoryService } from './document-story.service.js';
import { DocumentTextService } from './document-text.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { Erasure, ErasurePart } from './erasure/erasure.entities.js';
import { LegalHold } from './erasure/hold.entities.js';
import { HoldsRepository } from './erasure/holds.repository.js';
import { PatientTraces } from './erasure/patient-traces.js';
import { RetentionRule } from './erasure/retention.entities.js';
import { Extractor } from '@app/extraction';
import { ExtractionSettlement } from './extraction-settlement.js';
import { ExtractionStep } from './extraction-step.js';
import { DocumentsUnderVersions, ReferencesUnderVersions } from './indexed-under-versions.js';
import { IntakeService } from './intake.service.js';
import { TenantLimit } from './limits/tenant-limit.entities.js';
import { TenantLimits } from './limits/tenant-limits.js';
import { LooseBytes } from './loose-bytes/loose-bytes.entity.js';
import { LooseBytesService } from './loose-bytes/loose-bytes.service.js';
import { LookupsService } from './lookups.service.js';
import { PatientMerge } from './merges/patient-merge.entity.js';
import { PatientMerges } from './merges/patient-merges.service.js';
import { PatientMergesList } from './merges/patient-merges-list.js';
import { PatientNews } from './merges/patient-news.js';
import { ReadingQueueService } from './reading-queue.service.js';
import { FairExtraction } from './reading/fair-extraction.js';
import { ReadingTurns } from './reading/reading-turns.service.js';
import { SenderSlots } from './reading/sender-slots.js';
import { DocumentInputs } from './reading/document-inputs.js';
import { Reread } from './rereading/reread.entity.js';
import { RereadSettlement } from './rereading/reread-settlement.js';
import { RereadStep } from './rereading/reread-step.js';
import { RereadsService } from './rereading/rereads.service.js';
import { RecordedReading } from './recorded-reading.js';
import { DocumentParticulars } from './particulars.js';
import { PatientAssignments } from './patient-check/patient-assignments.service.js';
import { PatientCheckRow } from './patient-check/patient-check.entity.js';
import { PatientChecks } from './patient-check/patient-checks.service.js';
import { NamedPatient } from './patients/named-patient.entity.js';
import { NamedPatients } from './patients/named-patients.service.js';
import { PatientIds } from './patient-ids.service.js';
import { References } from './references.js';
import { MalwareScan, type ScanSettings } from './scanning/malware-scan.js';
import { SameDocument } from './same-document.js';
import { SourceStandings } from './source-standing/source-standing.service.js';
import { StatedStandings } from './source-standing/stated-standings.js';
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
  PatientNameWord,
  PatientMerge,
  PatientCheckRow,
  Encounter,
  Blob,
  BlobSegment,
  Document,
  DocumentParticulars,
  DocumentPassword,
  DocumentSuccessor,
  ExtractionRow,
  LooseBytes,
  NamedPatient,
  Reread,
  Upload,
  UploadPiece,
  Erasure,
  ErasurePart,
  LegalHold,
  BreakGlass,
  RetentionRule,
  TenantLimit,
];
const SERVICES = [
  BlobStore,
  BreakGlassService,
  DocumentAccess,
  DocumentContentService,
  DocumentsRepository,
  DocumentsService,
  DocumentStoryService,
  DocumentTextService,
  PatientTraces,
  HoldsRepository,
  IntakeService,
  LookupsService,
  LooseBytesService,
  NamedPatients,
  PatientAssignments,
  PatientChecks,
  PatientIds,
  PatientMerges,
  PatientMergesList,
  PatientNews,
  ReadingQueueService,
  ReadingTurns,
  RecordedReading,
  References,
  RereadsService,
  SameDocument,
  SourceStandings,
  StatedStandings,
  TenantLimits,
  UploadAccess,
  UploadFinishing,
  UploadsRepository,
  UploadUpkeep,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class DocumentsModule {
  constructor(versions: KeyVersions, keyRing: KeyRing, blobs: BlobStore, references: References) {
    versions.register(new ReferencesUnderVersions(keyRing, references, 'patient'));
    versions.register(new ReferencesUnderVersions(keyRing, references, 'encounter'));
    versions.register(new DocumentsUnderVersions(keyRing, blobs));
  }

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
  static withExtractor(extractor: Extractor, scan: ScanSettings): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [
        { provide: Extractor, useValue: extractor },
        { provide: MalwareScan, useValue: new MalwareScan(scan) },
        { provide: SenderSlots, useValue: new SenderSlots(extractor.concurrency) },
        FairExtraction,
        AttachmentsService,
        DocumentInputs,
        ExtractionSettlement,
        ExtractionStep,
        RereadSettlement,
        RereadStep,
      ],
      exports: [FairExtraction, MalwareScan, RereadStep],
    };
  }
}
