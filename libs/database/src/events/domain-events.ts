import { Injectable } from '@nestjs/common';
import { newId, serviceActor } from '@app/platform';
import { IsNull } from 'typeorm';
import { type Transaction, UnitOfWork } from '../unit-of-work.js';
import { DomainEvent } from './domain-event.entities.js';

/** The types of each library, which adds its own in its `event-types.ts`: `declare module '@app/database'`. */
export interface DomainEventTypes {}

export type DomainEventType = DomainEventTypes[keyof DomainEventTypes];

type Event = {
  readonly type: DomainEventType;
  readonly tenantId: string;
  readonly subjectId: string;
};

/** What a consumer does about an event, in a transaction that also holds its confirmation. */
export interface DomainEventConsumer {
  /** Stays the same for ever: it is what the confirmations name. */
  readonly name: string;
  readonly types: readonly DomainEventType[];
  /** May run again after a crash; what it returns runs once the transaction has committed. */
  consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined>;
  /**
   * Told of what `consume` threw, once that is undone, in a transaction that holds the confirmation: the event is
   * not shown again. Throws the error again where it is to be. @default it is
   */
  thrown?(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    error: unknown,
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined>;
}

/**
 * How a later step learns of an earlier one without being imported by it: a row written in the
 * act's own transaction, and a job that shows it to every registered consumer.
 */
@Injectable()
export class DomainEvents {
  private readonly consumers: DomainEventConsumer[] = [];
  private readonly closings: {
    readonly type: DomainEventType;
    readonly close: (event: Event, tx: Transaction) => Promise<void>;
  }[] = [];

  constructor(private readonly unitOfWork: UnitOfWork) {}

  register(consumer: DomainEventConsumer): void {
    this.consumers.push(consumer);
  }

  /** What is done once the last consumer has confirmed, in the transaction that settles the event. */
  whenSettled(
    type: DomainEventType,
    close: (event: Event, tx: Transaction) => Promise<void>,
  ): void {
    this.closings.push({ type, close });
  }

  /** Returns the id for the job that the caller adds once its transaction has committed. */
  async emit(
    tx: Transaction,
    tenantId: string,
    type: DomainEventType,
    subjectId: string,
  ): Promise<string> {
    const id = newId();
    await tx.insert(DomainEvent, {
      id,
      tenantId,
      type,
      subjectId,
      createdAt: new Date(),
      settledAt: null,
    });
    return id;
  }

  /** Shows the event to every consumer that has not confirmed it, and settles it. */
  async settle(tenantId: string, eventId: string): Promise<void> {
    const actor = serviceActor('domain-events', tenantId);
    const event = await this.unitOfWork.run(actor, (tx) =>
      tx.findOneBy(DomainEvent, { id: eventId }),
    );
    if (!event || event.settledAt) return;
    for (const consumer of this.consumers) {
      const type = consumer.types.find((known) => known === event.type);
      if (!type) continue;
      const followUp = await this.show(consumer, event, type);
      await followUp?.();
    }
    await this.unitOfWork.run(actor, (tx) => this.close(tx, event));
  }

  private async show(
    consumer: DomainEventConsumer,
    event: DomainEvent,
    type: DomainEventType,
  ): Promise<(() => Promise<void>) | undefined> {
    const { tenantId, subjectId } = event;
    const confirmed = (
      work: (tx: Transaction) => Promise<(() => Promise<void>) | undefined>,
    ): Promise<(() => Promise<void>) | undefined> =>
      this.unitOfWork.run(serviceActor('domain-events', tenantId), async (tx) =>
        (await this.confirm(tx, event, consumer.name)) ? work(tx) : undefined,
      );
    const shown = { type, tenantId, subjectId };
    try {
      return await confirmed((tx) => consumer.consume(shown, tx));
    } catch (error) {
      if (!consumer.thrown) throw error;
      return await confirmed(async (tx) => consumer.thrown?.(shown, error, tx));
    }
  }

  private async close(
    tx: Transaction,
    { id, tenantId, subjectId, type }: DomainEvent,
  ): Promise<void> {
    const settledAt = new Date();
    const { affected } = await tx.update(DomainEvent, { id, settledAt: IsNull() }, { settledAt });
    if (affected !== 1) return; // another worker was quicker
    for (const closing of this.closings.filter((each) => each.type === type)) {
      await closing.close({ type: closing.type, tenantId, subjectId }, tx);
    }
  }

  private async confirm(tx: Transaction, event: DomainEvent, consumer: string): Promise<boolean> {
    // Not by TypeORM's builder: its result names the row also when it was there already.
    const inserted: readonly unknown[] = await tx.query(
      `insert into domain_event_confirmation (event_id, consumer, tenant_id)
       values ($1, $2, $3) on conflict do nothing returning event_id`,
      [event.id, consumer, event.tenantId],
    );
    return inserted.length > 0;
  }
}
