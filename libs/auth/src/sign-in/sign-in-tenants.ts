import { hashToken } from '@app/crypto';
import { AcrossTenants } from '@app/database';
import { Injectable } from '@nestjs/common';
import { OrganizationNeeded } from '../tenants/tenants.errors.js';

/** Which organization somebody belongs to who has not signed in yet. */
@Injectable()
export class SignInTenants {
  constructor(private readonly acrossTenants: AcrossTenants) {}

  /** The one where what belongs to nobody yet is kept; null before the first start is over. */
  async first(): Promise<string | null> {
    return (await this.acrossTenants.defaultTenant())?.tenantId ?? null;
  }

  /** Whether it has to be said. */
  async areSeveral(): Promise<boolean> {
    return (await this.acrossTenants.tenantCount()) > 1;
  }

  /**
   * Where a login name is looked for, and under which. An organization that is not there has the
   * names of nobody in the first one: no login name has a slash. So what is answered, how long it
   * takes and when it is locked tell nobody which organizations there are. Throws `OrganizationNeeded`.
   */
  async ofLogin(
    loginName: string,
    organization: string | null,
  ): Promise<{ readonly tenantId: string; readonly loginName: string } | null> {
    const first = await this.first();
    if (!first) return null;
    if (organization === null) {
      if (await this.areSeveral()) throw new OrganizationNeeded();
      return { tenantId: first, loginName };
    }
    const tenantId = await this.acrossTenants.tenantByName(organization);
    return tenantId
      ? { tenantId, loginName }
      : { tenantId: first, loginName: `${organization}/${loginName}` };
  }

  /** The one that single sign-on is for. */
  async ofSignOn(organization: string | null): Promise<string | null> {
    return organization === null ? this.first() : this.acrossTenants.tenantByName(organization);
  }

  async ofStep(where: 'sign_in' | 'sign_on', token: string): Promise<string | null> {
    return (await this.acrossTenants.signInStep(where, hashToken(token)))?.tenantId ?? null;
  }

  /** Where a passkey may be at home: one place, but for two that call themselves the same. */
  async ofPasskey(credentialId: string): Promise<readonly string[]> {
    return (await this.acrossTenants.passkeys(credentialId)).map(({ tenantId }) => tenantId);
  }
}
