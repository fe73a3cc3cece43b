import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hasAdministrator } from '../access/administrators.js';
import { NewPasswords } from '../passwords/new-passwords.js';
import { NewAccounts } from '../rights-changes/new-accounts.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { tenantNameOf } from '../tenants/tenant-details.js';
import { AdministratorExists } from './people.errors.js';
import { Person, type Role } from './person.entities.js';
import { SetupLinksService } from './setup-links.service.js';

const FIRST_ROLES: readonly Role[] = ['administrator', 'author', 'reviewer'];

export interface FirstAdministrator {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
  readonly visitor: Visitor;
}

/** Makes the one who administers a tenant that nobody administers yet. */
@Injectable()
export class FirstAdministrators {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly links: SetupLinksService,
    private readonly passwords: NewPasswords,
    private readonly accounts: NewAccounts,
    private readonly starts: SessionStarts,
  ) {}

  /** Throws `AdministratorExists`, `LinkNotUsable`, `PasswordRefused`, `TenantSuspended`. */
  async create(
    actor: Actor,
    linkId: string,
    { loginName, displayName, password, visitor }: FirstAdministrator,
  ): Promise<StartedSession> {
    const { tenantId } = actor;
    const tenantName = await this.unitOfWork.run(actor, (tx) => tenantNameOf(tx, tenantId));
    const passwordHash = await this.passwords.hash(password, {
      loginName,
      displayName,
      tenantName,
    });
    return this.unitOfWork.run(actor, async (tx) => {
      // Two links used at once: the second waits here and then finds the administrator of the first.
      await tx.query(`select pg_advisory_xact_lock(hashtext('cloister.first-administrator'))`);
      if (await hasAdministrator(tx, tenantId)) throw new AdministratorExists();
      await this.links.spend(tx, linkId, 'administrator');
      await this.links.endAll(tx, tenantId, null);
      const given = { loginName, displayName, roles: FIRST_ROLES, passwordHash };
      const { id } = await this.accounts.insert(tx, actor, given, async (account) => {
        await this.audit.record(tx, actor, {
          action: 'person.created',
          subject: { type: 'person', id: account.id },
          related: [{ type: 'setup_link', id: linkId }],
          details: { roles: FIRST_ROLES.join(' ') },
          confidential: {
            loginName: { value: loginName, objectKey: account.key },
            displayName: { value: displayName, objectKey: account.key },
          },
        });
      });
      return this.starts.start(tx, await tx.findOneByOrFail(Person, { id }), visitor, 'link');
    });
  }
}
