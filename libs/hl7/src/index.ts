export {
  VT,
  FS,
  frame,
  type FrameEvent,
  type FrameRefusal,
  type FrameWarning,
} from './mllp/frame.js';
export { FrameReader } from './mllp/frame-reader.js';
export {
  type Exchange,
  type MllpAddress,
  MllpClient,
  type MllpPatience,
  type MllpTrouble,
  MllpUnreachable,
} from './mllp/mllp-client.js';
export { charsetNamed } from './message/charset.js';
export {
  headerComponent,
  headerField,
  headerOf,
  startOfMessage,
  type Header,
} from './message/header.js';
export {
  componentOf,
  fieldOf,
  firstSegment,
  readMessage,
  typeOf,
  type Hl7Message,
  type MessageWarning,
  type Segment,
} from './message/hl7-message.js';
export { type ShownLines, shownLines } from './message/shown-lines.js';
export { type FrameContent, messagesIn } from './message/messages-in-frame.js';
export type {
  Answer,
  AnswerCode,
  AnswerError,
  AnswerSettings,
  Outcome,
} from './acknowledgement/answer.js';
export { type ReadAnswer, readAnswer } from './acknowledgement/read-answer.js';
export { isEnhanced, isOfApplication, plannedCodes } from './acknowledgement/answer-plan.js';
export {
  answerBytes,
  type AnswerFacts,
  answersTo,
  type ApartFacts,
} from './acknowledgement/answers.js';
export { ERROR_TEXTS, type ErrorCode } from './acknowledgement/error-codes.js';
export {
  type ContentWarning,
  type MessagePart,
  type MessageParts,
  partsOf,
} from './content/message-parts.js';
export {
  encounterOf,
  type Identifier,
  type IdentifierChoice,
  mergedPatientOf,
  patientBirthDateOf,
  patientNameOf,
  patientOf,
} from './content/patient-of.js';
export { identifiersIn, identifiersNamed, type NamedIdentifier } from './content/identifiers-in.js';
export { type PatientChange, patientChangesOf, patientEventOf } from './content/patient-changes.js';
export {
  type DocumentFacts,
  documentFactsOf,
  orderNumbersOf,
  SOURCE_STATUSES,
  type SourceStatus,
} from './content/document-facts.js';
export {
  buildMessage,
  type BuiltHeader,
  type BuiltSegment,
  echoed,
  type FieldValue,
  NotInCharset,
  WRITTEN_CHARSETS,
  type WrittenCharset,
} from './building/build-message.js';
export { escape } from './building/escape.js';
export { timestamp } from './message/timestamp.js';
export {
  type CodedField,
  type EntityField,
  type PersonField,
  type Transcription,
  transcriptionOf,
} from './content/transcription.js';
export { hasValidResults, mergeResults } from './results/merge-results.js';
export { readResults } from './results/read-results.js';
export type { ResultReport } from './results/result-report.js';
