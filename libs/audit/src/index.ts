export { AuditEntry, type AuditOutcome, AuditSecret } from './audit-entry.entities.js';
export { AuditReaders, type RecordReader } from './review/audit-readers.js';
export { AuditHistory, type History, type HistoryEntry } from './audit-history.js';
export { type AuditAction, type AuditActions, TRAIL_AUDIT_ACTIONS } from './audit-actions.js';
export { TRAIL_EVENT_TYPES } from './event-types.js';
export { TRAIL_PERMISSIONS } from './permissions.js';
export {
  type AuditedAction,
  type AuditSubject,
  AuditTrail,
  type ConfidentialValue,
} from './audit-trail.js';
export { AUDIT_ENTITIES, AuditModule } from './audit.module.js';
export { type MismatchedTrail, mismatchOf } from './mark/accept-restore.js';
export { hostIntegrity } from './mark/host-integrity.js';
export { markPlace } from './mark/host-name.js';
export { AuditTrailMismatch } from './mark/integrity.errors.js';
export {
  INTEGRITY_REASONS,
  type IntegrityFinding,
  type IntegrityReason,
  sentenceOf,
  type TreeSize,
} from './mark/integrity-finding.js';
export { MarkFile } from './mark/mark-file.js';
export { type IntegrityStatus, TrailIntegrity, trailIntegrity } from './mark/trail-integrity.js';
export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './notes/checkpoint.js';
export { CheckpointMalformed } from './notes/checkpoint.errors.js';
export { Commitments } from './proof/commitments.js';
export {
  EXPORT_FORMAT,
  exportTrail,
  tenantsOfTrail,
  TrailIncomplete,
} from './proof/export-trail.js';
export { AuditEntryNotSigned, AuditEntryUnknown, CheckpointNotOurs } from './proof/proof.errors.js';
export { type EntryProof, type OpenedCommitment, proveEntry } from './proof/prove-entry.js';
export { type Refusal, Refusals } from './refusals.js';
export {
  type ExportFormat,
  exportFormat,
  type ExportFormatDefinition,
  TRAIL_FORMATS,
  type TrailFormat,
  trailFormat,
} from './exports/export-formats.js';
export { type ExportedEntry, toExportedEntry } from './exports/exported-entry.js';
export { toAuditEvent } from './exports/fhir/audit-event.js';
export { TrailExports } from './exports/trail-exports.service.js';
export type { AuditFeed } from './feed/audit-feed.js';
export type { NamesOf } from './feed/feed-reader.js';
export { type FeedSettings, readFeeds } from './feed/feed-settings.js';
export { type FeedStatus, FeedStatusService } from './feed/feed-status.service.js';
export { AUDIT_FEEDS, auditFeeds, FEED_NAMES, feedSettings } from './feed/open-feeds.js';
export type { Caller } from './review/callers.js';
export {
  type Disclosure,
  type DisclosurePurpose,
  Disclosures,
} from './review/disclosures.service.js';
export { LOOKED_AT_MAX, type FoundEntries } from './review/entries.repository.js';
export type { EntryFilter } from './review/entry-filter.js';
export type { ManyPatients } from './review/many-patients.js';
export { type StoredEntry, textOf } from './review/stored-entry.js';
export type { ProofState } from './review/trail-proofs.js';
export { type CalledEntry, type EntryDetails, TrailReview } from './review/trail-review.service.js';
export { type IntegrityReport, IntegrityReports } from './review/integrity-report.service.js';
export { type UnusualAccess, UnusualAccessService } from './review/unusual-access.service.js';
export { CheckpointSender } from './sending/checkpoint-sender.js';
export { checkpointSender, logKey, workStopSettings } from './sending/open-sender.js';
export { AuditTrailContradicted, AuditTrailNotKept } from './sending/intake-pause.errors.js';
export {
  pauseReasonOf,
  type StoreStatus,
  INTAKE_PAUSE,
  IntakePause,
  type IntakePauseSettings,
} from './sending/intake-pause.js';
export { AuditCheckpoint, AuditNode } from './sequencer/audit-tree.entities.js';
export { type MarkPlace, Sequencer } from './sequencer/sequencer.js';
export { Sequencing } from './sequencer/sequencing.js';
export { TreeBroken } from './sequencer/tree-broken.error.js';
export { type KnownNote, splitNotes } from './verify/known-checkpoints.js';
export { openStores, type StoreReport } from './verify/external-checkpoints.js';
export type { TrailProblem, TrailProblemKind } from './verify/trail-problem.js';
export { type TrailQuestion, type TrailReport, verifyTrail } from './verify/verify-trail.js';
export { openStore, readStores, type StoreSettings } from './stores/open-stores.js';
export { Witness, type Witnessing, WITNESSING } from './witness/witness.js';
export { LogNotWitnessed, WitnessRefusal } from './witness/witness.errors.js';
export { openWitnessing } from './witness/witnessing.js';
export { readSettingsFile } from './settings-file.js';
