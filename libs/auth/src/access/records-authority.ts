import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotAllowed } from '../auth.errors.js';
import type { Permission } from './permission-grants.js';
import { PermissionTable } from './permission-table.js';
import { PersonRole } from '../accounts/person.entities.js';

/**
 * Who keeps the records: erases, holds, and says for how long documents are kept. The operator, the
 * service that carries out the rules, and people who administer; auditors may look.
 */
@Injectable()
export class RecordsAuthority {
  constructor(private readonly permissions: PermissionTable) {}

  /** Throws `NotAllowed`. */
  async requireMayKeep(tx: Transaction, actor: Actor): Promise<void> {
    if (!(await this.isGiven(tx, actor, 'records:manage'))) throw new NotAllowed();
  }

  /** Throws `NotAllowed`. */
  async requireMayLook(tx: Transaction, actor: Actor): Promise<void> {
    if (!(await this.isGiven(tx, actor, 'records:read'))) throw new NotAllowed();
  }

  private async isGiven(
    tx: Transaction,
    { kind, id }: Actor,
    permission: Permission,
  ): Promise<boolean> {
    if (kind === 'service') return id === 'operator' || id === 'retention';
    if (kind !== 'person') return false;
    const roles = this.permissions.rolesWith(permission);
    return tx.existsBy(PersonRole, { personId: id, role: In([...roles]) });
  }
}
