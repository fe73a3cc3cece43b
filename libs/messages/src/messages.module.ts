import { KeyRing, KeyVersions, reconciled } from '@app/database';
import { PatientTraces } from '@app/documents';
import { Global, Module } from '@nestjs/common';
import { BrowsedMessages } from './browsing/browsed-messages.repository.js';
import { MessageReference } from './browsing/message-reference.entity.js';
import { MessageLists } from './browsing/message-lists.service.js';
import { MessagesService } from './browsing/messages.service.js';
import { ReferenceRekeying } from './browsing/reference-rekeying.js';
import { RenewedJudgement } from './browsing/renewed-judgement.js';
import { Reprocessing } from './browsing/reprocessing.service.js';
import { ConnectionWatch } from './connections/connection-watch.js';
import { MessageConnection } from './connections/message-connection.entity.js';
import { ErasedMessagesConsumer } from './retention/erased.consumer.js';
import { Message, MessageDocument, MessageSegment } from './message.entities.js';
import { MessageFailures } from './message-failures.js';
import { MessagePlaces } from './message-places.js';
import { MessageStore } from './message-store.js';
import { MessagesRepository } from './messages.repository.js';
import { REPEATABLE_MESSAGES } from './message-rekeying.js';
import { EarlierResults } from './numbers/earlier-results.js';
import { NumberedMessages } from './numbers/numbered-messages.js';
import { numberRows } from './numbers/number-rekeying.js';
import { RelatedMessages } from './numbers/related-messages.js';
import { PatientMessages } from './patients/patient-messages.js';
import { HeldMessages } from './held/held-messages.service.js';
import { MessageErasure } from './retention/message-erasure.js';
import { MessageRetention } from './retention/message-retention.service.js';
import { MessagesOfPatients } from './retention/messages-of-patients.js';
import { MessageAnnouncements } from './received/message-announcements.js';
import { MessageDocuments } from './received/message-documents.js';
import { MessageEffects } from './received/message-effects.js';
import { ReceivedConsumer } from './received/received.consumer.js';
import { ReceivedMessages } from './received/received-messages.service.js';
import { RepeatedMessages } from './received/repeated-messages.js';
import { TakenMessages } from './received/taken-messages.js';
import { StoredMessages } from './stored-messages.js';

export const MESSAGE_ENTITIES = [
  Message,
  MessageSegment,
  MessageDocument,
  MessageReference,
  MessageConnection,
];
/** Of domain events, in this order. */
export const MESSAGE_CONSUMERS = [ReceivedConsumer, ErasedMessagesConsumer];
/** What is left undone of messages and their connections. */
export const MESSAGE_BACKLOGS = [
  reconciled(ConnectionWatch, 'silent_connections', (connections, { tenantId, id }) =>
    connections.fallSilent(tenantId, id),
  ),
  reconciled(MessageFailures, 'due_messages', (messages, { tenantId, id }) =>
    messages.tryAgain(tenantId, id),
  ),
];
const SERVICES = [
  MessageErasure,
  MessageRetention,
  MessagesOfPatients,
  MessageFailures,
  MessagePlaces,
  MessageStore,
  StoredMessages,
  MessagesRepository,
  HeldMessages,
  RelatedMessages,
  EarlierResults,
  NumberedMessages,
  PatientMessages,
  MessageAnnouncements,
  MessageDocuments,
  MessageEffects,
  RepeatedMessages,
  TakenMessages,
  ReceivedMessages,
  ReceivedConsumer,
  ErasedMessagesConsumer,
  BrowsedMessages,
  MessageLists,
  MessagesService,
  RenewedJudgement,
  Reprocessing,
  ConnectionWatch,
];

@Global()
@Module({ providers: SERVICES, exports: SERVICES })
export class MessagesModule {
  constructor(
    versions: KeyVersions,
    keyRing: KeyRing,
    stored: StoredMessages,
    traces: PatientTraces,
    ofPatients: MessagesOfPatients,
  ) {
    traces.register((tx, tenantId, patients) => ofPatients.keysOf(tx, tenantId, patients));
    versions.register(REPEATABLE_MESSAGES);
    versions.register(new ReferenceRekeying(stored, keyRing));
    versions.register(numberRows(keyRing));
  }
}
