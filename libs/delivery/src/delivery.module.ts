import type { DeliverySettings } from '@app/platform';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository.js';
import { DeliveriesService } from './deliveries.service.js';
import { Delivery, Destination } from './delivery.entities.js';
import { DELIVERY_SETTINGS } from './delivery-settings.js';
import { DeliveryUpkeep } from './delivery-upkeep.js';
import { DestinationActs } from './destination-acts.service.js';
import { DestinationsRepository } from './destinations.repository.js';
import { DestinationsService } from './destinations.service.js';
import { ErasedDeliveriesConsumer } from './erased-deliveries.consumer.js';
import { OutboxConsumer } from './outbox.consumer.js';
import { AttemptEnds, DELIVERY_BACK_OFF } from './sending/attempt-ends.js';
import { BACK_OFF, type BackOff } from './sending/back-off.js';
import { Deliverer } from './sending/deliverer.js';
import { Outbox } from './sending/outbox.js';
import { AllowedTargets } from './webhooks/allowed-targets.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

export const DELIVERY_ENTITIES = [Destination, Delivery];

@Global()
@Module({})
export class DeliveryModule {
  /** For the process in which people keep the destinations. */
  static forRequests(settings: DeliverySettings): DynamicModule {
    const services = [DestinationsService, DestinationActs, DeliveriesService];
    return {
      module: DeliveryModule,
      providers: [...shared(settings), DestinationsRepository, DeliveriesRepository, ...services],
      exports: [...services, AllowedTargets, DELIVERY_SETTINGS],
    };
  }

  /** For the processes that learn what is to be sent, and send it. */
  static forWorkers(settings: DeliverySettings, backOff: BackOff = BACK_OFF): DynamicModule {
    const parts = [OutboxConsumer, ErasedDeliveriesConsumer, DeliveryUpkeep, Deliverer];
    return {
      module: DeliveryModule,
      providers: [
        ...shared(settings),
        {
          provide: WebhookSender,
          inject: [AllowedTargets],
          useFactory: (targets: AllowedTargets) => new WebhookSender(settings, targets),
        },
        { provide: DELIVERY_BACK_OFF, useValue: backOff },
        Outbox,
        AttemptEnds,
        ...parts,
      ],
      exports: parts,
    };
  }
}

function shared(settings: DeliverySettings): Provider[] {
  return [
    { provide: DELIVERY_SETTINGS, useValue: settings },
    { provide: AllowedTargets, useValue: new AllowedTargets(settings.allowedHosts) },
  ];
}
