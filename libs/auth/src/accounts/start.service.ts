import { Refusals } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { type Actor, type DomainError, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { hasAdministrator } from '../access/administrators.js';
import { LinkNotUsable } from '../auth.errors.js';
import { LinkedPasswords } from '../passwords/linked-passwords.js';
import { PasswordRefused } from '../passwords/password.errors.js';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import type { PendingSignIn } from '../sign-in/pending-sign-ins.js';
import { SignInTenants } from '../sign-in/sign-in-tenants.js';
import { tenantNameOf } from '../tenants/tenant-details.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';
import { type FirstAdministrator, FirstAdministrators } from './first-administrators.js';
import { AdministratorExists } from './people.errors.js';

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
    private readonly refusals: Refusals,
    private readonly tenants: SignInTenants,
    private readonly administrators: FirstAdministrators,
    private readonly passwords: LinkedPasswords,
  ) {}

  /** Nobody's data, and the same for everybody. Of several organizations nothing is told, not even a name. */
  async get(): Promise<StartStatus> {
    const tenantId = await this.tenants.first();
    if (!tenantId) return { administratorNeeded: true, tenantName: '', organizationNeeded: false };
    const organizationNeeded = await this.tenants.areSeveral();
    return this.unitOfWork.run(serviceActor('api', tenantId), async (tx) => ({
      administratorNeeded: !(await hasAdministrator(tx, tenantId)),
      tenantName: organizationNeeded ? '' : await tenantNameOf(tx, tenantId),
      organizationNeeded,
    }));
  }

  async createAdministrator(
    actor: Actor,
    linkId: string,
    given: FirstAdministrator,
  ): Promise<StartedSession> {
    return this.recordingRefusals(actor, linkId, () =>
      this.administrators.create(actor, linkId, given),
    );
  }

  /** Ends every session of the person, and whatever kept them from signing in but a second factor. */
  async setPassword(
    actor: Actor,
    linkId: string,
    given: { readonly password: string; readonly visitor: Visitor },
  ): Promise<StartedSession | PendingSignIn> {
    return this.recordingRefusals(actor, linkId, () => this.passwords.set(actor, linkId, given));
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
