import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork, whereAny } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { PersonNotFound } from './people.errors.js';
import { Person } from './person.entities.js';
import { OwnRights } from '../access/rights.errors.js';

/**
 * Which accounts belong to one human being. Nobody can see that in an account: whoever keeps the
 * people says so, and what takes two persons then takes two of these.
 */
@Injectable()
export class LinkedAccounts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** For each account the one that stands for its human being. */
  async humansOf(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const people = await whereAny([...new Set(ids)], (some) =>
      tx.find(Person, { select: { id: true, sameAs: true }, where: { id: In(some) } }),
    );
    return new Map(people.map(({ id, sameAs }) => [id, sameAs ?? id]));
  }

  /** All accounts of the human being whose account this is, itself among them. */
  async accountsOf(tx: Transaction, id: string): Promise<readonly string[]> {
    const human = (await this.humansOf(tx, [id])).get(id) ?? id;
    const accounts = await tx.find(Person, {
      select: { id: true },
      where: [{ id: human }, { sameAs: human }],
    });
    return accounts.map((account) => account.id);
  }

  /** Says whose other account it is, or with null that it is nobody's. Throws `OwnRights`, `PersonNotFound`. */
  async set(actor: Actor, personId: string, sameAs: string | null): Promise<void> {
    try {
      await this.unitOfWork.run(actor, (tx) => this.change(tx, actor, personId, sameAs));
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'person', id: personId };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }

  private async change(
    tx: Transaction,
    actor: Actor,
    personId: string,
    sameAs: string | null,
  ): Promise<void> {
    // as every change of rights: two at once could make a ring
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [actor.tenantId]);
    const person = await tx.findOneBy(Person, { id: personId, removedAt: IsNull() });
    if (!person) throw new PersonNotFound();
    const named = sameAs === null ? null : await tx.findOneBy(Person, { id: sameAs });
    if (sameAs !== null && !named) throw new PersonNotFound();
    const human = named && (named.sameAs ?? named.id);
    const accounts = actor.kind === 'person' ? [actor.id, personId] : [personId];
    const humans = await this.humansOf(tx, accounts);
    const own = humans.get(actor.id);
    if (own !== undefined && (own === humans.get(personId) || own === human)) throw new OwnRights();
    await this.place(tx, person, human);
    await this.audit.record(tx, actor, {
      action: 'person.same-set',
      subject: { type: 'person', id: personId },
      related: named ? [{ type: 'person', id: named.id }] : [],
    });
  }

  /** Accounts that stood behind this one stand behind the same one from now on, or this one stays theirs. */
  private async place(tx: Transaction, { id }: Person, human: string | null): Promise<void> {
    if (human === id) return;
    await tx.update(Person, { id }, { sameAs: human });
    if (human !== null) await tx.update(Person, { sameAs: id }, { sameAs: human });
  }
}
