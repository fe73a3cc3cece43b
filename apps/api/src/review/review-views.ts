import { ActorNames } from '@app/auth';
import type { Page } from '@app/database';
import type { Actor } from '@app/platform';
import {
  type AnsweredSource,
  type CheckedSignature,
  type CommentDetails,
  type ReviewDetails,
  type ReviewItem,
  ReviewsService,
  type SignatureDetails,
} from '@app/review';
import { sentenceId, type SummaryState } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { toLeftOutView } from '../documents/document-text.dto.js';
import { toActorView } from '../http/actors.dto.js';
import { toOmissionView, toSpanView } from '../summaries/evidence.dto.js';
import {
  toComparisonView,
  toRecallMarkView,
  toSourceChangeView,
} from '../summaries/summaries.dto.js';
import type { SignatureDetailsView } from './signatures.dto.js';
import { peopleOf, type ReviewList, toReviewItemView } from './review-item.dto.js';
import type { CommentView, ReviewView, SignatureView } from './review.dto.js';

type Names = ReadonlyMap<string, string>;
type Ref = Parameters<typeof toActorView>[0];

const person = (id: string): Ref => ({ kind: 'person', id });

/** Reviews as they are shown: with the names of those who did something. */
@Injectable()
export class ReviewViews {
  constructor(
    private readonly reviews: ReviewsService,
    private readonly names: ActorNames,
  ) {}

  /** How the review stands now. */
  async of(actor: Actor, summaryId: string): Promise<ReviewView> {
    const details = await this.reviews.get(actor, summaryId);
    return toReviewView(details, await this.names.of(actor, peopleIn(details)));
  }

  async list(actor: Actor, { items, nextCursor }: Page<ReviewItem>): Promise<ReviewList> {
    const names = await this.names.of(actor, items.flatMap(peopleOf));
    return { items: items.map((item) => toReviewItemView(item, names)), nextCursor };
  }

  async signature(actor: Actor, signature: CheckedSignature): Promise<SignatureDetailsView> {
    const { row, summary, secrets, statement, intact } = signature;
    const names = await this.names.of(actor, [person(row.personId)]);
    const { content, note } = secrets;
    return { ...toSignatureView(signature, summary, names), statement, content, note, intact };
  }

  async comment(actor: Actor, comment: CommentDetails): Promise<CommentView> {
    const names = await this.names.of(actor, [person(comment.row.personId)]);
    return toCommentView(comment, names);
  }
}

function toSignatureView(
  { row, version, secrets }: SignatureDetails,
  { state, actedAt }: { readonly state: SummaryState; readonly actedAt: Date | null },
  names: Names,
): SignatureView {
  return {
    id: row.id,
    version,
    person: toActorView(person(row.personId), names),
    printedName: secrets?.printedName ?? null,
    role: row.role,
    meaning: row.meaning,
    method: row.method,
    signedAt: row.signedAt.toISOString(),
    timeZone: row.timeZone,
    contentSha256: secrets?.contentSha256 ?? null,
    withdrawnAt: state === 'withdrawn' ? (actedAt?.toISOString() ?? null) : null,
    singleAdministrator: row.singleAdministrator,
    answered: secrets?.answered.map(toAnsweredView) ?? null,
    omissions: secrets?.omissions ?? null,
    unchecked: secrets?.unchecked ?? 0,
    passages: secrets?.passages ?? null,
  };
}

function toAnsweredView({
  document,
  leftOut,
  strikes,
}: AnsweredSource): NonNullable<SignatureView['answered']>[number] {
  const count = (answer: 'struck' | 'valid'): number =>
    strikes.filter((each) => each.answer === answer).length;
  return {
    documentId: document,
    leftOut: leftOut.map(toLeftOutView),
    struck: count('struck'),
    valid: count('valid'),
  };
}

function toReviewView(details: ReviewDetails, names: Names): ReviewView {
  const { summary, version, content, findings, signatures, workingCopy } = details;
  const { assigneeId, lastAction, actedBy, actedAt } = summary;
  const number = version?.number ?? null;
  return {
    summaryId: summary.id,
    revision: summary.revision,
    state: summary.state,
    reason: summary.stateReason,
    priority: summary.priority,
    profile: summary.profileId,
    assignee: assigneeId === null ? null : toActorView(person(assigneeId), names),
    assignedAt: summary.assignedAt?.toISOString() ?? null,
    lastAction:
      lastAction && actedBy && actedAt
        ? { action: lastAction, by: toActorView(person(actedBy), names), at: actedAt.toISOString() }
        : null,
    version: number,
    signedVersion: summary.signedVersion,
    sourceChange: toSourceChangeView(summary),
    recall: toRecallMarkView(summary),
    approvals: {
      needed: summary.approvals,
      given: signatures.filter((each) => each.version === number).length,
    },
    findings: findings.map(({ sentence, status, evidence, override }) => ({
      sentenceId: sentenceId(number ?? 0, sentence),
      status,
      codes: [...new Set(evidence.flatMap((each) => each.findings.map(({ code }) => code)))],
      override: override && {
        id: override.row.id,
        by: toActorView(person(override.row.personId), names),
        at: override.row.createdAt.toISOString(),
        reason: override.reason,
      },
    })),
    openFindings: findings.filter(({ override }) => !override).length,
    openOmissions: details.headline?.leftOut ?? 0,
    unchecked: !details.isChecked,
    uncheckedBecause: content?.unchecked ? { ...content.unchecked } : null,
    headline: details.headline && { ...details.headline },
    omissions: details.omissions.map((omission) => toOmissionView(omission, names)),
    instructions: (content?.instructions ?? []).map(toSpanView),
    notMade: (content?.notMade ?? []).map((one) => ({ ...one })),
    checkVersion: content?.checkVersion ?? null,
    comparison: content && toComparisonView(content),
    comments: details.comments.map((comment) => toCommentView(comment, names)),
    signatures: signatures.map((signature) => toSignatureView(signature, summary, names)),
    workingCopy: workingCopy && {
      revision: workingCopy.revision,
      baseVersion: workingCopy.baseVersion,
      savedAt: workingCopy.savedAt.toISOString(),
      openEdits: workingCopy.openEdits,
    },
  };
}

function toCommentView({ row, text }: CommentDetails, names: Names): CommentView {
  return {
    id: row.id,
    kind: row.kind,
    by: toActorView(person(row.personId), names),
    at: row.createdAt.toISOString(),
    version: row.version,
    sentenceId: row.sentence === null ? null : sentenceId(row.version, row.sentence),
    text,
  };
}

function peopleIn({ summary, findings, omissions, comments, signatures }: ReviewDetails): Ref[] {
  const ids = [
    summary.assigneeId,
    summary.actedBy,
    ...findings.map(({ override }) => override?.row.personId),
    ...omissions.map(({ answer }) => answer?.personId),
    ...comments.map(({ row }) => row.personId),
    ...signatures.map(({ row }) => row.personId),
  ];
  return ids.flatMap((id) => (id ? [person(id)] : []));
}
