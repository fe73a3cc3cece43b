import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { PeopleRepository } from '../accounts/people.repository.js';
import { RightsChange } from './rights-change.entities.js';
import { takesEffectByItself } from './rights-changes.service.js';
import { SecondPerson } from './second-person.js';
import { VerifiedAdministrators } from './verified-administrators.js';

const LIST_MAX = 200;

export interface ListedRightsChange {
  readonly change: RightsChange;
  /** False where it waits for a second person, however long: who asked for it administers no longer. */
  readonly takesEffectByItself: boolean;
  /** Code of the refusal that the caller would meet; null for who may confirm it. */
  readonly refusal: string | null;
  /** Of everybody who is named in it. */
  readonly names: ReadonlyMap<string, string>;
}

/** Which changes of rights wait, and for whom. */
@Injectable()
export class PendingRightsChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly people: PeopleRepository,
    private readonly second: SecondPerson,
    private readonly verified: VerifiedAdministrators,
  ) {}

  /** The 200 that take effect first, and how many verified administrators there are. */
  async list(actor: Actor): Promise<{
    readonly changes: readonly ListedRightsChange[];
    readonly verifiedAdministrators: number;
  }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await tx.find(RightsChange, {
        where: { tenantId: actor.tenantId, state: 'pending' },
        order: { takesEffectAt: 'asc', id: 'asc' },
        take: LIST_MAX,
      });
      const named = found.flatMap(({ personId, requestedBy, lookAlikeOf }) =>
        [personId, requestedBy, lookAlikeOf].filter((id) => id !== null),
      );
      const names = await this.people.displayNames(tx, named);
      const changes: ListedRightsChange[] = [];
      for (const change of found) {
        changes.push({
          change,
          names,
          takesEffectByItself: await takesEffectByItself(tx, change),
          refusal: await this.refusalOf(tx, actor, change),
        });
      }
      await this.audit.record(tx, actor, {
        action: 'rights.listed',
        subject: { type: 'rights_change', id: null },
        details: { count: changes.length },
      });
      const verifiedAdministrators = await this.verified.count(tx, actor.tenantId);
      return { changes, verifiedAdministrators };
    });
  }

  private async refusalOf(
    tx: Transaction,
    actor: Actor,
    change: RightsChange,
  ): Promise<string | null> {
    try {
      await this.second.requireFor(tx, actor, change);
      return null;
    } catch (error) {
      if (error instanceof DomainError) return error.code;
      throw error;
    }
  }
}
