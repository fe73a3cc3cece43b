import { AuditTrail } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { hasAdministrator, requireAdministrator } from '../access/administrators.js';
import { OwnRights } from '../access/rights.errors.js';
import { lockRights } from '../rights-changes/lock-rights.js';
import { AccountActions } from './account-actions.js';
import { Deprovisioning } from './deprovisioning.js';
import { Person } from './person.entities.js';

/** Takes people out of a tenant. */
@Injectable()
export class PersonRemoval {
  constructor(
    private readonly actions: AccountActions,
    private readonly audit: AuditTrail,
    private readonly deprovisioning: Deprovisioning,
  ) {}

  /**
   * Nobody signs in as this person again, and the name is free; what they did keeps it. Throws
   * `OwnRights`, `PersonNotFound`, `LastAdministrator`.
   */
  async remove(actor: Actor, personId: string): Promise<void> {
    if (personId === actor.id) await this.actions.refuse(actor, personId, new OwnRights());
    await this.actions.on(actor, personId, async (tx, person) => {
      const administered = await hasAdministrator(tx, actor.tenantId);
      // as every change of rights: two administrators cannot remove each other
      await lockRights(tx, actor.tenantId);
      const { affected } = await tx.update(
        Person,
        { id: personId, removedAt: IsNull() },
        { removedAt: new Date(), passwordHash: null },
      );
      if (affected !== 1) return false;
      if (administered) await requireAdministrator(tx, actor);
      await this.deprovisioning.of(tx, actor, person);
      await this.audit.record(tx, actor, {
        action: 'person.removed',
        subject: { type: 'person', id: personId },
      });
      return true;
    });
  }
}
