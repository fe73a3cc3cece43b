import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Person } from '../accounts/person.entities.js';
import {
  Reauthentication,
  type ReauthenticationProof,
} from '../sign-in/reauthentication.service.js';
import type { NewCodes } from './factor-changes.js';
import { RecoveryCodes } from './recovery-codes.js';
import { type ListedFactors, SecondFactors } from './second-factors.js';

/** The second factors of whoever is signed in. */
@Injectable()
export class SecondFactorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly reauthentication: Reauthentication,
    private readonly factors: SecondFactors,
    private readonly recovery: RecoveryCodes,
  ) {}

  async get(actor: Actor): Promise<ListedFactors> {
    return this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const subject = { type: 'person', id: actor.id };
      await this.audit.record(tx, actor, { action: 'factor.listed', subject });
      return this.factors.list(tx, person);
    });
  }

  /** In place of all before; who asks shows once more who they are. */
  async renewRecoveryCodes(
    actor: Actor,
    sessionId: string,
    proof: ReauthenticationProof,
  ): Promise<NewCodes> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    return this.unitOfWork.run(actor, async (tx) => {
      const subject = { type: 'person', id: actor.id };
      await this.audit.record(tx, actor, { action: 'factor.codes-renewed', subject });
      return { recoveryCodes: await this.recovery.renew(tx, actor.tenantId, actor.id) };
    });
  }
}
