import { type Transaction, whereAny } from '@app/database';
import { Document, gravestOf, type SourceStatus, SourceStatusService } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';

/** Says what the sources of a summary say now that they did not when they came in. */
@Injectable()
export class SourceChanges {
  constructor(private readonly statuses: SourceStatusService) {}

  /** The gravest; null where all of them still say what they did. */
  async of(tx: Transaction, documentIds: readonly string[]): Promise<SourceStatus | null> {
    const documents = await whereAny(documentIds, (ids) => tx.findBy(Document, { id: In(ids) }));
    const patients = new Set(documents.flatMap(({ patientId }) => patientId ?? []));
    const outdated = documents.filter(({ outdatedAt }) => outdatedAt !== null);
    const statuses: SourceStatus[] = [];
    for (const { id, sourceStatus } of outdated) {
      if (sourceStatus === 'addended' && (await this.isWhole(tx, id, documentIds))) continue;
      statuses.push(sourceStatus ?? 'replaced');
    }
    // what was one patient's is two patients' again
    return gravestOf(patients.size > 1 ? [...statuses, 'wrong-patient'] : statuses);
  }

  /** Whether all that was added to a document is read as well. */
  private async isWhole(
    tx: Transaction,
    documentId: string,
    documentIds: readonly string[],
  ): Promise<boolean> {
    const added = await this.statuses.successors(tx, [documentId]);
    return added.length > 0 && added.every(({ successorId }) => documentIds.includes(successorId));
  }
}
