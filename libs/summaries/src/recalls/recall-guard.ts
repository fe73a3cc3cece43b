import { type Transaction } from '@app/database';
import { awaitsReread, EXTRACTIONS, newestExtraction } from '@app/documents';
import type { EngineInfo } from '@app/inference';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const Recalled = z.tuple([z.object({ recalled: z.boolean() })]);

/** What computes. */
export type Weights = Pick<EngineInfo, 'engine' | 'model' | 'adapter'>;

const OF_EXTRACTION = `recall.kind = 'reader' and recall.lifted_at is null
  and (recall.reader is null or recall.reader = made.extractor)
  and coalesce(made.extractor_version, 0) between recall.from_version and recall.through_version`;

/** Keeps what is recalled from writing anything more. */
@Injectable()
export class RecallGuard {
  /** Whoever recalls waits here for drafts that are kept at this moment, and those that come later see the recall. */
  async lock(tx: Transaction, tenantId: string, how: 'to-recall' | 'to-write'): Promise<void> {
    const shared = how === 'to-write' ? '_shared' : '';
    await tx.query(`select pg_advisory_xact_lock${shared}(hashtextextended($1, 0))`, [
      `recalls ${tenantId}`,
    ]);
  }

  /** A server elsewhere has no hash: of it the name counts. */
  async isModelRecalled(tx: Transaction, { engine, model, adapter }: Weights): Promise<boolean> {
    const [{ recalled }] = Recalled.parse(
      await tx.query('select is_model_recalled($1, $2, $3) as recalled', [
        model?.sha256 ? Buffer.from(model.sha256, 'hex') : null,
        adapter ? Buffer.from(adapter.sha256, 'hex') : null,
        model?.id ?? engine,
      ]),
    );
    return recalled;
  }

  /** Whether one of these was made by a reader that is recalled. */
  async areExtractionsRecalled(tx: Transaction, ids: readonly string[]): Promise<boolean> {
    const found: readonly unknown[] = await tx.query(
      `select from ${EXTRACTIONS} as made join recall on ${OF_EXTRACTION}
       where made.id = any ($1) limit 1`,
      [ids],
    );
    return found.length > 0;
  }

  /** Whether a source of the summary was read by a recalled reader, and is about to be read again. */
  async waitsForReading(tx: Transaction, summaryId: string): Promise<boolean> {
    const found: readonly unknown[] = await tx.query(
      `select from summary_source as source
         join lateral ${newestExtraction('source.document_id')} as made on true
         join recall on ${OF_EXTRACTION}
       where source.summary_id = $1 and ${awaitsReread('source.document_id')} limit 1`,
      [summaryId],
    );
    return found.length > 0;
  }
}
