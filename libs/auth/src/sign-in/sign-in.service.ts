import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { StartedSession, Visitor } from '../sessions/session-starts.js';
import { AddressLimit } from './address-limit.js';
import { withConstantTimeRefusal } from './constant-time-refusal.js';
import { PasswordAuthentication } from './password-authentication.js';
import type { PendingSignIn } from './pending-sign-ins.js';
import { SignInTenants } from './sign-in-tenants.js';
import { SignInRefused } from './sign-in.errors.js';

export interface GivenCredentials {
  readonly loginName: string;
  readonly password: string;
  /** By its short name; null where there is only one. */
  readonly organization: string | null;
}

/** Lets people in who know their password, and tells nobody else whether a name exists. */
@Injectable()
export class SignInService {
  constructor(
    private readonly tenants: SignInTenants,
    private readonly addresses: AddressLimit,
    private readonly passwords: PasswordAuthentication,
  ) {}

  async signIn(visitor: Visitor, given: GivenCredentials): Promise<StartedSession | PendingSignIn> {
    const { organization, password } = given;
    const where = await this.tenants.ofLogin(given.loginName, organization);
    if (!where) throw new SignInRefused(false);
    const { tenantId, loginName } = where;
    const actor = { ...serviceActor('api', tenantId), address: visitor.address };
    return this.addresses.take(visitor.address, () =>
      withConstantTimeRefusal(() => this.passwords.letIn(actor, visitor, { loginName, password })),
    );
  }
}
