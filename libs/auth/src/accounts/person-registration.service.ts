import { AuditTrail, Refusals } from '@app/audit';
import { isUniqueViolation, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { NewAccounts } from '../rights-changes/new-accounts.js';
import { LoginNameTaken } from './people.errors.js';
import { PeopleDetails, type PersonDetails } from './people-details.js';
import { Person, type Role } from './person.entities.js';
import { SetupLinksService } from './setup-links.service.js';

export interface PersonToAdd {
  readonly loginName: string;
  readonly displayName: string;
  readonly roles: readonly Role[];
}

/** Adds people to a tenant, each with a link to a first password. */
@Injectable()
export class PersonRegistration {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly accounts: NewAccounts,
    private readonly links: SetupLinksService,
    private readonly details: PeopleDetails,
  ) {}

  /**
   * Makes a person who sees the default compartment, and the token of the link to a first password. Roles
   * may wait (`NewAccounts`). Throws `LoginNameTaken`.
   */
  async add(
    actor: Actor,
    { loginName, displayName, roles }: PersonToAdd,
  ): Promise<{ readonly person: PersonDetails; readonly link: string }> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const given = { loginName, displayName, roles, passwordHash: null };
        const { id } = await this.accounts.insert(tx, actor, given, async (account) => {
          await this.audit.record(tx, actor, {
            action: 'person.created',
            subject: { type: 'person', id: account.id },
            details: { roles: account.roles.join(' ') },
            confidential: {
              loginName: { value: loginName, objectKey: account.key },
              displayName: { value: displayName, objectKey: account.key },
            },
          });
        });
        const link = await this.links.replace(tx, actor, id);
        const person = await this.details.of(tx, await tx.findOneByOrFail(Person, { id }));
        return { person, link };
      });
    } catch (error) {
      const taken = error instanceof LoginNameTaken || isUniqueViolation(error, 'person_login_idx');
      if (!taken) throw error;
      const refused = new LoginNameTaken();
      const subject = { type: 'person', id: null };
      await this.refusals.record(actor, { subject, reason: refused.code });
      throw refused;
    }
  }
}
