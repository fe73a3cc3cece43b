import { KeyRing, KeyVersions } from '@app/database';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AttachmentsService } from './intake/attachments.service.js';
import { BlobStore } from './content/blob-store.js';
import { BreakGlass } from './break-glass/break-glass.entities.js';
import { BreakGlassReviews } from './break-glass/break-glass-reviews.service.js';
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
import { DocumentCancellation } from './document-cancellation.service.js';
import { DocumentContents } from './content/document-contents.js';
import { DocumentContentService } from './content/document-content.service.js';
import { OpenedDetails } from './document-details.js';
import { DocumentNumbers } from './lookups/document-numbers.js';
import { DocumentHistory } from './document-history.service.js';
import { DocumentTextService } from './content/document-text.service.js';
import { DocumentsRepository } from './documents.repository.js';
import { DocumentsService } from './documents.service.js';
import { Erasure, ErasurePart } from './erasure/erasure.entities.js';
import { LegalHold } from './erasure/hold.entities.js';
import { HoldsRepository } from './erasure/holds.repository.js';
import { PatientTraces } from './erasure/patient-traces.js';
import { RetentionRule } from './erasure/retention.entities.js';
import { Extractor } from '@app/extraction';
import { ExtractionOutcomes } from './content/extraction-outcomes.js';
import { ExtractionSettlement } from './content/extraction-settlement.js';
import { ExtractionStep } from './content/extraction-step.js';
import { documentRows, referenceRows } from './index-rekeying.js';
import { StoredExtractions } from './content/stored-extractions.js';
import { DocumentArrivals } from './intake/document-arrivals.js';
import { IntakeService } from './intake/intake.service.js';
import { TenantLimit } from './limits/tenant-limit.entities.js';
import { TenantLimits } from './limits/tenant-limits.js';
import { UnattachedBinary } from './unattached-binaries/unattached-binary.entity.js';
import { UnattachedBinaries } from './unattached-binaries/unattached-binaries.service.js';
import { LookupsService } from './lookups/lookups.service.js';
import { PatientMerge } from './merges/patient-merge.entity.js';
import { PatientMerges } from './merges/patient-merges.service.js';
import { PatientMergesList } from './merges/patient-merges-list.js';
import { PatientUpdates } from './merges/patient-updates.js';
import { ExtractionQueue } from './content/extraction-queue.service.js';
import { FairExtraction } from './reading/fair-extraction.js';
import { ExtractionTurns } from './reading/extraction-turns.service.js';
import { SenderSlots } from './reading/sender-slots.js';
import { DocumentInputs } from './reading/document-inputs.js';
import { DueRereads } from './rereading/due-rereads.js';
import { Reread } from './rereading/reread.entity.js';
import { RereadSettlement } from './rereading/reread-settlement.js';
import { RereadStep } from './rereading/reread-step.js';
import { RereadsService } from './rereading/rereads.service.js';
import { RecordedExtraction } from './content/recorded-extraction.js';
import { StatedMetadata } from './intake/stated-metadata.js';
import { DocumentMetadata } from './intake/document-metadata.js';
import { PatientAssignments } from './patient-check/patient-assignments.service.js';
import { PatientMoves } from './patient-check/patient-moves.js';
import { PatientCheckRow } from './patient-check/patient-check.entity.js';
import { PatientChecks } from './patient-check/patient-checks.service.js';
import { PatientReference } from './patients/patient-reference.entity.js';
import { PatientReferences } from './patients/patient-references.service.js';
import { PatientIds } from './patients/patient-ids.service.js';
import { References } from './references.js';
import { DocumentScan } from './scanning/document-scan.js';
import { MalwareScan, type ScanSettings } from './scanning/malware-scan.js';
import { DuplicateDetection } from './intake/duplicate-detection.js';
import { SourceStatusService } from './source-status/source-status.service.js';
import { StatusAssertions } from './source-status/status-assertions.js';
import { ArrivedUploads } from './uploads/arrived-uploads.js';
import { UploadAccess } from './uploads/upload-access.js';
import { UploadAdmission } from './uploads/upload-admission.js';
import { UploadCreation } from './uploads/upload-creation.js';
import { Upload, UploadPiece } from './uploads/upload.entities.js';
import { UploadFinishing } from './uploads/upload-finishing.js';
import { UPLOAD_LIMITS, type UploadLimits } from './uploads/upload-limits.js';
import { UploadReceiver } from './uploads/upload-receiver.js';
import { UploadSettlement } from './uploads/upload-settlement.js';
import { UploadsRepository } from './uploads/uploads.repository.js';
import { UploadsService } from './uploads/uploads.service.js';
import { UploadCleanup } from './uploads/upload-cleanup.js';

export const DOCUMENT_ENTITIES = [
  Patient,
  PatientNameWord,
  PatientMerge,
  PatientCheckRow,
  Encounter,
  Blob,
  BlobSegment,
  Document,
  DocumentMetadata,
  DocumentPassword,
  DocumentSuccessor,
  ExtractionRow,
  UnattachedBinary,
  PatientReference,
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
  BreakGlassReviews,
  BreakGlassService,
  DocumentAccess,
  DocumentArrivals,
  DocumentCancellation,
  DocumentContents,
  DocumentContentService,
  DocumentsRepository,
  DocumentsService,
  DocumentHistory,
  DocumentNumbers,
  DocumentTextService,
  PatientTraces,
  HoldsRepository,
  OpenedDetails,
  IntakeService,
  LookupsService,
  UnattachedBinaries,
  PatientReferences,
  PatientAssignments,
  PatientChecks,
  PatientIds,
  PatientMerges,
  PatientMergesList,
  PatientMoves,
  PatientUpdates,
  ExtractionQueue,
  ExtractionTurns,
  RecordedExtraction,
  References,
  RereadsService,
  DuplicateDetection,
  SourceStatusService,
  StatedMetadata,
  StatusAssertions,
  TenantLimits,
  ArrivedUploads,
  UploadAccess,
  UploadFinishing,
  UploadSettlement,
  UploadsRepository,
  UploadCleanup,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class DocumentsModule {
  constructor(versions: KeyVersions, keyRing: KeyRing, blobs: BlobStore, references: References) {
    versions.register(referenceRows(keyRing, references, 'patient'));
    versions.register(referenceRows(keyRing, references, 'encounter'));
    versions.register(documentRows(keyRing, blobs));
  }

  /** For the process that takes documents in. */
  static withUploads(limits: UploadLimits): DynamicModule {
    return {
      module: DocumentsModule,
      providers: [
        { provide: UPLOAD_LIMITS, useValue: limits },
        UploadAdmission,
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
        DocumentScan,
        ExtractionOutcomes,
        ExtractionSettlement,
        ExtractionStep,
        RereadSettlement,
        RereadStep,
        DueRereads,
        StoredExtractions,
      ],
      exports: [FairExtraction, MalwareScan, DueRereads],
    };
  }
}
