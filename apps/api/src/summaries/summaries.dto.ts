import type { SummaryDetails } from '@app/review';
import {
  RUN_STATES,
  SUMMARY_PRIORITIES,
  SUMMARY_STATES,
  Unchecked,
  type VersionContent,
} from '@app/summaries';
import { FINDING_CODES, LANGUAGES } from '@app/faithfulness';
import { SOURCE_STATUSES } from '@app/documents';
import { z } from 'zod';
import { Confidentiality, DocumentId } from '../documents/documents.dto.js';
import { ListQuery, NextCursor } from '../http/lists.dto.js';
import {
  ConflictView,
  HeadlineView,
  OmissionView,
  SentenceView,
  SpanView,
  toConflictView,
  toOmissionView,
  toSentenceView,
  toSpanView,
} from './evidence.dto.js';
import { ReceiptView, toReceiptView } from './receipt.dto.js';

const SOURCES_MAX = 50;
const SECTIONS_MAX = 100;

export const SummaryId = z.uuid().meta({ description: 'Summary id' });

export const SummaryRequest = z
  .strictObject({
    documentIds: z
      .array(DocumentId)
      .min(1)
      .max(SOURCES_MAX)
      .refine((ids) => new Set(ids).size === ids.length, 'must name each document once')
      .meta({
        description:
          'The sources, in reading order: the newest last. All belong to one patient or name no patient.',
      }),
    profile: z.string().min(1).max(100).default('general'),
    sections: z.array(z.string().min(1).max(100)).min(1).max(SECTIONS_MAX).optional().meta({
      description:
        'Ids of the sections to write, including those written only on request. Default: all others of the profile.',
    }),
    priority: z.enum(SUMMARY_PRIORITIES).default('routine'),
  })
  .meta({ id: 'SummaryRequest' });
export type SummaryRequest = z.infer<typeof SummaryRequest>;

export const QueuePlace = z
  .object({
    position: z.int().meta({ description: 'Starting at 1.' }),
    tokensAhead: z.int(),
    expectedSeconds: z.int().meta({ description: 'Until the draft, at the measured speed.' }),
  })
  .meta({ id: 'QueuePlace' });

const SummaryRunView = z
  .object({
    id: z.uuid(),
    number: z.int().meta({ description: 'Number of the attempt, starting at 1.' }),
    state: z.enum(RUN_STATES),
    engine: z.string().nullable().meta({ description: 'Known once the run is finished.' }),
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    promptTokens: z.int().nullable(),
    generatedTokens: z.int().nullable(),
  })
  .meta({ id: 'SummaryRun' });

export const SourceChangeView = z
  .object({
    status: z.enum(SOURCE_STATUSES).meta({
      description: 'How its sources have changed: the most serious change.',
    }),
    at: z.iso.datetime(),
    open: z.boolean().meta({ description: 'Nobody has given a reason yet.' }),
  })
  .meta({
    id: 'SourceChange',
    description: 'A source has changed since the text was written; show this with the text.',
  });
export type SourceChangeView = z.infer<typeof SourceChangeView>;

export const SummarySectionView = z
  .object({ id: z.string(), title: z.string(), start: z.int(), end: z.int() })
  .meta({ id: 'SummarySection' });

const ComparisonView = z
  .object({
    model: z.string(),
    sentences: z.int().meta({
      description:
        'How many sentences of this text it compared. The rules alone judged the others, such as those that were edited since.',
    }),
  })
  .meta({ id: 'Comparison' });

export function toComparisonView({
  comparison,
  compared,
}: Pick<VersionContent, 'comparison' | 'compared'>): z.infer<typeof ComparisonView> | null {
  return comparison && { model: comparison.model, sentences: compared };
}

/** What was found of a text as a whole. */
export const FoundView = {
  headline: HeadlineView.nullable().meta({ description: 'Null if nothing was checked.' }),
  omissions: z.array(OmissionView).meta({
    description: 'Facts in the documents that it leaves out, first those that must be answered.',
  }),
  instructions: z.array(SpanView).meta({
    description: 'Lines of the documents that address a program instead of a reader.',
  }),
  notMade: z.array(z.object({ class: z.enum(FINDING_CODES), language: z.enum(LANGUAGES) })).meta({
    description:
      'Classes of findings that the check has no rules for in a language of the texts: the marks say nothing about them.',
  }),
  checkVersion: z.int().nullable().meta({
    description: 'The version of the rules that judged it; null for older summaries.',
  }),
  comparison: ComparisonView.nullable().meta({
    description:
      'The model that also compared the sentences with the documents; null if the rules judged alone.',
  }),
  unchecked: Unchecked.nullable().meta({
    description:
      'Why there is no evidence: the source has more characters than the limit, the check took more seconds, or it was judged by an earlier version of the check (`earlier-check`, its version as the limit) and could not be judged by the current one yet.',
  }),
};

export const SummaryVersionView = z
  .object({
    number: z.int(),
    kind: z.enum(['generated', 'edited', 'signed', 'amended']),
    parent: z.int().nullable().meta({
      description: 'The number of the version that a person edited; null if a model wrote it.',
    }),
    text: z
      .string()
      .meta({ description: 'If there are several sections, each follows its title.' }),
    sections: z.array(SummarySectionView).meta({
      description:
        'Position of each section in the text without its title, as UTF-16 offsets. Empty for a text without sections.',
    }),
    label: z.string().meta({ description: 'How the text was made; show it with the text.' }),
    model: z.string().nullable(),
    versionSha256: z.string().meta({
      description:
        'SHA-256 of this version with its evidence and receipt. A signature covers more and has its own `contentSha256`.',
    }),
    receipt: ReceiptView,
    evidence: z.array(SentenceView).nullable().meta({
      description:
        'For each sentence, the parts of the documents that support it. Null for older summaries, which were not checked.',
    }),
    ...FoundView,
    unused: z.array(SpanView).meta({
      description: 'The parts of the documents that no sentence draws on, longest first.',
    }),
    conflicts: z.array(ConflictView),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'SummaryVersion' });
export type SummaryVersionView = z.infer<typeof SummaryVersionView>;

export const RecallMarkView = z
  .object({
    id: z.uuid(),
    open: z.boolean().meta({
      description: 'A draft is locked; a signed summary waits for an answer from its signer.',
    }),
  })
  .meta({
    id: 'RecallMark',
    description: 'It was made with a reader or model that is recalled.',
  });
export type RecallMarkView = z.infer<typeof RecallMarkView>;

export function toRecallMarkView({
  recallId,
  recallOpen,
}: SummaryDetails['summary']): RecallMarkView | null {
  return recallId === null ? null : { id: recallId, open: recallOpen };
}

export const SummaryView = z
  .object({
    id: SummaryId,
    state: z.enum(SUMMARY_STATES),
    reason: z.string().nullable().meta({ description: 'Why it ended: a stable code.' }),
    profile: z.string(),
    profileVersion: z.int(),
    sections: z
      .array(z.string())
      .nullable()
      .meta({ description: 'The sections requested by id, if any.' }),
    priority: z.enum(SUMMARY_PRIORITIES),
    confidentiality: Confidentiality,
    documentIds: z.array(DocumentId),
    tokensIn: z.int(),
    queue: QueuePlace.nullable(),
    run: SummaryRunView.nullable().meta({ description: 'The latest; null before the first.' }),
    sourceChange: SourceChangeView.nullable(),
    recall: RecallMarkView.nullable(),
    version: SummaryVersionView.nullable().meta({
      description: 'The newest one; for a signed summary, the active one.',
    }),
    signedVersion: z.int().nullable().meta({
      description: 'The number of the active version, even while an amendment of it is in review.',
    }),
    assigneeId: z.uuid().nullable().meta({ description: 'The reviewer.' }),
    revision: z.int().meta({ description: 'Increased by every review action.' }),
    createdAt: z.iso.datetime(),
    changedAt: z.iso.datetime(),
  })
  .meta({ id: 'Summary' });
export type SummaryView = z.infer<typeof SummaryView>;

export const SummaryList = z
  .object({ items: z.array(SummaryView), nextCursor: NextCursor })
  .meta({ id: 'SummaryList' });
export type SummaryList = z.infer<typeof SummaryList>;

export const SummariesQuery = ListQuery.extend({
  state: z.enum(SUMMARY_STATES).optional(),
  documentId: DocumentId.optional(),
});
export type SummariesQuery = z.infer<typeof SummariesQuery>;

export function toSummaryView({
  summary,
  documentIds,
  place,
  run,
  version,
}: SummaryDetails): SummaryView {
  return {
    id: summary.id,
    state: summary.state,
    reason: summary.stateReason,
    profile: summary.profileId,
    profileVersion: summary.profileVersion,
    sections: summary.sectionIds && [...summary.sectionIds],
    priority: summary.priority,
    confidentiality: summary.confidentiality,
    documentIds: [...documentIds],
    tokensIn: summary.tokensIn,
    queue: place && { ...place },
    run: run && {
      id: run.id,
      number: run.number,
      state: run.state,
      engine: run.engine,
      startedAt: run.startedAt.toISOString(),
      endedAt: run.endedAt?.toISOString() ?? null,
      promptTokens: run.promptTokens,
      generatedTokens: run.generatedTokens,
    },
    sourceChange: toSourceChangeView(summary),
    recall: toRecallMarkView(summary),
    version: version && toSummaryVersionView(version),
    signedVersion: summary.signedVersion,
    assigneeId: summary.assigneeId,
    revision: summary.revision,
    createdAt: summary.createdAt.toISOString(),
    changedAt: summary.changedAt.toISOString(),
  };
}

export function toSourceChangeView({
  sourceChange,
  sourceChangedAt,
  sourceOpen,
}: SummaryDetails['summary']): SourceChangeView | null {
  if (sourceChange === null || sourceChangedAt === null) return null;
  return { status: sourceChange, at: sourceChangedAt.toISOString(), open: sourceOpen };
}

export function toSummaryVersionView(
  { row, content, findings }: NonNullable<SummaryDetails['version']>,
  names: ReadonlyMap<string, string> = new Map(),
): SummaryVersionView {
  return {
    number: row.number,
    kind: row.kind,
    parent: row.parent,
    text: content.text,
    sections: content.sections.map(({ id, title, start, end }) => ({ id, title, start, end })),
    label: content.label,
    model: content.model,
    versionSha256: row.contentSha256?.toString('hex') ?? '',
    receipt: toReceiptView(content.receipt),
    evidence: content.evidence?.map(toSentenceView) ?? null,
    headline: findings.headline && { ...findings.headline },
    omissions: findings.omissions.map((omission) => toOmissionView(omission, names)),
    instructions: content.instructions.map(toSpanView),
    notMade: content.notMade.map((one) => ({ ...one })),
    checkVersion: content.checkVersion,
    comparison: toComparisonView(content),
    unchecked: content.unchecked && { ...content.unchecked },
    unused: content.unused.map(toSpanView),
    conflicts: content.conflicts.map(toConflictView),
    createdAt: row.createdAt.toISOString(),
  };
}
