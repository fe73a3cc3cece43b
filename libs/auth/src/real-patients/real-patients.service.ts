import { AuditTrail, Refusals } from '@app/audit';
import {
  changeSetting,
  readSetting,
  type TenantSetting,
  UnitOfWork,
  WorkerProcesses,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { ReducedSandboxInUse } from './real-patients.errors.js';

/** The name is known to `across_real_patients()`: no child process goes without walls where one organization has it. */
const REAL_PATIENTS: TenantSetting<boolean> = {
  name: 'real-patients',
  schema: z.boolean(),
  unset: false,
};

/** Whether an organization has declared that it processes real patients' data. */
@Injectable()
export class RealPatientsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly workers: WorkerProcesses,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async areDeclared(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'real-patients.read', subject: ownOf(actor) });
      return readSetting(tx, actor.tenantId, REAL_PATIENTS);
    });
  }

  /** Throws `ReducedSandboxInUse` where a worker that lives has no file wall. */
  async declare(actor: Actor, declared: boolean): Promise<void> {
    const { tenantId: id } = actor;
    if (declared && (await this.hasReducedWorker())) {
      const error = new ReducedSandboxInUse();
      await this.refusals.record(actor, { subject: ownOf(actor), reason: error.code });
      throw error;
    }
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await changeSetting(tx, id, REAL_PATIENTS, declared);
      await this.audit.record(tx, actor, {
        action: 'real-patients.declared',
        subject: ownOf(actor),
        details: { before: inWords(before), after: inWords(declared) },
      });
    });
  }

  private async hasReducedWorker(): Promise<boolean> {
    const workers = await this.workers.seen();
    return workers.some(
      ({ silent, sandbox, modelSandbox }) =>
        !silent && (sandbox === 'reduced' || modelSandbox === 'reduced'),
    );
  }
}

function inWords(declared: boolean): string {
  return declared ? 'declared' : 'not declared';
}

function ownOf({ tenantId }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'tenant', id: tenantId };
}
