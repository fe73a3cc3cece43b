import { Findings1765200000000 } from './migrations/findings.js';
import { AcrossTenants1764000400000 } from './migrations/across-tenants.js';
import { AdapterRetirement1764850100000 } from './migrations/adapter-retirement.js';
import { Audit1764000300000 } from './migrations/audit.js';
import { AuditFeeds1764810000000 } from './migrations/audit-feeds.js';
import { AuditTree1764700000000 } from './migrations/audit-tree.js';
import { CheckpointStores1764700100000 } from './migrations/checkpoint-stores.js';
import { Completions1764219000000 } from './migrations/completions.js';
import { Confidentiality1764730100000 } from './migrations/confidentiality.js';
import { Datasets1764800000000 } from './migrations/datasets.js';
import { Deliveries1764860000000 } from './migrations/deliveries.js';
import { DocumentLists1764100400000 } from './migrations/document-lists.js';
import { Documents1764000100000 } from './migrations/documents.js';
import { Erasure1764300100000 } from './migrations/erasure.js';
import { EventsOfSubjects1764890100000 } from './migrations/events-of-subjects.js';
import { Factors1764710000000 } from './migrations/factors.js';
import { Fhir1764880000000 } from './migrations/fhir.js';
import { Formats1764400000000 } from './migrations/formats.js';
import { HeldMessages1764919200000 } from './migrations/held-messages.js';
import { Keys1764300000000 } from './migrations/keys.js';
import { MessageBrowser1764910000000 } from './migrations/message-browser.js';
import { MessageRetention1764932000000 } from './migrations/message-retention.js';
import { MessageTries1764931000000 } from './migrations/message-tries.js';
import { MergeUndoings1764935000000 } from './migrations/merge-undoings.js';
import { Messages1764870000000 } from './migrations/messages.js';
import { Omissions1765201000000 } from './migrations/omissions.js';
import { OpenEdits1764980000000 } from './migrations/open-edits.js';
import { OutboundMessages1764890000000 } from './migrations/outbound-messages.js';
import { ModelReleases1764820000000 } from './migrations/model-releases.js';
import { Notifications1764790000000 } from './migrations/notifications.js';
import { PatientChecks1765191000000 } from './migrations/patient-checks.js';
import { PatientMerges1764919100000 } from './migrations/patient-merges.js';
import { NamedModelRecalls1765194000000 } from './migrations/named-model-recalls.js';
import { PatientReassignments1765193000000 } from './migrations/patient-reassignments.js';
import { PatientNotifications1765192000000 } from './migrations/patient-notifications.js';
import { People1764100100000 } from './migrations/people.js';
import { ProfileVersions1764840000000 } from './migrations/profile-versions.js';
import { ReadableSchemaVersion1764981000000 } from './migrations/readable-schema-version.js';
import { ResultNumbers1765181000000 } from './migrations/result-numbers.js';
import { ReadingTurns1765091000000 } from './migrations/reading-turns.js';
import { Rereads1765182000000 } from './migrations/rereads.js';
import { Recalls1765183000000 } from './migrations/recalls.js';
import { References1764500300000 } from './migrations/references.js';
import { Replays1764600000000 } from './migrations/replays.js';
import { Review1764740000000 } from './migrations/review.js';
import { Rights1764730000000 } from './migrations/rights.js';
import { SameDocuments1764500200000 } from './migrations/same-documents.js';
import { SameIdOtherContent1765171000000 } from './migrations/same-id-other-content.js';
import { Scanning1764500000000 } from './migrations/scanning.js';
import { SecondFactorRule1764735000000 } from './migrations/second-factor-rule.js';
import { SentAcknowledgements1764930000000 } from './migrations/sent-acknowledgements.js';
import { SignOn1764760000000 } from './migrations/sign-on.js';
import { Signatures1764740100000 } from './migrations/signatures.js';
import { Smart1764760100000 } from './migrations/smart.js';
import { SourceChangedDeliveries1764935100000 } from './migrations/source-changed-deliveries.js';
import { SourceStatus1764919000000 } from './migrations/source-status.js';
import { RealPatients1765060000000 } from './migrations/real-patients.js';
import { ReleaseNotifications1764951000000 } from './migrations/release-notifications.js';
import { Subscriptions1764950000000 } from './migrations/subscriptions.js';
import { SecondPerson1765020000000 } from './migrations/second-person.js';
import { SummaryChanges1764952000000 } from './migrations/summary-changes.js';
import { ModelSandbox1765010000000 } from './migrations/model-sandbox.js';
import { Summaries1764000200000 } from './migrations/summaries.js';
import { SummarySections1764201600000 } from './migrations/summary-sections.js';
import { Tenancy1764000000000 } from './migrations/tenancy.js';
import { Tenants1764850000000 } from './migrations/tenants.js';
import { TenantLimits1764500100000 } from './migrations/tenant-limits.js';
import { TrailMarks1764960000000 } from './migrations/trail-marks.js';
import { TrailNotifications1765090000000 } from './migrations/trail-notifications.js';
import { TrailReview1764750000000 } from './migrations/trail-review.js';
import { UncheckedStatements1765202000000 } from './migrations/unchecked-statements.js';
import { Uploads1764100200000 } from './migrations/uploads.js';
import { Work1764100300000 } from './migrations/work.js';
import { WorkerRoles1764962500000 } from './migrations/worker-roles.js';
import { WorkerProcesses1764830000000 } from './migrations/worker-processes.js';

/** In the order in which they run. */
export const MIGRATIONS = [
  Tenancy1764000000000,
  Documents1764000100000,
  Summaries1764000200000,
  Audit1764000300000,
  AcrossTenants1764000400000,
  People1764100100000,
  Uploads1764100200000,
  Work1764100300000,
  DocumentLists1764100400000,
  SummarySections1764201600000,
  Completions1764219000000,
  Keys1764300000000,
  Erasure1764300100000,
  Formats1764400000000,
  Scanning1764500000000,
  TenantLimits1764500100000,
  SameDocuments1764500200000,
  References1764500300000,
  Replays1764600000000,
  AuditTree1764700000000,
  CheckpointStores1764700100000,
  Factors1764710000000,
  Rights1764730000000,
  Confidentiality1764730100000,
  SecondFactorRule1764735000000,
  Review1764740000000,
  Signatures1764740100000,
  TrailReview1764750000000,
  SignOn1764760000000,
  Smart1764760100000,
  Notifications1764790000000,
  Datasets1764800000000,
  AuditFeeds1764810000000,
  ModelReleases1764820000000,
  WorkerProcesses1764830000000,
  ProfileVersions1764840000000,
  Tenants1764850000000,
  AdapterRetirement1764850100000,
  Deliveries1764860000000,
  Messages1764870000000,
  Fhir1764880000000,
  OutboundMessages1764890000000,
  EventsOfSubjects1764890100000,
  MessageBrowser1764910000000,
  SourceStatus1764919000000,
  PatientMerges1764919100000,
  HeldMessages1764919200000,
  SentAcknowledgements1764930000000,
  MessageTries1764931000000,
  MessageRetention1764932000000,
  MergeUndoings1764935000000,
  SourceChangedDeliveries1764935100000,
  Subscriptions1764950000000,
  ReleaseNotifications1764951000000,
  SummaryChanges1764952000000,
  TrailMarks1764960000000,
  WorkerRoles1764962500000,
  OpenEdits1764980000000,
  ReadableSchemaVersion1764981000000,
  ModelSandbox1765010000000,
  SecondPerson1765020000000,
  RealPatients1765060000000,
  TrailNotifications1765090000000,
  ReadingTurns1765091000000,
  SameIdOtherContent1765171000000,
  ResultNumbers1765181000000,
  Rereads1765182000000,
  Recalls1765183000000,
  PatientChecks1765191000000,
  PatientNotifications1765192000000,
  PatientReassignments1765193000000,
  NamedModelRecalls1765194000000,
  Findings1765200000000,
  Omissions1765201000000,
  UncheckedStatements1765202000000,
];
