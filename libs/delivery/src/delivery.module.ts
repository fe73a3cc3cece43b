import { reconciled } from '@app/database';
import { OWN_NAMES, type OwnNames } from '@app/messages';
import type { DeliverySettings } from '@app/platform';
import { OutgoingSummaries } from '@app/review';
import { Profiles, TenantProfiles } from '@app/summaries';
import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { DeliveriesRepository } from './deliveries.repository.js';
import { DeliveriesService } from './deliveries.service.js';
import { Delivery, Destination } from './delivery.entities.js';
import { DELIVERY_SETTINGS } from './delivery-settings.js';
import { DeliveryCleanup } from './delivery-cleanup.js';
import { DestinationApprovalConsumer } from './destinations/destination-approval.consumer.js';
import { DestinationActions } from './destinations/destination-actions.service.js';
import { DestinationsRepository } from './destinations/destinations.repository.js';
import { DestinationsService } from './destinations/destinations.service.js';
import { ErasedDeliveriesConsumer } from './erased-deliveries.consumer.js';
import { Acknowledgements } from './hl7/acknowledgements.js';
import { Hl7Dispatch } from './hl7/hl7-dispatch.js';
import { Hl7Sender } from './hl7/hl7-sender.js';
import { MessageSubjects } from './hl7/message-subject.js';
import { OWN_NAMES_TOKEN } from './hl7/own-names.js';
import { SentMessage } from './hl7/sent-message.entity.js';
import { SentMessages } from './hl7/sent-messages.js';
import { SentMessagesRepository } from './hl7/sent-messages.repository.js';
import { SentMessagesService } from './hl7/sent-messages.service.js';
import { ListedDestinations } from './destinations/listed-destinations.js';
import { OutboxConsumer } from './outbox.consumer.js';
import { RecallRecipients } from './recall-recipients.js';
import { AttemptEnds, DELIVERY_BACK_OFF } from './sending/attempt-outcome.js';
import { BACK_OFF, type BackOff } from './sending/back-off.js';
import { Deliverer } from './sending/deliverer.js';
import { DestinationAlerts } from './sending/destination-alerts.js';
import { Dispatches } from './sending/dispatches.js';
import { HttpSender } from './sending/http-sender.js';
import { Outbox } from './sending/outbox.js';
import { SubscriptionAudience } from './subscriptions/subscription-audience.js';
import { SubscriptionDispatch } from './subscriptions/subscription-dispatch.js';
import { Subscription } from './subscriptions/subscription.entity.js';
import { SubscriptionRequests } from './subscriptions/subscription-requests.js';
import { SubscriptionRows } from './subscriptions/subscription-rows.js';
import { SubscriptionsService } from './subscriptions/subscriptions.service.js';
import { AllowedTargets } from './targets/allowed-targets.js';
import { WebhookDispatch } from './webhooks/webhook-dispatch.js';
import { WebhookSender } from './webhooks/webhook-sender.js';

export const DELIVERY_ENTITIES = [Destination, Delivery, SentMessage, Subscription];
/** Of domain events, in this order. */
export const DELIVERY_CONSUMERS = [
  OutboxConsumer,
  ErasedDeliveriesConsumer,
  DestinationApprovalConsumer,
];
/** What is left undone of deliveries. */
export const DELIVERY_BACKLOGS = [
  reconciled(DeliveryCleanup, 'past_deliveries', (deliveries, { tenantId, id }) =>
    deliveries.drop(tenantId, id),
  ),
];

@Global()
@Module({})
export class DeliveryModule {
  /** For the process in which people keep the destinations. */
  static forRequests(settings: DeliverySettings): DynamicModule {
    const services = [
      DestinationsService,
      ListedDestinations,
      DestinationActions,
      DeliveriesService,
      SentMessagesService,
      SubscriptionsService,
      RecallRecipients,
    ];
    return {
      module: DeliveryModule,
      providers: [
        ...shared(settings),
        DestinationsRepository,
        DeliveriesRepository,
        SentMessagesRepository,
        SubscriptionRequests,
        SubscriptionRows,
        ...services,
      ],
      exports: [...services, AllowedTargets, DELIVERY_SETTINGS],
    };
  }

  /** For the processes that take messages in: what is answered another way waits for the senders. */
  static forListeners(): DynamicModule {
    return {
      module: DeliveryModule,
      providers: [Acknowledgements],
      exports: [Acknowledgements],
    };
  }

  /** For the processes that learn what is to be sent, and send it. */
  static forWorkers(
    settings: DeliverySettings,
    self: OwnNames = OWN_NAMES,
    backOff: BackOff = BACK_OFF,
  ): DynamicModule {
    const parts = [...DELIVERY_CONSUMERS, DeliveryCleanup, Deliverer];
    return {
      module: DeliveryModule,
      providers: [
        ...shared(settings),
        {
          provide: HttpSender,
          inject: [AllowedTargets],
          useFactory: (targets: AllowedTargets) => new HttpSender(settings, targets),
        },
        WebhookSender,
        {
          provide: Hl7Sender,
          inject: [AllowedTargets],
          useFactory: (targets: AllowedTargets) => new Hl7Sender(settings, targets),
        },
        { provide: DELIVERY_BACK_OFF, useValue: backOff },
        { provide: OWN_NAMES_TOKEN, useValue: self },
        // of its own: a worker that only delivers writes no summaries
        { provide: Profiles, useFactory: () => Profiles.load() },
        TenantProfiles,
        OutgoingSummaries,
        MessageSubjects,
        SentMessages,
        Acknowledgements,
        Hl7Dispatch,
        WebhookDispatch,
        SubscriptionAudience,
        SubscriptionDispatch,
        Outbox,
        AttemptEnds,
        DestinationAlerts,
        Dispatches,
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
