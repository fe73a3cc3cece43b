export { isOutOfPlace } from './absence/out-of-place.js';
export { topicsNamed, topicsOfHeading } from './absence/topics-named.js';
export {
  type Conflict,
  CONFLICT_CODES,
  type ConflictCode,
  type ConflictPlace,
} from './conflicts/conflict.js';
export { type Entailments, NO_ENTAILMENTS } from './entailment/entailments.js';
export { type EntailmentQuestion, questionOf } from './entailment/question.js';
export { namesByEnding, unsupportedNames } from './decoding/unsupported-names.js';
export { type WordsOfOthers, wordsOfOthers } from './decoding/words-of-others.js';
export { findConflicts } from './conflicts/find-conflicts.js';
export {
  type Absence,
  ABSENCE_LIMITS,
  type AbsenceLimit,
  EVIDENCE_STATUSES,
  type EvidenceStatus,
  type Finding,
  FINDING_CODES,
  type FindingCode,
  type SentenceEvidence,
} from './evidence/evidence.js';
export {
  reportSentences,
  type ReportRole,
  type ReportSentence,
} from './imaging/report-sentences.js';
export { findEvidence } from './evidence/find-evidence.js';
export { openFindings } from './evidence/open-findings.js';
export { unusedSpans } from './evidence/unused-spans.js';
export {
  detectInstructions,
  followsInstruction,
  stripInstructions,
} from './instructions/detect-instructions.js';
export {
  CHECK_VERSION,
  judgeDraft,
  type JudgedDocument,
  type JudgedDraft,
  type JudgedSection,
  type Judgement,
  judgeOf,
} from './judge-draft.js';
export {
  FACT_CLASSES,
  type FactClass,
  type Omission,
  OMISSION_REASONS,
  OMISSION_TIERS,
  type OmissionReason,
  type OmissionTier,
} from './omissions/omission.js';
export {
  type FactMention,
  findMentions,
  type MentionQuery,
  type Mentions,
  type TopicMention,
} from './mentions/find-mentions.js';
export { drugNamed } from './lexicons/drugs/drugs.js';
export { detectLanguage } from './language/detect-language.js';
export { type Language, LANGUAGES } from './language/language.js';
export { TextLanguages } from './language/text-languages.js';
export { CLASSES_MADE, type NotMade, notMadeIn } from './statements/languages.js';
export { startsWithMember } from './text/headings/headings.js';
export { STRUCK_MARK } from './text/reader-marks.js';
export { stem } from './text/stem.js';
export { type Topic, TOPICS } from './topics.js';
