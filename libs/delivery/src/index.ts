export { DELIVERY_AUDIT_ACTIONS } from './audit-actions.js';
export { DELIVERY_EVENT_TYPES } from './event-types.js';
export { DELIVERY_PERMISSIONS } from './permissions.js';
export type { DeliveryFilter, RedeliverySpan } from './deliveries.repository.js';
export { DeliveriesService, type ListedDelivery } from './deliveries.service.js';
export { AddressNotAllowed, DeliveryNotFound, DestinationNotFound } from './delivery.errors.js';
export {
  DELIVERED_EVENTS,
  type DeliveredEvent,
  DELIVERY_EVENTS,
  DELIVERY_STATES,
  type DeliveryEvent,
  type DeliveryState,
  type Destination,
  DESTINATION_KINDS,
  DELIVERY_DEFAULTS,
  DESTINATION_LIMITS,
} from './delivery.entities.js';
export {
  DELIVERY_ENTITIES,
  DELIVERY_CONSUMERS,
  DELIVERY_BACKLOGS,
  DeliveryModule,
} from './delivery.module.js';
export { DELIVERY_SETTINGS } from './delivery-settings.js';
export { DestinationActions } from './destinations/destination-actions.service.js';
export type { DestinationDetails } from './destinations/destinations.repository.js';
export {
  DestinationsService,
  type GivenDestination,
  type NewDestination,
} from './destinations/destinations.service.js';
export { Hl7Settings as Hl7DestinationSettings } from './hl7/hl7-settings.js';
export { Acknowledgements } from './hl7/acknowledgements.js';
export { controlIdOf } from './hl7/control-id.js';
export { sealSending } from './hl7/sealed-sending.js';
export { SENT_DOCUMENT_STATUSES, SENT_TYPES, SentMessage } from './hl7/sent-message.entity.js';
export { type ListedSentMessage, SentMessagesService } from './hl7/sent-messages.service.js';
export { type Recipient, RecallRecipients } from './recall-recipients.js';
export {
  type AskedSubscription,
  type KnownSubscription,
} from './subscriptions/subscription-rows.js';
export { SubscriptionsService } from './subscriptions/subscriptions.service.js';
export type { BackOff } from './sending/back-off.js';
export { Deliverer } from './sending/deliverer.js';
export { ListedDestinations } from './destinations/listed-destinations.js';
