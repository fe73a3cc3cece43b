import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { type ErasedRow, reportErased } from '@app/documents';
import { erasedSummaries } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { OmissionAnswer, VersionJudgement } from './findings/finding.entities.js';
import {
  FindingOverride,
  SignatureRow,
  SummaryComment,
  WorkingCopyRow,
} from './review.entities.js';

/**
 * What people did about summaries that are erased. It was sealed under the keys of the summaries, which went with the
 * document's; unsaved edits are removed, and the rest is listed.
 */
@Injectable()
export class ReviewErasureConsumer implements DomainEventConsumer {
  readonly name = 'review.erasure';
  readonly types = ['erasure.begun'] as const;

  async consume(
    {
      subjectId: erasureId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const rows: ErasedRow[] = [];
    for (const summaryId of await erasedSummaries(tx, erasureId)) {
      rows.push(...(await rowsOf(tx, summaryId)));
      await tx.delete(WorkingCopyRow, { summaryId });
    }
    await reportErased(tx, erasureId, this.name, { rows, counts: {}, copies: [] });
    return undefined;
  }
}

async function rowsOf(tx: Transaction, summaryId: string): Promise<readonly ErasedRow[]> {
  const found = [
    ['comment', await tx.findBy(SummaryComment, { summaryId })],
    ['override', await tx.findBy(FindingOverride, { summaryId })],
    ['omission answer', await tx.findBy(OmissionAnswer, { summaryId })],
    ['version judgement', await tx.findBy(VersionJudgement, { summaryId })],
    ['signature', await tx.findBy(SignatureRow, { summaryId })],
  ] as const;
  return found.flatMap(([type, rows]) => rows.map(({ id }) => ({ type, id, key: null })));
}
