import { Refusals } from '@app/audit';
import { openText, type SealedPlace, sealText } from '@app/crypto';
import { holdSetting, KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Dataset } from './dataset.entities.js';
import { DatasetNotFound, TrainingUseNotAllowed } from './datasets.errors.js';
import { TRAINING_USE } from './training-use.service.js';

const SEALED_FORMAT = 1;

/** What every act on a data set begins with. */
@Injectable()
export class DatasetAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyRing: KeyRing,
    private readonly refusals: Refusals,
  ) {}

  /** What is refused in `work` is on record. */
  async run<T>(
    actor: Actor,
    datasetId: string | null,
    work: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'dataset', id: datasetId };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }

  /** For this transaction alone. Throws `DatasetNotFound`. */
  async hold(tx: Transaction, id: string): Promise<Dataset> {
    const dataset = await tx.findOne(Dataset, {
      where: { id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!dataset) throw new DatasetNotFound();
    return dataset;
  }

  /** Nobody takes the leave back before `tx` ends. Throws `TrainingUseNotAllowed`. */
  async requireTrainingUse(tx: Transaction, tenantId: string): Promise<void> {
    if (!(await holdSetting(tx, tenantId, TRAINING_USE))) throw new TrainingUseNotAllowed();
  }

  async sealedPurpose(
    tx: Transaction,
    { tenantId, id }: Pick<Dataset, 'tenantId' | 'id'>,
    purpose: string,
  ): Promise<Pick<Dataset, 'purpose' | 'objectKeyId'>> {
    const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'dataset');
    return { objectKeyId, purpose: sealText(key, purposeOf(tenantId, id), purpose) };
  }

  async purposes(
    tx: Transaction,
    datasets: readonly Dataset[],
  ): Promise<ReadonlyMap<string, string>> {
    const [first] = datasets;
    if (!first) return new Map();
    const ids = datasets.map(({ objectKeyId }) => objectKeyId);
    const keys = await this.keyRing.objects(tx, first.tenantId, ids);
    return new Map(
      datasets.flatMap(({ tenantId, id, objectKeyId, purpose }) => {
        const key = keys.get(objectKeyId);
        return key ? [[id, openText(key, purposeOf(tenantId, id), purpose)]] : [];
      }),
    );
  }

  async purpose(tx: Transaction, dataset: Dataset): Promise<string> {
    return (await this.purposes(tx, [dataset])).get(dataset.id) ?? '';
  }
}

function purposeOf(tenantId: string, id: string): SealedPlace {
  return { tenantId, table: 'dataset', rowId: id, version: SEALED_FORMAT, column: 'purpose' };
}
