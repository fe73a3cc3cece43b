import { AuditTrail } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { OwnCredentials } from '../access/rights.errors.js';
import { SecondFactors } from '../factors/second-factors.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import { AccountActions } from './account-actions.js';
import { Person } from './person.entities.js';
import { SetupLinksService } from './setup-links.service.js';

/** What administrators and the operator do for who cannot sign in any more, or should not with what is lost. */
@Injectable()
export class PersonCredentials {
  constructor(
    private readonly actions: AccountActions,
    private readonly audit: AuditTrail,
    private readonly links: SetupLinksService,
    private readonly attempts: SignInAttempts,
    private readonly factors: SecondFactors,
    private readonly ends: SessionEnds,
  ) {}

  /**
   * The token of a link with which the person sets a new password; earlier links are dead. Throws
   * `OwnCredentials`, `PersonNotFound`.
   */
  async createLink(actor: Actor, personId: string): Promise<string> {
    if (personId === actor.id) await this.actions.refuse(actor, personId, new OwnCredentials());
    return this.actions.on(actor, personId, async (tx, { passwordHash }) => {
      // the link to a first password resets nothing
      if (passwordHash !== null) {
        await tx.update(Person, { id: personId }, { credentialsResetAt: new Date() });
      }
      return this.links.replace(tx, actor, personId);
    });
  }

  /** Lets the person try again at once. */
  async unlock(actor: Actor, personId: string): Promise<void> {
    await this.actions.on(actor, personId, async (tx, person) => {
      await this.attempts.forget(tx, actor.tenantId, person);
      await this.audit.record(tx, actor, {
        action: 'person.unlocked',
        subject: { type: 'person', id: personId },
      });
    });
  }

  /**
   * Takes away what the person has beside the password, and ends their sessions. Throws
   * `OwnCredentials`, `PersonNotFound`.
   */
  async resetFactors(actor: Actor, personId: string): Promise<void> {
    if (personId === actor.id) await this.actions.refuse(actor, personId, new OwnCredentials());
    await this.actions.on(actor, personId, async (tx) => {
      await this.factors.removeAll(tx, personId);
      await tx.update(Person, { id: personId }, { credentialsResetAt: new Date() });
      await this.ends.endAll(tx, actor, { personId, reason: 'revoked' });
      await this.audit.record(tx, actor, {
        action: 'person.factors-reset',
        subject: { type: 'person', id: personId },
      });
    });
  }
}
