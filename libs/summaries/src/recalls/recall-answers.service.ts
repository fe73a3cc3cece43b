import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../review/comments.service.js';
import { ReviewActs, UNASSIGNED } from '../review/review-acts.js';
import { RunExtractions } from '../sources/run-extractions.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { Summary, SummaryState } from '../summary.entities.js';
import { openContent } from '../version-content.js';
import { Recall, RecallItem } from './recall.entities.js';
import { type Difference, differenceOf } from './recall-difference.js';
import { MadeByRecalled, NothingRecalled } from './recalls.errors.js';
import { type RecallDetails, RecallsService } from './recalls.service.js';

const OF_SIGNED = {
  act: 'recall-answered',
  from: ['signed', 'amended'],
  whose: 'anybody',
} as const;
const OF_AMENDMENT = { act: 'recall-answered', from: ['in_review'], whose: 'actor' } as const;

/** A document as it was read for the summary, and as it is read now. */
export interface SourceDifference {
  readonly documentId: string;
  readonly readerBefore: { readonly name: string; readonly version: number };
  /** Null where it was not read again. */
  readonly readerNow: { readonly name: string; readonly version: number } | null;
  readonly difference: Difference;
}

export interface RecallOfSummary extends RecallDetails {
  readonly open: boolean;
  readonly item: RecallItem;
  readonly sources: readonly SourceDifference[];
  /** The text that is written with what counts now, beside the one that is signed; null for a draft. */
  readonly draft: { readonly state: SummaryState; readonly difference: Difference | null } | null;
}

/** What a recall means for one summary, for who reviews and signs; and their answer. */
@Injectable()
export class RecallAnswers {
  constructor(
    private readonly acts: ReviewActs,
    private readonly recalls: RecallsService,
    private readonly comments: CommentsService,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly extractions: RunExtractions,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NothingRecalled`. */
  async read(actor: Actor, summaryId: string): Promise<RecallOfSummary> {
    const found = await this.acts.run(actor, summaryId, async (tx, summary) => {
      const { recallId } = summary;
      if (recallId === null) throw new NothingRecalled();
      const recall = await tx.findOneByOrFail(Recall, { id: recallId });
      const item = await tx.findOneByOrFail(RecallItem, { recallId, summaryId });
      await this.audit.record(tx, actor, {
        action: 'summary.recall-read',
        subject: { type: 'summary', id: summaryId },
        related: [{ type: 'recall', id: recallId }],
        patientId: summary.patientId,
      });
      const sources = await this.summaries.sources(tx, [summaryId]);
      return {
        details: await this.recalls.details(tx, recall),
        item,
        open: summary.recallOpen,
        documentIds: sources.map(({ documentId }) => documentId),
        given: await this.extractions.of(tx, summaryId),
        draft: item.was === 'signed' ? await this.compared(tx, summary, item) : null,
      };
    });
    const { details, item, open, draft } = found;
    const sources: SourceDifference[] = [];
    for (const documentId of found.documentIds) {
      const extractionId = found.given.get(documentId);
      if (extractionId === undefined) continue;
      sources.push(await this.source(actor, documentId, extractionId));
    }
    return { ...details, open, item, sources, draft };
  }

  /**
   * The signed version stays as it is, and leaves the inbox. Throws `NothingRecalled`, `MadeByRecalled` for a draft,
   * `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async keep(actor: Actor, summaryId: string, seen: number, reason: string): Promise<void> {
    await this.acts.run(actor, summaryId, async (tx, summary) => {
      const { state, tenantId, objectKeyId, patientId, recallId } = summary;
      if (!summary.recallOpen || recallId === null) throw new NothingRecalled();
      if (summary.signedVersion === null) throw new MadeByRecalled();
      const isAmended = state === 'in_review';
      const rule = isAmended ? OF_AMENDMENT : OF_SIGNED;
      await this.acts.check(tx, actor, summary, seen, rule);
      const leaves = !isAmended && !summary.sourceOpen;
      const change = { recallOpen: false, ...(leaves && UNASSIGNED) };
      await this.acts.take(tx, actor, summary, seen, rule, change);
      const said = { kind: 'recall-answered', text: reason } as const;
      const { id } = await this.comments.write(tx, actor, summary, said);
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'summary.recall-answered',
        subject: { type: 'summary', id: summaryId },
        related: [
          { type: 'recall', id: recallId },
          { type: 'comment', id },
        ],
        patientId,
        details: { state },
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
    });
  }

  private async compared(
    tx: Transaction,
    summary: Summary,
    { newerId }: RecallItem,
  ): Promise<RecallOfSummary['draft']> {
    const newer = newerId === null ? null : await this.summaries.find(tx, newerId);
    if (!newer) return null;
    const signed = await this.textOf(tx, summary);
    const written = newer.state === 'draft' ? await this.textOf(tx, newer) : null;
    const difference = signed !== null && written !== null ? differenceOf(signed, written) : null;
    return { state: newer.state, difference };
  }

  private async textOf(tx: Transaction, summary: Summary): Promise<string | null> {
    const { id, tenantId, signedVersion, objectKeyId } = summary;
    // of an amendment that is open, what is signed
    const version =
      signedVersion === null
        ? await this.summaries.latestVersion(tx, id)
        : await this.summaries.version(tx, id, signedVersion);
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    return key && version ? (openContent(key, version)?.text ?? null) : null;
  }

  private async source(
    actor: Actor,
    documentId: string,
    extractionId: string,
  ): Promise<SourceDifference> {
    const before = await this.documents.readExtraction(actor, documentId, extractionId);
    const now = await this.documents.readExtraction(actor, documentId);
    const reader = ({ extraction: { extractor } }: typeof before) => ({
      name: extractor.name,
      version: extractor.version,
    });
    return {
      documentId,
      readerBefore: reader(before),
      readerNow: now.id === before.id ? null : reader(now),
      difference: differenceOf(before.extraction.text, now.extraction.text),
    };
  }
}
