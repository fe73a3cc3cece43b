export { ConnectionSettings, Hl7Settings, type OwnNames } from './connection-settings.js';
export { ErasedMessagesConsumer } from './erased.consumer.js';
export { readHl7Settings } from './hl7-settings.js';
export { Message, MESSAGE_STATES, type MessageState } from './message.entities.js';
export { MESSAGE_ENTITIES, MessagesModule } from './messages.module.js';
export { MessagesRepository } from './messages.repository.js';
export { actorOf, connectionActor, ReceivedConsumer } from './received.consumer.js';
export type { Arrival } from './message-store.js';
export { answerFacts, ReceivedMessages } from './received-messages.service.js';
