export { DOCUMENT_AUDIT_ACTIONS } from './audit-actions.js';
export { DOCUMENT_EVENT_TYPES } from './event-types.js';
export { DOCUMENT_PERMISSIONS } from './permissions.js';
export { CONFIDENTIALITY_CODES, type ConfidentialityCode } from '@app/database';
export { highestOf } from './confidentiality.js';
export { DOCUMENTS, EXTRACTIONS, newestExtraction } from './content/extraction-sql.js';
export { DOCUMENT_BACKLOGS } from './document-backlogs.js';
export { BlobStore } from './content/blob-store.js';
export { BreakGlassReviews } from './break-glass/break-glass-reviews.service.js';
export {
  BREAK_GLASS_MINUTES,
  type BreakGlassDetails,
  BreakGlassService,
} from './break-glass/break-glass.service.js';
export {
  Document,
  DOCUMENT_SOURCES,
  DOCUMENT_STATES,
  type DocumentSource,
  type DocumentState,
  Patient,
  PATIENT_CHECK_STATES,
  type PatientCheckState,
} from './document.entities.js';
export {
  type DocumentContent,
  DocumentContentService,
} from './content/document-content.service.js';
export { DocumentHistory } from './document-history.service.js';
export { DocumentTextService } from './content/document-text.service.js';
export { DocumentNotFound, DocumentTooLarge } from './documents.errors.js';
export { DOCUMENT_ENTITIES, DocumentsModule } from './documents.module.js';
export type { DocumentFilter } from './documents.repository.js';
export { DocumentCancellation } from './document-cancellation.service.js';
export type { DocumentDetails } from './document-details.js';
export { DocumentNumbers } from './lookups/document-numbers.js';
export { DocumentsService } from './documents.service.js';
export { StatedMetadata } from './intake/stated-metadata.js';
export { Certificate } from './erasure/certificates/certificate.js';
export { Erasure, ERASURE_TRIGGERS } from './erasure/erasure.entities.js';
export { erasedDocuments, erasedKeys } from './erasure/erased-things.js';
export { ErasureList, type ListedErasure } from './erasure/erasure-list.js';
export type { ErasedRow, ErasureReport } from './erasure/certificates/erasure-report.js';
export { reportErased } from './erasure/certificates/report-erased.js';
export { relistErasures } from './erasure/relist-erasures.js';
export { ErasuresModule } from './erasure/erasures.module.js';
export { type ErasureDetails, ErasureRecords } from './erasure/certificates/erasure-records.js';
export { ErasuresService } from './erasure/erasures.service.js';
export { type HoldDetails, HoldsService, type HoldSubject } from './erasure/holds.service.js';
export {
  RETENTION_CHANGED_AT,
  RETENTION_CATEGORIES,
  type RetentionCategory,
  type RetentionRule,
} from './erasure/retention.entities.js';
export { type NumberedSubject, PatientTraces } from './erasure/patient-traces.js';
export { type DueDocument, firstRule, RetentionService } from './erasure/retention.service.js';
export { LimitsService } from './limits/limits.service.js';
export { LIMIT_NAMES, type LimitName, TenantLimit } from './limits/tenant-limit.entities.js';
export { QuarantineService } from './scanning/quarantine.service.js';
export { Clamd } from './scanning/clamd.js';
export { MalwareScan } from './scanning/malware-scan.js';
export { ScannerUnavailable } from './scanning/scanning.errors.js';
export { FairExtraction } from './reading/fair-extraction.js';
export { awaitsReread } from './rereading/awaits-reread.js';
export type { Requested, RereadScope } from './rereading/reread-scope.js';
export { DueRereads } from './rereading/due-rereads.js';
export { type RereadProgress, RereadsService } from './rereading/rereads.service.js';
export { ExtractionTurns } from './reading/extraction-turns.service.js';
export type { DocumentDescription, FilePassword } from './intake/document-description.js';
export { type ArrivedBytes, DocumentArrivals } from './intake/document-arrivals.js';
export { type AcceptedDocument, IntakeService } from './intake/intake.service.js';
export {
  type FoundBytes,
  BinaryNotFound,
  UnattachedBinaries,
} from './unattached-binaries/unattached-binaries.service.js';
export { type LookupResult, LookupsService } from './lookups/lookups.service.js';
export { ExtractionQueue, type UnreadDocument } from './content/extraction-queue.service.js';
export { PatientReferences, type NumberedPatient } from './patients/patient-references.service.js';
export { MERGE_KINDS, type MergeKind, type PatientMerge } from './merges/patient-merge.entity.js';
export {
  type ListedMerge,
  type MergeFilter,
  PatientMergesList,
} from './merges/patient-merges-list.js';
export { PatientMerges, type SaidMerge } from './merges/patient-merges.service.js';
export { PatientUpdates } from './merges/patient-updates.js';
export { type KnownPatient, type Mismatch, MISMATCHES } from './patient-check/compare-patient.js';
export type { FoundPatient } from './patient-check/found-patient.js';
export {
  type MovedDocuments,
  PatientAssignments,
  type RightPatient,
} from './patient-check/patient-assignments.service.js';
export { type PatientCheckDetails, PatientChecks } from './patient-check/patient-checks.service.js';
export { PatientIds } from './patients/patient-ids.service.js';
export { earlierVersions } from './source-status/earlier-versions.js';
export {
  gravestOf,
  isGone,
  SOURCE_STATUSES,
  type SourceStatus,
} from './source-status/source-status.js';
export {
  type CurrentSources,
  type DocumentSourceStatus,
  SourceStatusService,
} from './source-status/source-status.service.js';
export { RelationRefused, StatusRefused } from './source-status/source-status.errors.js';
export { type AssertedRelation, StatusAssertions } from './source-status/status-assertions.js';
export { References } from './references.js';
export { Upload, UPLOAD_STATES, type UploadState } from './uploads/upload.entities.js';
export { type NewUpload, UploadCreation } from './uploads/upload-creation.js';
export type { UploadDescription } from './uploads/sealed-upload.js';
export type { UploadLimits } from './uploads/upload-limits.js';
export { type UploadProgress, UploadReceiver } from './uploads/upload-receiver.js';
export {
  TooManyBytes,
  UploadEnded,
  UploadNotFound,
  UploadOffsetConflict,
} from './uploads/uploads.errors.js';
export { UploadsRepository } from './uploads/uploads.repository.js';
export { type UploadDetails, type UploadRules, UploadsService } from './uploads/uploads.service.js';
