export { MESSAGE_AUDIT_ACTIONS } from './audit-actions.js';
export { MESSAGE_EVENT_TYPES } from './event-types.js';
export { MESSAGE_PERMISSIONS } from './permissions.js';
export type { AnsweredMessage, AnswerRoute, AnswerRoutes } from './answer-route.js';
export { answerFactsOf, type AnswerFacts as MessageAnswer } from './browsing/answer-facts.js';
export type { ConnectionStatus, MessageFilter } from './browsing/browsed-messages.repository.js';
export {
  type MessageDetails,
  MessagesService,
  type UnmaskedMessage,
} from './browsing/messages.service.js';
export { MessageNotProcessable } from './browsing/messages.errors.js';
export { Reprocessing } from './browsing/reprocessing.service.js';
export { ConnectionWatch } from './connections/connection-watch.js';
export {
  ConnectionSettings,
  Hl7Settings,
  OWN_NAMES,
  type OwnNames,
} from './connection-settings.js';
export { ErasedMessagesConsumer } from './retention/erased.consumer.js';
export { HeldMessages } from './held/held-messages.service.js';
export { readHl7Settings, readOwnNames } from './connections/hl7-settings.js';
export { Message, MESSAGE_STATES, type MessageState } from './message.entities.js';
export {
  MESSAGE_ENTITIES,
  MESSAGE_CONSUMERS,
  MESSAGE_BACKLOGS,
  MessagesModule,
} from './messages.module.js';
export { MessagesRepository } from './messages.repository.js';
export { actorOf, connectionActor } from './connection-actor.js';
export { MessageLists } from './browsing/message-lists.service.js';
export { MessageErasure } from './retention/message-erasure.js';
export { DueRetention } from './retention/due-retention.js';
export { type DueMessages, MessageRetention } from './retention/message-retention.service.js';
export { messagesUnderKeys } from './retention/messages-under-keys.js';
export { MessageFailures } from './message-failures.js';
export type { Arrival } from './message-store.js';
export { answerFacts, ReceivedMessages } from './received/received-messages.service.js';
export { StoredMessages } from './stored-messages.js';
