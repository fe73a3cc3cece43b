import { FACT_CLASSES, FINDING_CODES } from '@app/faithfulness';
import { COMMENT_KINDS, PassagesRead, SIGNATURE_MEANINGS } from '@app/review';
import {
  REVIEW_ACTIONS,
  SUMMARY_PRIORITIES,
  SUMMARY_STATES,
  WITHDRAWING_STATUSES,
} from '@app/summaries';
import { z } from 'zod';
import { LeftOutView } from '../documents/document-text.dto.js';
import { ActorView } from '../http/actors.dto.js';
import { ListQuery } from '../http/lists.dto.js';
import { OmissionId } from '../summaries/evidence.dto.js';
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
  description:
    'The revision that the caller saw. If two people act on the same revision, the second is refused.',
});

/** How much of the documents' text the model was given, where that was not the whole. */
export const PassagesReadView = PassagesRead.meta({ id: 'PassagesRead' });

export const SentenceId = z
  .string()
  .regex(/^\d{1,9}-\d{1,9}$/)
  .meta({
    description: 'Version and number of a sentence: `2-14` is sentence 14 of version 2.',
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
    personId: z.uuid().meta({ description: 'May be your own id, to take it over.' }),
    note: Words.optional(),
  })
  .meta({ id: 'HandOverRequest' });
export type HandOverRequest = z.infer<typeof HandOverRequest>;

export const RegenerationRequest = z
  .strictObject({
    revision: Revision,
    profile: z.string().min(1).max(100),
    sections: z.array(z.string().min(1).max(100)).min(1).max(SECTIONS_MAX).optional(),
    priority: z.enum(SUMMARY_PRIORITIES).default('routine'),
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
      description: 'Kinds of facts that must be answered in addition to those that always must.',
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
    description: 'By priority: stat, routine, batch; within each, oldest first.',
  }),
  assigned: z.enum(['mine', 'unassigned', 'all']).default('all'),
  state: z.enum(['draft', 'in_review']).optional(),
  priority: z.enum(SUMMARY_PRIORITIES).optional(),
  profile: z.string().min(1).max(100).optional(),
  findings: z.enum(['open', 'none']).optional().meta({
    description:
      'Summaries with or without a sentence to check or a left-out fact that has no reason.',
  }),
  merge: z.uuid().optional().meta({
    description: 'Summaries with a source affected by a merge of patients or a moved visit.',
  }),
  source: z.enum(['changed']).optional().meta({
    description: 'Summaries whose source has changed and for which nobody has given a reason.',
  }),
});
export type ReviewsQuery = z.infer<typeof ReviewsQuery>;

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
      description: 'The name at the time of signing; null once the summary is erased.',
    }),
    role: z.string().meta({ description: 'The roles that the person had at that time.' }),
    meaning: z.enum(SIGNATURE_MEANINGS),
    method: z.string().meta({ description: 'How the person proved their identity.' }),
    signedAt: z.iso.datetime(),
    timeZone: z.string().meta({ description: 'Time zone of the signer, by its IANA name.' }),
    contentSha256: z.string().nullable().meta({
      description:
        'The content hash: SHA-256 of everything that the signature covers. Null once it is erased.',
    }),
    withdrawnAt: z.iso.datetime().nullable(),
    singleAdministrator: z.boolean().meta({
      description: 'Whether there was no second verified administrator at the time of signing.',
    }),
    answered: z
      .array(
        z
          .object({
            documentId: z.uuid(),
            leftOut: z.array(LeftOutView),
            struck: z
              .int()
              .meta({ description: 'Possible strike-outs that the signer confirmed.' }),
            valid: z.int().meta({ description: 'Possible strike-outs that the signer rejected.' }),
          })
          .meta({ id: 'AnsweredSource' }),
      )
      .nullable()
      .meta({
        description:
          'What the signer answered about the sources: what was not read, and what may be struck out. Null once it is erased.',
      }),
    omissions: z
      .object({
        answered: z.int().meta({ description: 'Left out with a reason.' }),
        listed: z.int().meta({ description: 'Left out and only listed.' }),
      })
      .nullable()
      .meta({
        description: 'How many facts of the sources it leaves out. Null if none was known.',
      }),
    unchecked: z.int().meta({
      description:
        'Sentences that no check had compared with the sources and that the signer states they compared.',
    }),
    passages: PassagesReadView.nullable().meta({
      description:
        'The parts of the documents that the model was given; the signer states that they know the rest. Null if the model was given everything, and once it is erased.',
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
    priority: z.enum(SUMMARY_PRIORITIES),
    profile: z.string(),
    assignee: ActorView.nullable(),
    assignedAt: z.iso.datetime().nullable(),
    lastAction: z
      .object({ action: z.enum(REVIEW_ACTIONS), by: ActorView, at: z.iso.datetime() })
      .nullable(),
    version: z.int().nullable().meta({
      description: 'The number of the newest or the active version. Null if there is none.',
    }),
    signedVersion: z.int().nullable(),
    sourceChange: SourceChangeView.nullable(),
    recall: RecallMarkView.nullable(),
    approvals: z.object({ given: z.int(), needed: z.int() }),
    findings: z.array(FindingView).meta({ description: 'In the order of the text.' }),
    openFindings: z.int().meta({ description: 'Findings without a reason: they block signing.' }),
    openOmissions: z.int().meta({
      description: 'Facts that must be answered and are not: they block signing too.',
    }),
    unchecked: z
      .boolean()
      .meta({ description: 'Nothing is known about findings: no check was done.' }),
    uncheckedBecause: FoundView.unchecked,
    headline: FoundView.headline,
    omissions: FoundView.omissions,
    instructions: FoundView.instructions,
    notMade: FoundView.notMade,
    checkVersion: FoundView.checkVersion,
    comparison: FoundView.comparison,
    comments: z.array(CommentView).meta({ description: 'The newest 500, oldest first.' }),
    signatures: z.array(SignatureView).meta({ description: 'For all versions, oldest first.' }),
    workingCopy: z
      .object({
        revision: z.int(),
        baseVersion: z.int(),
        savedAt: z.iso.datetime(),
        openEdits: z.int().meta({
          description: 'How many sentences are open in an editor, neither applied nor cancelled.',
        }),
      })
      .nullable()
      .meta({ description: 'The caller’s unsaved edits.' }),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;
