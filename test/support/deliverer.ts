import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AUTH_ENTITIES } from '@app/auth';
import { RootKeyFile } from '@app/crypto';
import { type BackOff, Deliverer, DELIVERY_ENTITIES, DeliveryModule } from '@app/delivery';
import { DOCUMENT_ENTITIES, DocumentsModule } from '@app/documents';
import { MESSAGE_ENTITIES, MessagesModule, OWN_NAMES } from '@app/messages';
import { NOTIFICATION_ENTITIES, NotificationsModule } from '@app/notifications';
import { queueConnection, QueueModule } from '@app/queue';
import { RELEASE_ENTITIES } from '@app/model-ops';
import { REVIEW_ENTITIES } from '@app/review';
import { SUMMARY_ENTITIES } from '@app/summaries';
import { Test } from '@nestjs/testing';
import { authModule } from './auth-module.js';
import { databaseModule } from './database-module.js';
import type { TestService } from './service.js';

export interface TestDeliverer extends AsyncDisposable {
  /** One turn, to its end. */
  turn(signal?: AbortSignal): Promise<void>;
}

const NEVER = new AbortController().signal;

/** The part of a worker that sends what waits for destinations, at the service's database. */
export async function startDeliverer(
  { config, database }: TestService,
  backOff: BackOff,
): Promise<TestDeliverer> {
  const rootKey = RootKeyFile.open(config.data.rootKey);
  const app = await Test.createTestingModule({
    imports: [
      databaseModule(database.access, rootKey, [
        ...AUDIT_ENTITIES,
        ...AUTH_ENTITIES,
        ...DOCUMENT_ENTITIES,
        ...SUMMARY_ENTITIES,
        ...REVIEW_ENTITIES,
        ...RELEASE_ENTITIES,
        ...NOTIFICATION_ENTITIES,
        ...MESSAGE_ENTITIES,
        ...DELIVERY_ENTITIES,
      ]),
      AuditModule,
      authModule(),
      QueueModule.forRoot(queueConnection(null, database.access.as('cloister_queue'))),
      NotificationsModule.forWorkers(null),
      DocumentsModule,
      MessagesModule,
      DeliveryModule.forWorkers(config.delivery, OWN_NAMES, backOff),
    ],
  }).compile();
  await app.init();
  const deliverer = app.get(Deliverer);
  return {
    turn: async (signal = NEVER) => {
      await deliverer.turn(signal);
      await deliverer.settled();
    },
    [Symbol.asyncDispose]: () => app.close(),
  };
}
