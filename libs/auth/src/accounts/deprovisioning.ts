import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { EmailAddresses } from '../emails/email-addresses.js';
import { SecondFactors } from '../factors/second-factors.js';
import { RightsRequests } from '../rights-changes/rights-requests.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import type { Person } from './person.entities.js';
import { SetupLinksService } from './setup-links.service.js';

/** Takes from an account all that its person signs in with, is reached by or waits for. */
@Injectable()
export class Deprovisioning {
  constructor(
    private readonly attempts: SignInAttempts,
    private readonly links: SetupLinksService,
    private readonly factors: SecondFactors,
    private readonly emails: EmailAddresses,
    private readonly requests: RightsRequests,
    private readonly ends: SessionEnds,
  ) {}

  /** Inside the transaction that removes the person. */
  async of(tx: Transaction, actor: Actor, person: Person): Promise<void> {
    const { id: personId, tenantId } = person;
    await this.attempts.forget(tx, tenantId, person);
    await this.links.endAll(tx, tenantId, personId);
    await this.factors.removeAll(tx, personId);
    await this.emails.remove(tx, personId);
    await this.requests.drop(tx, actor, personId, 'roles');
    await this.requests.drop(tx, actor, personId, 'compartments');
    await this.ends.endAll(tx, actor, { personId, reason: 'person-removed' });
  }
}
