import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../accounts/people.repository.js';
import { Person } from '../accounts/person.entities.js';
import {
  Reauthentication,
  type ReauthenticationProof,
} from '../sign-in/reauthentication.service.js';
import { tenantNameOf } from '../tenants/tenant-details.js';
import { FactorChanges, type NewCodes } from './factor-changes.js';
import { SecondFactorWrong, TotpNotBegun, TotpOnAlready } from './factors.errors.js';
import { totpUri } from './totp.js';
import { TotpCodes } from './totp-codes.js';

/** How a person adds an authenticator app: they show who they are, take a secret, and show its first code. */
@Injectable()
export class TotpRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reauthentication: Reauthentication,
    private readonly people: PeopleRepository,
    private readonly totp: TotpCodes,
    private readonly changes: FactorChanges,
  ) {}

  /** A secret for an authenticator app; it is asked for once a first code was shown. Throws `TotpOnAlready`. */
  async begin(
    actor: Actor,
    sessionId: string,
    proof: ReauthenticationProof,
  ): Promise<{ readonly secret: string; readonly uri: string }> {
    await this.reauthentication.confirm(actor, sessionId, proof);
    const begun = await this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const secret = await this.totp.begin(tx, person);
      if (secret === null) return null;
      const { loginName } = await this.people.named(tx, person);
      const tenantName = await tenantNameOf(tx, actor.tenantId);
      await this.changes.begun(tx, actor, 'totp');
      return { secret, uri: totpUri(secret, issuerOf(tenantName), loginName) };
    });
    return begun ?? this.changes.refuse(actor, new TotpOnAlready());
  }

  /** Throws `TotpNotBegun`, `SecondFactorWrong`. */
  async confirm(actor: Actor, sessionId: string, code: string): Promise<NewCodes> {
    const outcome = await this.unitOfWork.run(actor, async (tx) => {
      const person = await tx.findOneByOrFail(Person, { id: actor.id });
      const confirmed = await this.totp.confirm(tx, person, code);
      if (confirmed === null) return new TotpNotBegun();
      if (!confirmed) return new SecondFactorWrong();
      return this.changes.added(tx, actor, { person, sessionId }, { factor: 'totp' });
    });
    return 'recoveryCodes' in outcome ? outcome : this.changes.refuse(actor, outcome);
  }
}

/** Apps show it above the code; a colon would end it. */
function issuerOf(tenantName: string): string {
  return `Cloister ${tenantName}`.replaceAll(':', ' ').trim();
}
