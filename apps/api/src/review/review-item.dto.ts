import type { ActorRef } from '@app/auth';
import type { ReviewItem } from '@app/review';
import { headlineFrom, SUMMARY_PRIORITIES, SUMMARY_STATES } from '@app/summaries';
import { z } from 'zod';
import { Confidentiality, DocumentId } from '../documents/documents.dto.js';
import { ActorView, toActorView } from '../http/actors.dto.js';
import { NextCursor } from '../http/lists.dto.js';
import { HeadlineView } from '../summaries/evidence.dto.js';
import {
  RecallMarkView,
  SourceChangeView,
  SummaryId,
  toRecallMarkView,
  toSourceChangeView,
} from '../summaries/summaries.dto.js';
import { Revision } from './review.dto.js';

const Requester = z.object({ kind: ActorView.shape.kind, id: z.string() });

/** A summary of the inbox: what `toReviewItemView` fills. */
export const ReviewItemView = z
  .object({
    summaryId: SummaryId,
    revision: Revision,
    state: z.enum(SUMMARY_STATES),
    priority: z.enum(SUMMARY_PRIORITIES),
    profile: z.string(),
    confidentiality: Confidentiality,
    documentIds: z.array(DocumentId),
    fileName: z.string().nullable().meta({ description: 'Of the first document.' }),
    patientIdentifier: z.string().nullable(),
    assignee: ActorView.nullable(),
    assignedAt: z.iso.datetime().nullable(),
    version: z.int().meta({ description: 'The number of the newest version.' }),
    openFindings: z.int().nullable().meta({ description: 'Null if nothing was checked.' }),
    headline: HeadlineView.nullable().meta({
      description:
        'For the newest version. Null if nothing was checked, or if it was checked by an earlier check and nobody has opened the review since.',
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

/** Whose names a view of the item shows. */
export function peopleOf({ summary }: ReviewItem): readonly ActorRef[] {
  return [requesterOf(summary), assigneeOf(summary)].filter((ref) => ref !== null);
}

export function toReviewItemView(
  { summary, version, given, documentIds, fileName, patientIdentifier }: ReviewItem,
  names: ReadonlyMap<string, string>,
): ReviewItemView {
  const assignee = assigneeOf(summary);
  return {
    summaryId: summary.id,
    revision: summary.revision,
    state: summary.state,
    priority: summary.priority,
    profile: summary.profileId,
    confidentiality: summary.confidentiality,
    documentIds: [...documentIds],
    fileName,
    patientIdentifier,
    assignee: assignee && toActorView(assignee, names),
    assignedAt: summary.assignedAt?.toISOString() ?? null,
    version,
    openFindings: summary.openFindings,
    headline: headlineFrom(summary),
    signatures: { given, needed: summary.approvals },
    amends: isOpen(summary) ? summary.signedVersion : null,
    sourceChange: toSourceChangeView(summary),
    recall: toRecallMarkView(summary),
    requestedBy: toActorView(requesterOf(summary), names),
    createdAt: summary.createdAt.toISOString(),
    changedAt: summary.changedAt.toISOString(),
  };
}

function isOpen({ state }: ReviewItem['summary']): boolean {
  return state === 'draft' || state === 'in_review';
}

function requesterOf({ actorKind, actorId }: ReviewItem['summary']): ActorRef {
  return Requester.parse({ kind: actorKind, id: actorId });
}

function assigneeOf({ assigneeId }: ReviewItem['summary']): ActorRef | null {
  return assigneeId === null ? null : { kind: 'person', id: assigneeId };
}
