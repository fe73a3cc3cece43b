import type { FactoryProvider, Type } from '@nestjs/common';
import { type DomainEventConsumer, DomainEvents } from './domain-events.js';

/** Has events shown to these consumers, in their order. */
export function eventConsumers(
  consumers: readonly Type<DomainEventConsumer>[],
): FactoryProvider<readonly DomainEventConsumer[]> {
  return {
    provide: Symbol('EventConsumers'),
    inject: [DomainEvents, ...consumers],
    useFactory: (events: DomainEvents, ...parts: DomainEventConsumer[]) => {
      for (const consumer of parts) events.register(consumer);
      return parts;
    },
  };
}
