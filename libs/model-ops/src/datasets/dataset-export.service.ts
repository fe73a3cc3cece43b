import { createHash } from 'node:crypto';
import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Dataset, DatasetPart } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';
import { linesOf, openRows } from './dataset-rows.js';
import { DatasetChanged, DatasetNotPossible } from './datasets.errors.js';

/** Parts at once: each may be as long as its source. */
const AT_ONCE = 20;

interface Page {
  readonly lines: string;
  readonly rows: number;
  readonly last: number;
  readonly isEnd: boolean;
}

interface ExportTotals {
  readonly rows: number;
  /** SHA-256 of all bytes of the lines, in hex. */
  readonly sha256: string;
}

/** Gives the rows of a data set out, once the trail has what will be given. */
@Injectable()
export class DatasetExport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DatasetAccess,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * JSON lines. They are read twice, so that the entry has their hash before the first of them leaves.
   * Throws `DatasetNotFound`, `DatasetNotPossible`, `TrainingUseNotAllowed`, and `DatasetChanged` where
   * the second reading is not the first.
   */
  async *lines(actor: Actor, id: string): AsyncGenerator<string, void, undefined> {
    const { dataset, totals } = await this.access.run(actor, id, (tx) =>
      this.authorize(tx, actor, id),
    );
    const hash = createHash('sha256');
    for (let after = 0; ;) {
      const page = await this.unitOfWork.run(actor, (tx) => this.page(tx, dataset, after));
      if (page.isEnd) break;
      hash.update(page.lines);
      yield page.lines;
      after = page.last;
    }
    if (hash.digest('hex') !== totals.sha256) throw new DatasetChanged();
  }

  private async authorize(
    tx: Transaction,
    actor: Actor,
    id: string,
  ): Promise<{ readonly dataset: Dataset; readonly totals: ExportTotals }> {
    const dataset = await this.access.hold(tx, id);
    if (dataset.state !== 'ready' || dataset.expiresAt.getTime() <= Date.now()) {
      throw new DatasetNotPossible(dataset.state === 'ready' ? 'expired' : dataset.state);
    }
    await this.access.requireTrainingUse(tx, actor.tenantId);
    const totals = await this.sumUp(tx, dataset);
    await tx.update(Dataset, { id }, { exportedAt: new Date() });
    await this.audit.record(tx, actor, {
      action: 'dataset.exported',
      subject: { type: 'dataset', id },
      details: { rows: totals.rows },
      confidential: {
        purpose: { value: await this.access.purpose(tx, dataset) },
        sha256: { value: totals.sha256 },
      },
    });
    return { dataset, totals };
  }

  private async sumUp(tx: Transaction, dataset: Dataset): Promise<ExportTotals> {
    const hash = createHash('sha256');
    let rows = 0;
    for (let after = 0; ;) {
      const page = await this.page(tx, dataset, after);
      if (page.isEnd) break;
      hash.update(page.lines);
      rows += page.rows;
      after = page.last;
    }
    return { rows, sha256: hash.digest('hex') };
  }

  private async page(tx: Transaction, dataset: Dataset, after: number): Promise<Page> {
    const { id: datasetId, tenantId } = dataset;
    const parts = await tx.find(DatasetPart, {
      where: { datasetId, number: MoreThan(after) },
      order: { number: 'asc' },
      take: AT_ONCE,
    });
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      parts.map(({ objectKeyId }) => objectKeyId),
    );
    // of a summary that is being erased the key is gone before the rows are
    const living = parts.flatMap((part) => {
      const key = keys.get(part.objectKeyId);
      return key ? [{ number: part.number, rows: openRows(key, part) }] : [];
    });
    return {
      lines: living.map(({ number, rows }) => linesOf(dataset, number, rows)).join(''),
      rows: living.reduce((sum, { rows }) => sum + rows.sections.length, 0),
      last: parts.at(-1)?.number ?? after,
      isEnd: parts.length === 0,
    };
  }
}
