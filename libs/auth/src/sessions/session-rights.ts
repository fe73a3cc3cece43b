import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import type { Permission } from '../access/permission-grants.js';
import { PermissionTable } from '../access/permission-table.js';
import type { Person, Role } from '../accounts/person.entities.js';
import { FactorRule } from '../factors/factor-rule.js';

export interface RightsOfSession {
  /** Whether the tenant demands a second factor that this session lacks: then nothing else opens. */
  readonly lacksFactor: boolean;
  /** What the roles allow; nothing as long as the factor is lacking. */
  readonly permissions: readonly Permission[];
}

/** What a session may do: what its person may, once it has the factor that the tenant demands. */
@Injectable()
export class SessionRights {
  constructor(
    private readonly rule: FactorRule,
    private readonly permissions: PermissionTable,
  ) {}

  async of(
    tx: Transaction,
    { tenantId }: Pick<Person, 'tenantId'>,
    roles: readonly Role[],
    sessionId: string,
  ): Promise<RightsOfSession> {
    const lacksFactor = await this.rule.isLacking(tx, tenantId, sessionId);
    return { lacksFactor, permissions: lacksFactor ? [] : this.permissions.ofRoles(roles) };
  }
}
