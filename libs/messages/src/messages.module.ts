import { KeyVersions } from '@app/database';
import { Global, Module } from '@nestjs/common';
import { ErasedMessagesConsumer } from './erased.consumer.js';
import { Message, MessageDocument, MessageSegment } from './message.entities.js';
import { MessageStore } from './message-store.js';
import { MessagesRepository } from './messages.repository.js';
import { MessagesUnderVersions } from './messages-under-versions.js';
import { ReceivedConsumer } from './received.consumer.js';
import { ReceivedMessages } from './received-messages.service.js';
import { StoredMessages } from './stored-messages.js';

export const MESSAGE_ENTITIES = [Message, MessageSegment, MessageDocument];
const SERVICES = [
  MessageStore,
  StoredMessages,
  MessagesRepository,
  ReceivedMessages,
  ReceivedConsumer,
  ErasedMessagesConsumer,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class MessagesModule {
  constructor(versions: KeyVersions) {
    versions.register(new MessagesUnderVersions());
  }
}
