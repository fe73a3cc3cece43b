import { FACT_CLASSES, FINDING_CODES } from '@app/faithfulness';
import {
  COMMENT_KINDS,
  PassagesRead,
  REVIEW_ACTS,
  SIGNATURE_MEANINGS,
  SUMMARY_CLASSES,
  SUMMARY_STATES,
  WITHDRAWING_STATUSES,
} from '@app/summaries';
import { z } from 'zod';
import { Confidentiality, DocumentId } from '../documents/documents.dto.js';
import { LeftOutView } from '../documents/document-text.dto.js';
import { ActorView } from '../http/actors.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import { HeadlineView, OmissionId } from '../summaries/evidence.dto.js';
import {
  FoundView,
  RecallMarkView,
  SourceChangeView,
  SummaryId,
} from '../summaries/summaries.dto.js';

const WORDS_MAX = 4000;
const SECTIONS_MAX = 100;

/** What reviewers write to each other. It may be about the patient: it is sealed with the summary. */
export const Words = z
  .string()
  .trim()
  .min(1)
  .max(WORDS_MAX)
  .refine((text) => text.isWellFormed(), 'must be well-formed Unicode');

export const Revision = z.int().min(1).meta({
  description: 'The one that the caller saw. Of two who act on the same one the second is refused.',
});

/** How much of the documents' text the model was given, where that was not the whole. */
export const PassagesReadView = PassagesRead.meta({ id: 'PassagesRead' });

export const SentenceId = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .meta({
    description: 'Version and number of a sentence: `2-14` is the fourteenth of version 2.',
  });

export const ReviewActRequest = z
  .strictObject({ revision: Revision })
  .meta({ id: 'ReviewActRequest' });
export type ReviewActRequest = z.infer<typeof ReviewActRequest>;

export const ReasonedActRequest = z
  .strictObject({ revision: Revision, reason: Words })
  .meta({ id: 'ReasonedActRequest' });
export type ReasonedActRequest = z.infer<typeof ReasonedActRequest>;

export const HandOverRequest = z
  .strictObject({
    revision: Revision,
    personId: z.uuid().meta({ description: 'Also the own one: to take it over.' }),
    note: Words.optional(),
  })
  .meta({ id: 'HandOverRequest' });
export type HandOverRequest = z.infer<typeof HandOverRequest>;

export const RegenerationRequest = z
  .strictObject({
    revision: Revision,
    profile: z.string().min(1).max(100),
    sections: z.array(z.string().min(1).max(100)).min(1).max(SECTIONS_MAX).optional(),
    class: z.enum(SUMMARY_CLASSES).default('routine'),
  })
  .meta({ id: 'RegenerationRequest' });
export type RegenerationRequest = z.infer<typeof RegenerationRequest>;

export const CommentRequest = z
  .strictObject({ text: Words, sentenceId: SentenceId.optional() })
  .meta({ id: 'CommentRequest' });
export type CommentRequest = z.infer<typeof CommentRequest>;

export const OverrideRequest = z
  .strictObject({ revision: Revision, sentenceId: SentenceId, reason: Words })
  .meta({ id: 'OverrideRequest' });
export type OverrideRequest = z.infer<typeof OverrideRequest>;

export const OmissionAnswerRequest = z
  .strictObject({ revision: Revision, omissionId: OmissionId, reason: Words })
  .meta({ id: 'OmissionAnswerRequest' });
export type OmissionAnswerRequest = z.infer<typeof OmissionAnswerRequest>;

export const MustAnswerView = z
  .strictObject({
    classes: z.array(z.enum(FACT_CLASSES)).max(FACT_CLASSES.length).meta({
      description: 'Kinds of facts that must be answered besides those that always must.',
    }),
  })
  .meta({ id: 'MustAnswer' });
export type MustAnswerView = z.infer<typeof MustAnswerView>;

export const WithdrawalRuleView = z
  .strictObject({
    statuses: z.array(z.enum(WITHDRAWING_STATUSES)).max(WITHDRAWING_STATUSES.length),
  })
  .meta({ id: 'WithdrawalRule' });
export type WithdrawalRuleView = z.infer<typeof WithdrawalRuleView>;

export const ReviewsQuery = z.object({
  limit: ListQuery.shape.limit,
  cursor: ListQuery.shape.cursor,
  order: z.enum(['priority', 'oldest', 'newest']).default('priority').meta({
    description: 'By priority: stat, routine, batch, and of each the oldest first.',
  }),
  assigned: z.enum(['mine', 'unassigned', 'all']).default('all'),
  state: z.enum(['draft', 'in_review']).optional(),
  class: z.enum(SUMMARY_CLASSES).optional(),
  profile: z.string().min(1).max(100).optional(),
  findings: z.enum(['open', 'none']).optional().meta({
    description:
      'Those with a sentence to check or a fact left out that nobody answers for, or without.',
  }),
  merge: z.uuid().optional().meta({
    description: 'Those with a source that a merge of patients or a moved visit is about.',
  }),
  source: z
    .enum(['changed'])
    .optional()
    .meta({ description: 'Those of which a source has changed and nobody answers for that.' }),
});
export type ReviewsQuery = z.infer<typeof ReviewsQuery>;

export const ReviewItemView = z
  .object({
    summaryId: SummaryId,
    revision: Revision,
    state: z.enum(SUMMARY_STATES),
    class: z.enum(SUMMARY_CLASSES),
    profile: z.string(),
    confidentiality: Confidentiality,
    documentIds: z.array(DocumentId),
    fileName: z.string().nullable().meta({ description: 'Of the first document.' }),
    patientIdentifier: z.string().nullable(),
    assignee: ActorView.nullable(),
    assignedAt: z.iso.datetime().nullable(),
    version: z.int().meta({ description: 'The number of the newest version.' }),
    openFindings: z.int().nullable().meta({ description: 'Null where nothing was checked.' }),
    headline: HeadlineView.nullable().meta({
      description:
        'Of the newest version. Null where nothing was checked, or by an earlier check and nobody has opened the review since.',
    }),
    signatures: z.object({ given: z.int(), needed: z.int() }),
    amends: z
      .int()
      .nullable()
      .meta({ description: 'The number of the signed version that is being amended.' }),
    sourceChange: SourceChangeView.nullable(),
    recall: RecallMarkView.nullable(),
    requestedBy: ActorView,
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'ReviewItem' });
export type ReviewItemView = z.infer<typeof ReviewItemView>;

export const ReviewList = z
  .object({ items: z.array(ReviewItemView), nextCursor: NextCursor })
  .meta({ id: 'ReviewList' });
export type ReviewList = z.infer<typeof ReviewList>;

export const ReviewerList = z.object({ items: z.array(ActorView) }).meta({ id: 'ReviewerList' });
export type ReviewerList = z.infer<typeof ReviewerList>;

export const CommentView = z
  .object({
    id: z.uuid(),
    kind: z.enum(COMMENT_KINDS),
    by: ActorView,
    at: z.iso.datetime(),
    version: z.int(),
    sentenceId: SentenceId.nullable(),
    text: z.string().nullable().meta({ description: 'Null once the summary is erased.' }),
  })
  .meta({ id: 'ReviewComment' });
export type CommentView = z.infer<typeof CommentView>;

export const SignatureView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    person: ActorView,
    printedName: z.string().nullable().meta({
      description: 'As it was when the person signed; null once the summary is erased.',
    }),
    role: z.string().meta({ description: 'The roles that the person had then.' }),
    meaning: z.enum(SIGNATURE_MEANINGS),
    method: z.string().meta({ description: 'How the person proved who they are.' }),
    signedAt: z.iso.datetime(),
    timeZone: z.string().meta({ description: 'Of the signer, by its IANA name.' }),
    contentSha256: z.string().nullable().meta({
      description:
        'The content hash: SHA-256 of all that the signature covers. Null once it is erased.',
    }),
    withdrawnAt: z.iso.datetime().nullable(),
    singleAdministrator: z.boolean().meta({
      description: 'Whether there was no second verified administrator when the person signed.',
    }),
    answered: z
      .array(
        z
          .object({
            documentId: z.uuid(),
            leftOut: z.array(LeftOutView),
            struck: z
              .int()
              .meta({ description: 'Possible strikes that the signer says are strikes.' }),
            valid: z.int().meta({ description: 'Possible strikes that the signer says are none.' }),
          })
          .meta({ id: 'AnsweredSource' }),
      )
      .nullable()
      .meta({
        description:
          'What the signer answered for of the sources: what was not read, and what may be struck out. Null once it is erased.',
      }),
    omissions: z
      .object({
        answered: z.int().meta({ description: 'Left out with a reason.' }),
        listed: z.int().meta({ description: 'Left out and only listed.' }),
      })
      .nullable()
      .meta({
        description: 'How many facts of the sources it leaves out. Null where none was known.',
      }),
    unchecked: z.int().meta({
      description:
        'Sentences that no check had compared with the sources, and the signer says they did.',
    }),
    passages: PassagesReadView.nullable().meta({
      description:
        'What the model was given of the documents, of which the signer says that they know the rest. Null where that was the whole, and once it is erased.',
    }),
  })
  .meta({ id: 'Signature' });
export type SignatureView = z.infer<typeof SignatureView>;

const FindingView = z
  .object({
    sentenceId: SentenceId,
    status: z.enum(['unsupported', 'contradicted']),
    codes: z.array(z.enum(FINDING_CODES)),
    override: z
      .object({
        id: z.uuid(),
        by: ActorView,
        at: z.iso.datetime(),
        reason: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'ReviewFinding' });

export const ReviewView = z
  .object({
    summaryId: SummaryId,
    revision: Revision,
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable(),
    class: z.enum(SUMMARY_CLASSES),
    profile: z.string(),
    assignee: ActorView.nullable(),
    assignedAt: z.iso.datetime().nullable(),
    lastAct: z.object({ act: z.enum(REVIEW_ACTS), by: ActorView, at: z.iso.datetime() }).nullable(),
    version: z.int().nullable().meta({
      description: 'The number of the newest version, or of the one in force. Null without any.',
    }),
    signedVersion: z.int().nullable(),
    sourceChange: SourceChangeView.nullable(),
    recall: RecallMarkView.nullable(),
    approvals: z.object({ given: z.int(), needed: z.int() }),
    findings: z.array(FindingView).meta({ description: 'In the order of the text.' }),
    openFindings: z
      .int()
      .meta({ description: 'Those that nobody answers for: they block signing.' }),
    openOmissions: z.int().meta({
      description: 'Facts that must be answered and are not: they block signing too.',
    }),
    unchecked: z.boolean().meta({ description: 'Nothing is known of findings: nobody checked.' }),
    uncheckedBecause: FoundView.unchecked,
    headline: FoundView.headline,
    omissions: FoundView.omissions,
    instructions: FoundView.instructions,
    notMade: FoundView.notMade,
    checkVersion: FoundView.checkVersion,
    comments: z.array(CommentView).meta({ description: 'The newest 500, oldest first.' }),
    signatures: z.array(SignatureView).meta({ description: 'Of all versions, oldest first.' }),
    workingCopy: z
      .object({
        revision: z.int(),
        baseVersion: z.int(),
        savedAt: z.iso.datetime(),
        openEdits: z.int().meta({
          description: 'How many sentences are in an editor: neither applied nor cancelled.',
        }),
      })
      .nullable()
      .meta({ description: 'Unsaved edits of the caller.' }),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;
