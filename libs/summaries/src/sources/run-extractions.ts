import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const Rows = z.array(z.object({ documentId: z.uuid(), extractionId: z.uuid() }));

/**
 * Which extraction of each document a summary was written over. Documents are read again by better readers, and
 * the evidence of what was written before points into the extraction of then.
 */
@Injectable()
export class RunExtractions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** By document; empty as long as nothing is written. */
  async of(tx: Transaction, summaryId: string): Promise<ReadonlyMap<string, string>> {
    const rows = Rows.parse(
      await tx.query(
        `select distinct on (given.document_id) given.document_id as "documentId",
           given.extraction_id as "extractionId"
         from run_extraction as given join run on run.id = given.run_id
         where run.summary_id = $1 order by given.document_id, run.number desc`,
        [summaryId],
      ),
    );
    return new Map(rows.map(({ documentId, extractionId }) => [documentId, extractionId]));
  }

  /** Null where the summary is not written, or not of this document, or out of the actor's sight. */
  async ofDocument(actor: Actor, summaryId: string, documentId: string): Promise<string | null> {
    return this.unitOfWork.run(
      actor,
      async (tx) => (await this.of(tx, summaryId)).get(documentId) ?? null,
    );
  }

  /** Within the transaction that keeps what was written. */
  async keep(
    tx: Transaction,
    tenantId: string,
    runId: string,
    sources: readonly { readonly documentId: string; readonly extractionId: string }[],
  ): Promise<void> {
    for (const { documentId, extractionId } of sources) {
      await tx.query(
        `insert into run_extraction (run_id, document_id, tenant_id, extraction_id)
         values ($1, $2, $3, $4)`,
        [runId, documentId, tenantId, extractionId],
      );
    }
  }
}
