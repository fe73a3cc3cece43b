export {
  VT,
  FS,
  frame,
  type FrameEvent,
  type FrameRefusal,
  type FrameWarning,
} from './mllp/frame.js';
export { FrameReader } from './mllp/frame-reader.js';
export { charsetNamed } from './message/charset.js';
export {
  headerComponent,
  headerField,
  headerOf,
  startOfMessage,
  type Header,
} from './message/header.js';
export {
  fieldOf,
  firstSegment,
  readMessage,
  typeOf,
  type Hl7Message,
  type MessageWarning,
  type Segment,
} from './message/hl7-message.js';
export { type FrameContent, messagesIn } from './message/messages-in-frame.js';
export type {
  Answer,
  AnswerCode,
  AnswerError,
  AnswerSettings,
  Outcome,
} from './acknowledgement/answer.js';
export { plannedCodes } from './acknowledgement/answer-plan.js';
export { type AnswerFacts, answersTo } from './acknowledgement/answers.js';
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
  patientNameOf,
  patientOf,
} from './content/patient-of.js';
export {
  type DocumentFacts,
  documentFactsOf,
  SOURCE_STATUSES,
  type SourceStatus,
} from './content/document-facts.js';
