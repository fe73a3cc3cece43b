import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { NotAllowed } from '../auth.errors.js';
import { rolesWith } from './permissions.js';
import { PersonRole, type Role } from '../accounts/person.entities.js';

const MAY_KEEP = rolesWith('records:manage');
const MAY_LOOK = rolesWith('records:read');

/**
 * Who keeps the records: erases, holds, and says for how long documents are kept. The operator, the
 * service that carries out the rules, and people who administer; auditors may look.
 */
@Injectable()
export class RecordsAuthority {
  /** Throws `NotAllowed`. */
  async requireMayKeep(tx: Transaction, actor: Actor): Promise<void> {
    if (!(await this.hasRole(tx, actor, MAY_KEEP))) throw new NotAllowed();
  }

  /** Throws `NotAllowed`. */
  async requireMayLook(tx: Transaction, actor: Actor): Promise<void> {
    if (!(await this.hasRole(tx, actor, MAY_LOOK))) throw new NotAllowed();
  }

  private async hasRole(
    tx: Transaction,
    { kind, id }: Actor,
    roles: readonly Role[],
  ): Promise<boolean> {
    if (kind === 'service') return id === 'operator' || id === 'retention';
    if (kind !== 'person') return false;
    return tx.existsBy(PersonRole, { personId: id, role: In([...roles]) });
  }
}
