export { type LabelCode } from './documents/confidentiality.js';
export {
  type KnownDocument,
  type KnownSubject,
  subjectOf,
  toDocumentReference,
} from './documents/document-reference.js';
export { MdmDocument } from './documents/mdm-document.js';
export {
  keptReference,
  keptSubmission,
  type ProvidedDocuments,
  type ProvidedEntry,
  readProvidedBundle,
} from './documents/provided-bundle.js';
export { asReference, RESULT_TYPES, type ResultType } from './documents/sent-results.js';
export { toPatient } from './documents/patient.js';
export { patientFactsOf } from './documents/patient-facts.js';
export {
  checkAttachment,
  patientNumber,
  readSentBinary,
  readSentDocument,
  type SentResource,
  savedMetadata,
  sha1Of,
  type SentDocument,
  type AssertedStatus,
} from './documents/sent-document.js';
export { changeOf, readIfMatch, readSentUpdate, type SentChange } from './documents/sent-update.js';
export type { SentRelation, SentTarget } from './documents/sent-relations.js';
export {
  type FhirIssue,
  FhirRefused,
  InvalidFhirRequest,
  NotNow,
  NotR4,
  notTaken,
  NotTaken,
  OtherVersion,
  SeveralMatches,
  toOperationOutcome,
} from './faults/fhir-issue.js';
export { isSameIdentifier, type KnownNumber, numberOf } from './identifiers.js';
export { readResource, typeOfResource } from './structure/check-structure.js';
export { type Lightened, ResourceTooLong, setDataAside } from './structure/inline-data.js';
export { capabilityStatement } from './conformance/capability-statement.js';
export {
  type AuditSearch,
  type DocumentSearch,
  type Handling,
  type Parameters,
  readAuditSearch,
  readDocumentSearch,
  readIfNoneExist,
  readPatientSearch,
  readSubscriptionSearch,
} from './search/search-parameters.js';
export { patientsIn, toSearchset } from './search/searchset.js';
export type {
  KnownDevice,
  KnownSigner,
  KnownSummary,
  KnownVersion,
} from './summaries/known-summary.js';
export {
  readSummarizeRequest,
  SUMMARIZE,
  summarizeDefinition,
  summarizeResult,
} from './summaries/summarize-operation.js';
export { toSubscription } from './subscriptions/known-subscription.js';
export { readSentSubscription } from './subscriptions/sent-subscription.js';
export { type KnownText, toSummaryDocument } from './summaries/summary-document.js';
export { toSummaryReference } from './summaries/summary-reference.js';
export { isMadeByAi } from './summaries/who.js';
export { toSummaryTask } from './summaries/summary-task.js';
