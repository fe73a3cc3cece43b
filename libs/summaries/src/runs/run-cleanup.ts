import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { RunEventRow } from './run.entities.js';

@Injectable()
export class RunCleanup {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Live progress of a run that ended an hour ago: nobody resumes it any more. */
  async dropEvents(tenantId: string, runId: string): Promise<void> {
    await this.unitOfWork.run(serviceActor('reconciler', tenantId), (tx) =>
      tx.delete(RunEventRow, { runId }),
    );
  }
}
