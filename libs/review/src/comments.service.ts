import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import {
  openContent,
  sentenceNumber,
  sentencesOf,
  SummariesRepository,
  type Summary,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { ReviewActions } from './review-actions.js';
import { type CommentKind, SummaryComment } from './review.entities.js';
import { SentenceUnknown } from './review.errors.js';
import { openWords, sealWords } from './review-seals.js';

/** More would not fit a page; the newest are told. */
const COMMENTS_MAX = 500;

export interface CommentDetails {
  readonly row: SummaryComment;
  /** Null once the summary is erased. */
  readonly text: string | null;
}

/** What reviewers say to each other about a summary. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `SentenceUnknown`. */
  async add(
    actor: Actor,
    summaryId: string,
    { text, sentenceId }: { readonly text: string; readonly sentenceId: string | null },
  ): Promise<CommentDetails> {
    return this.actions.run(actor, summaryId, async (tx, summary) => {
      const sentence = sentenceId === null ? null : await this.find(tx, actor, summary, sentenceId);
      const row = await this.write(tx, actor, summary, { kind: 'comment', text, sentence });
      await this.audit.record(tx, actor, {
        action: 'summary.commented',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'comment', id: row.id }],
        patientId: summary.patientId,
        details: { version: row.version, ...(sentence !== null && { sentence }) },
      });
      return { row, text };
    });
  }

  /** Keeps what was said with an action, whose entry names it. */
  async write(
    tx: Transaction,
    actor: Actor,
    { id: summaryId, objectKeyId }: Summary,
    said: { readonly kind: CommentKind; readonly text: string; readonly sentence?: number | null },
  ): Promise<SummaryComment> {
    const { tenantId } = actor;
    const id = newId();
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const version = await this.summaries.latestVersion(tx, summaryId);
    const row = {
      id,
      tenantId,
      summaryId,
      kind: said.kind,
      personId: actor.id,
      version: version?.number ?? 0,
      sentence: said.sentence ?? null,
      textSealed: sealWords(key, 'summary_comment.text', { id, tenantId }, said.text),
      createdAt: new Date(),
    };
    await tx.insert(SummaryComment, row);
    return row;
  }

  /** The newest 500, oldest first. */
  async of(tx: Transaction, { id, tenantId, objectKeyId }: Summary): Promise<CommentDetails[]> {
    const rows = await tx.find(SummaryComment, {
      where: { summaryId: id },
      order: { createdAt: 'desc', id: 'desc' },
      take: COMMENTS_MAX,
    });
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return rows.toReversed().map((row) => ({
      row,
      text: key ? openWords(key, 'summary_comment.text', row, row.textSealed) : null,
    }));
  }

  private async find(
    tx: Transaction,
    { tenantId }: Actor,
    summary: Summary,
    sentenceId: string,
  ): Promise<number> {
    const version = await this.summaries.shownVersion(tx, summary);
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const content = version && openContent(key, version);
    const number = version && sentenceNumber(sentenceId, version.number);
    if (!content || !number || !sentencesOf(content)[number - 1]) throw new SentenceUnknown();
    return number;
  }
}
