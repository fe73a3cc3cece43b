import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { PersonNotFound } from '../accounts/people.errors.js';
import { Person, PersonRole } from '../accounts/person.entities.js';
import { AccountGrants } from './account-grants.js';
import { lockRights } from './lock-rights.js';
import { placeMemberships, placeRoles, rolesOf } from './place-rights.js';
import { RightsChange } from './rights-change.entities.js';
import { RightsChangeNotFound, RightsChangeSettled } from './rights-changes.errors.js';
import { RightsRequests } from './rights-requests.js';
import { SecondPerson } from './second-person.js';

/** What becomes of a change of rights that waits: confirmed, cancelled, or its wait is over. */
@Injectable()
export class RightsChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly requests: RightsRequests,
    private readonly second: SecondPerson,
    private readonly grants: AccountGrants,
  ) {}

  /**
   * Lets it take effect at once. Throws `RightsChangeNotFound`, `RightsChangeSettled`, and what
   * `SecondPerson` throws.
   */
  async confirm(actor: Actor, id: string): Promise<void> {
    await this.recordingRefusals(actor, { type: 'rights_change', id }, async (tx) => {
      const change = await this.pending(tx, actor, id);
      await this.second.requireFor(tx, actor, change);
      await this.settle(tx, actor, change, 'confirmed');
      await this.grants.record(tx, actor, change.personId, 'confirmed');
      await this.place(tx, change, { confirmed: true });
    });
  }

  /** Throws `RightsChangeNotFound`, `RightsChangeSettled`. */
  async cancel(actor: Actor, id: string): Promise<void> {
    await this.recordingRefusals(actor, { type: 'rights_change', id }, async (tx) => {
      await this.settle(tx, actor, await this.pending(tx, actor, id), 'cancelled');
    });
  }

  /**
   * Whoever made the account is not alone in it from now on: an administrator is verified, an auditor
   * may review what its maker did. Throws `PersonNotFound`, and what `SecondPerson` throws.
   */
  async confirmAccount(actor: Actor, personId: string): Promise<void> {
    const subject = { type: 'person', id: personId };
    await this.recordingRefusals(actor, subject, async (tx) => {
      await lockRights(tx, actor.tenantId);
      if (!(await tx.existsBy(Person, { id: personId, removedAt: IsNull() }))) {
        throw new PersonNotFound();
      }
      await this.second.requireForAccount(tx, actor, personId);
      await this.grants.record(tx, actor, personId, 'confirmed');
      const roles = await rolesOf(tx, personId);
      await placeRoles(tx, { personId, tenantId: actor.tenantId }, roles, { confirmed: true });
      await this.audit.record(tx, actor, {
        action: 'person.confirmed',
        subject,
        details: { roles: roles.join(' ') },
      });
    });
  }

  /** Once its wait is over; not where whoever asked for it administers here no longer. */
  async takeEffect(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('rights-changes', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      await lockRights(tx, tenantId);
      const change = await tx.findOneBy(RightsChange, { id, state: 'pending' });
      if (!change || change.takesEffectAt.getTime() > Date.now()) return;
      if (!(await takesEffectByItself(tx, change))) return;
      if (!(await this.requests.settle(tx, actor, change, 'elapsed'))) return;
      await this.place(tx, change, { confirmed: false });
    });
  }

  private async pending(tx: Transaction, { tenantId }: Actor, id: string): Promise<RightsChange> {
    await lockRights(tx, tenantId);
    const change = await tx.findOneBy(RightsChange, { id });
    if (!change) throw new RightsChangeNotFound();
    if (change.state !== 'pending') throw new RightsChangeSettled();
    return change;
  }

  private async settle(
    tx: Transaction,
    actor: Actor,
    change: RightsChange,
    state: 'confirmed' | 'cancelled',
  ): Promise<void> {
    if (!(await this.requests.settle(tx, actor, change, state))) throw new RightsChangeSettled();
  }

  private async place(
    tx: Transaction,
    { personId, tenantId, wanted }: RightsChange,
    how: { readonly confirmed: boolean },
  ): Promise<void> {
    const whose = { personId, tenantId };
    if ('memberships' in wanted) return placeMemberships(tx, whose, wanted.memberships);
    await placeRoles(tx, whose, wanted.roles, how);
    await tx.update(Person, { id: personId }, { nameUnconfirmed: false });
  }

  private async recordingRefusals(
    actor: Actor,
    subject: { readonly type: string; readonly id: string },
    work: (tx: Transaction) => Promise<void>,
  ): Promise<void> {
    try {
      await this.unitOfWork.run(actor, work);
    } catch (error) {
      if (error instanceof DomainError) {
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }
}

/** Whether the end of the wait is enough: who asked for it must still administer. */
export async function takesEffectByItself(
  tx: Transaction,
  { requestedBy }: Pick<RightsChange, 'requestedBy'>,
): Promise<boolean> {
  if (requestedBy === null) return true;
  return (
    (await tx.existsBy(Person, { id: requestedBy, removedAt: IsNull() })) &&
    (await tx.existsBy(PersonRole, { personId: requestedBy, role: 'administrator' }))
  );
}
