import { Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { LastAdministrator } from '../access/rights.errors.js';
import { PersonNotFound } from './people.errors.js';
import { Person } from './person.entities.js';

/** Acts of the operator and the administrators on one person; what is refused of them is recorded. */
@Injectable()
export class AccountActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Throws `PersonNotFound` where the person is not there: never was, or was removed meanwhile, which
   * the work tells by `false`.
   */
  async on<T>(
    actor: Actor,
    personId: string,
    work: (tx: Transaction, person: Person) => Promise<T>,
  ): Promise<T> {
    const outcome = await this.unitOfWork
      .run(actor, async (tx) => {
        const person = await tx.findOneBy(Person, { id: personId, removedAt: IsNull() });
        return person ? { done: await work(tx, person) } : null;
      })
      .catch(async (error: unknown) => {
        if (error instanceof LastAdministrator) return this.refuse(actor, personId, error);
        throw error;
      });
    if (outcome === null || outcome.done === false) {
      return this.refuse(actor, personId, new PersonNotFound());
    }
    return outcome.done;
  }

  async refuse(actor: Actor, id: string | null, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: { type: 'person', id }, reason: error.code });
    throw error;
  }
}
