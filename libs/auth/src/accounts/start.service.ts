import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, type DomainError, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hasAdministrator } from '../access/administrators.js';
import { IsNull } from 'typeorm';
import { LinkNotUsable } from '../auth.errors.js';
import { type PendingSignIn, PendingSignIns } from '../sign-in/pending-sign-ins.js';
import { AdministratorExists } from './people.errors.js';
import { PeopleRepository } from './people.repository.js';
import { Person, type Role } from './person.entities.js';
import { PasswordHashing } from '../passwords/password-hashing.js';
import { checkPassword, type PasswordOwner } from '../passwords/password-rules.js';
import { PasswordRefused } from '../passwords/password.errors.js';
import { NewAccounts } from '../rights-changes/new-accounts.js';
import { SessionEnds } from '../sessions/session-ends.js';
import { type StartedSession, SessionStarts, type Visitor } from '../sessions/session-starts.js';
import { SetupLink } from './setup-link.entity.js';
import { SetupLinksService } from './setup-links.service.js';
import { SignInAttempts } from '../sign-in/sign-in-attempts.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';

const FIRST_ROLES: readonly Role[] = ['administrator', 'author', 'reviewer'];

export interface FirstAdministrator {
  readonly loginName: string;
  readonly displayName: string;
  readonly password: string;
  readonly visitor: Visitor;
}

export interface StartStatus {
  readonly administratorNeeded: boolean;
  /** Empty where there are several. */
  readonly tenantName: string;
  /** Whether there are several, so that who signs in says which is theirs. */
  readonly organizationNeeded: boolean;
}

/** What a one-time link is for: the first administrator, or a password. Either ends the link. */
@Injectable()
export class StartService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly tenants: SignInTenants,
    private readonly people: PeopleRepository,
    private readonly links: SetupLinksService,
    private readonly hashing: PasswordHashing,
    private readonly starts: SessionStarts,
    private readonly halves: PendingSignIns,
    private readonly ends: SessionEnds,
    private readonly attempts: SignInAttempts,
    private readonly accounts: NewAccounts,
  ) {}

  /** Nobody's data, and the same for everybody. Of several organizations nothing is told, not even a name. */
  async get(): Promise<StartStatus> {
    const tenantId = await this.tenants.first();
    if (!tenantId) return { administratorNeeded: true, tenantName: '', organizationNeeded: false };
    const organizationNeeded = await this.tenants.areSeveral();
    return this.unitOfWork.run(serviceActor('api', tenantId), async (tx) => ({
      administratorNeeded: !(await hasAdministrator(tx, tenantId)),
      tenantName: organizationNeeded ? '' : await this.people.tenantName(tx, tenantId),
      organizationNeeded,
    }));
  }

  async createAdministrator(
    actor: Actor,
    linkId: string,
    { loginName, displayName, password, visitor }: FirstAdministrator,
  ): Promise<StartedSession> {
    const { tenantId } = actor;
    return this.recordingRefusals(actor, linkId, async () => {
      const tenantName = await this.unitOfWork.run(actor, (tx) =>
        this.people.tenantName(tx, tenantId),
      );
      const passwordHash = await this.hash(password, { loginName, displayName, tenantName });
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
    });
  }

  /** Ends every session of the person, and whatever kept them from signing in but a second factor. */
  async setPassword(
    actor: Actor,
    linkId: string,
    { password, visitor }: { readonly password: string; readonly visitor: Visitor },
  ): Promise<StartedSession | PendingSignIn> {
    return this.recordingRefusals(actor, linkId, async () => {
      const owner = await this.unitOfWork.run(actor, (tx) => this.ownerOf(tx, linkId));
      const passwordHash = await this.hash(password, owner);
      return this.unitOfWork.run(actor, async (tx) => {
        const { personId: id } = await this.links.spend(tx, linkId, 'password');
        if (!id) throw new LinkNotUsable();
        const before = await tx.findOneBy(Person, { id, removedAt: IsNull() });
        if (!before) throw new LinkNotUsable();
        const now = new Date();
        const credentialsResetAt = before.passwordHash === null ? before.credentialsResetAt : now;
        const { affected } = await tx.update(
          Person,
          { id, removedAt: IsNull() },
          { passwordHash, passwordChangedAt: now, credentialsResetAt },
        );
        if (affected !== 1) throw new LinkNotUsable();
        const person = await tx.findOneByOrFail(Person, { id });
        await this.attempts.forget(tx, person.tenantId, person);
        await this.ends.endAll(tx, actor, { personId: id, reason: 'password-changed' });
        await this.audit.record(tx, actor, {
          action: 'password.changed',
          subject: { type: 'person', id },
          related: [{ type: 'setup_link', id: linkId }],
        });
        return this.halves.start(tx, person, visitor, 'link');
      });
    });
  }

  private async ownerOf(tx: Transaction, linkId: string): Promise<PasswordOwner> {
    const { personId, tenantId } = await tx.findOneByOrFail(SetupLink, { id: linkId });
    const person = personId && (await tx.findOneBy(Person, { id: personId, removedAt: IsNull() }));
    if (!person) throw new LinkNotUsable();
    const named = await this.people.named(tx, person);
    return { ...named, tenantName: await this.people.tenantName(tx, tenantId) };
  }

  private async hash(password: string, owner: PasswordOwner): Promise<string> {
    checkPassword(password, owner);
    using turn = await this.hashing.takeTurn();
    return turn.hash(password);
  }

  private async recordingRefusals<T>(
    actor: Actor,
    linkId: string,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isRefusal(error)) {
        const { code, reason } = error;
        await this.refusals.record(actor, {
          subject: { type: 'setup_link', id: linkId },
          reason: reason ?? code,
        });
      }
      throw error;
    }
  }
}

function isRefusal(error: unknown): error is DomainError {
  return [AdministratorExists, LinkNotUsable, PasswordRefused, TenantSuspended].some(
    (kind) => error instanceof kind,
  );
}
