import { AuditTrail } from '@app/audit';
import { type Page, UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary, SummaryVersion } from '../summary.entities.js';
import type { VersionContent } from '../version-content.js';
import { type CommentDetails, CommentsService } from './comments.service.js';
import { InboxRepository, type InboxFilter, type InboxRow } from './inbox.repository.js';
import {
  FindingAnswers,
  type OmissionDetails,
  type OverrideDetails,
} from './findings/finding-answers.js';
import type { Headline } from './findings/headline.js';
import { JudgingAgain } from './findings/judging-again.js';
import { ReviewActs } from './review-acts.js';
import { ReviewedVersions } from './versions/reviewed-versions.js';
import { type SignatureDetails, SignaturesService } from './signing/signatures.service.js';
import { findingOf, type VersionSentence } from './versions/version-sentences.js';
import {
  type WorkingCopyFacts,
  WorkingCopiesService,
} from './working-copies/working-copies.service.js';

export interface ReviewItem extends InboxRow {
  readonly documentIds: readonly string[];
  /** Of the first of them; null where it has none. */
  readonly fileName: string | null;
  readonly patientIdentifier: string | null;
}

export interface FindingDetails {
  /** Which sentence of the version, from 1. */
  readonly sentence: number;
  readonly status: 'unsupported' | 'contradicted';
  readonly evidence: VersionSentence['evidence'];
  readonly override: OverrideDetails | null;
}

/** All that is known of a review, for those who may see the summary. */
export interface ReviewDetails {
  readonly summary: Summary;
  /** The one that is reviewed, or in force; null before the first, and once it is erased. */
  readonly version: SummaryVersion | null;
  readonly isChecked: boolean;
  /** What that version says and what was found of it; null before the first, and once it is erased. */
  readonly content: VersionContent | null;
  /** Null where nothing was checked. */
  readonly headline: Headline | null;
  readonly findings: readonly FindingDetails[];
  readonly omissions: readonly OmissionDetails[];
  readonly comments: readonly CommentDetails[];
  readonly signatures: readonly SignatureDetails[];
  /** The reader's own. */
  readonly workingCopy: WorkingCopyFacts | null;
}

/** What waits for a review, and how a review stands. */
@Injectable()
export class ReviewsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acts: ReviewActs,
    private readonly inbox: InboxRepository,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
    private readonly judging: JudgingAgain,
    private readonly comments: CommentsService,
    private readonly signatures: SignaturesService,
    private readonly copies: WorkingCopiesService,
    private readonly audit: AuditTrail,
  ) {}

  /** Drafts and what is in review, of those that the actor sees. */
  async list(actor: Actor, filter: InboxFilter): Promise<Page<ReviewItem>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = await this.inbox.page(tx, actor, filter);
      const rows = await this.inbox.describe(tx, items);
      const sources = await this.summaries.sources(
        tx,
        items.map(({ id }) => id),
      );
      const bySummary = Map.groupBy(sources, (source) => source.summaryId);
      const firsts = await this.documents.describeAll(
        tx,
        actor,
        [...bySummary.values()].flatMap(([first]) => (first ? [first.documentId] : [])),
      );
      await this.audit.record(tx, actor, {
        action: 'review.listed',
        subject: { type: 'summary', id: null },
        details: { count: items.length, assigned: filter.assigned },
      });
      return {
        items: rows.map((row) => {
          const documentIds = (bySummary.get(row.summary.id) ?? []).map((one) => one.documentId);
          const first = firsts.find(({ document }) => document.id === documentIds[0]);
          return {
            ...row,
            documentIds,
            fileName: first?.fileName ?? null,
            patientIdentifier: first?.patientIdentifier ?? null,
          };
        }),
        nextCursor,
      };
    });
  }

  async get(actor: Actor, summaryId: string): Promise<ReviewDetails> {
    await this.judging.ensure(actor, summaryId);
    return this.acts.run(actor, summaryId, async (tx, summary) => {
      const row = await this.summaries.shownVersion(tx, summary);
      const shown = row?.contentSealed ? await this.versions.shown(tx, summary) : null;
      const found = shown && (await this.answers.of(tx, summary, shown));
      await this.audit.record(tx, actor, {
        action: 'review.read',
        subject: { type: 'summary', id: summaryId },
        patientId: summary.patientId,
      });
      return {
        summary,
        version: row,
        isChecked: shown !== null && shown.content.evidence !== null,
        content: shown?.content ?? null,
        headline: found?.headline ?? null,
        findings: findingsOf(shown?.sentences ?? [], found?.overridden ?? []),
        omissions: found?.omissions ?? [],
        comments: await this.comments.of(tx, summary),
        signatures: await this.signatures.of(tx, summary),
        workingCopy: actor.kind === 'person' ? await this.copies.find(tx, actor, summaryId) : null,
      };
    });
  }
}

function findingsOf(
  sentences: readonly VersionSentence[],
  overridden: readonly OverrideDetails[],
): FindingDetails[] {
  return sentences.flatMap((each, index) => {
    const status = findingOf(each);
    if (!status) return [];
    const sentence = index + 1;
    const override = overridden.find(({ row }) => row.sentence === sentence) ?? null;
    return [{ sentence, status, evidence: each.evidence, override }];
  });
}
