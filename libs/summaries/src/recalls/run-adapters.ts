import { KeyRing, ObjectErased, type Transaction, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { openRunRecord, RunRecord } from '../runs/run-record.js';
import { Run } from '../runs/run.entities.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { RecallScope } from './recall-scope.js';

const AT_ONCE = 100;

/** Of runs from before it was kept beside them: by which model and with which adapter they were written, as their sealed records say. */
@Injectable()
export class RunAdapters {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** As far as a recall of this scope depends on them. */
  async learnOf(tenantId: string, scope: RecallScope): Promise<void> {
    if (scope.kind === 'model-name') await this.learn(tenantId, null);
    if (scope.kind === 'model' && scope.adapterSha256 !== null) {
      await this.learn(tenantId, scope.modelSha256);
    }
  }

  /** Of this model; null: of those without a hash. A record that cannot be opened any more is of a summary that is erased. */
  async learn(tenantId: string, modelSha256: string | null): Promise<void> {
    const where = {
      modelSha256: modelSha256 === null ? IsNull() : Buffer.from(modelSha256, 'hex'),
      adapterKnown: false,
      state: 'finished',
    } as const;
    for (;;) {
      const learnt = await this.unitOfWork.run(serviceActor('recalls', tenantId), async (tx) => {
        const runs = await tx.find(Run, { where, order: { id: 'asc' }, take: AT_ONCE });
        for (const run of runs) {
          const engine = await this.engineOf(tx, run).catch((error: unknown) => {
            if (error instanceof ObjectErased) return null;
            throw error;
          });
          await tx.update(
            Run,
            { id: run.id },
            {
              modelId: run.modelId ?? engine?.model?.id ?? null,
              adapterId: engine?.adapter?.id ?? null,
              adapterSha256: engine?.adapter ? Buffer.from(engine.adapter.sha256, 'hex') : null,
              adapterKnown: true,
            },
          );
        }
        return runs.length;
      });
      if (learnt < AT_ONCE) return;
    }
  }

  private async engineOf(tx: Transaction, run: Run): Promise<RunRecord['engine'] | null> {
    const { tenantId, summaryId, recordSealed } = run;
    const summary = recordSealed ? await this.summaries.find(tx, summaryId) : null;
    if (!recordSealed || !summary) return null;
    const key = await this.keyRing.object(tx, tenantId, summary.objectKeyId);
    const record = RunRecord.safeParse(
      JSON.parse(openRunRecord(key, run, recordSealed).toString('utf8')),
    );
    return record.success ? record.data.engine : null;
  }
}
