import { createHash } from 'node:crypto';
import { AUDIT_ENTITIES } from '@app/audit';
import { AUTH_ENTITIES } from '@app/auth';
import { openRootKeys } from '@app/crypto';
import {
  AcrossTenants,
  createDataSource,
  DATABASE_ENTITIES,
  DatabaseAccess,
  KeyRing,
  UnitOfWork,
} from '@app/database';
import { DOCUMENT_ENTITIES } from '@app/documents';
import { Message, MESSAGE_ENTITIES, MessagesRepository, StoredMessages } from '@app/messages';
import { readConfig, serviceActor } from '@app/platform';
import { NotMeasured } from '../../bench/benchmark.js';
import type { BenchService } from '../../bench/service.js';

export interface StoredMessage {
  readonly connection: string;
  readonly state: string;
  readonly reason: string | null;
  readonly bytes: Buffer;
  readonly documentIds: readonly string[];
}

/** What the database of a service holds, opened with its own keys; in the order of arrival. */
export async function storedMessages(service: BenchService): Promise<readonly StoredMessage[]> {
  const config = readConfig({ CLOISTER_DATA: service.data.path });
  const entities = [
    ...DATABASE_ENTITIES,
    ...AUDIT_ENTITIES,
    ...AUTH_ENTITIES,
    ...DOCUMENT_ENTITIES,
    ...MESSAGE_ENTITIES,
  ];
  const access = DatabaseAccess.open(config);
  const dataSource = await createDataSource(access, 'cloister_app', entities).initialize();
  try {
    const tenant = await new AcrossTenants(dataSource).defaultTenant();
    if (!tenant) throw new NotMeasured('The service has no organization.');
    const repository = new MessagesRepository();
    const stored = new StoredMessages(repository, new KeyRing(openRootKeys(config)));
    return await new UnitOfWork(dataSource).run(
      serviceActor('corpora', tenant.tenantId),
      async (tx) => {
        const found: StoredMessage[] = [];
        for (const message of await tx.find(Message, { order: { arrivedAt: 'asc', id: 'asc' } })) {
          const documents = await repository.documents(tx, message.id);
          found.push({
            connection: message.connection,
            state: message.state,
            reason: message.reason,
            bytes: await stored.bytes(tx, message),
            documentIds: documents.flatMap(({ documentId }) => documentId ?? []),
          });
        }
        return found;
      },
    );
  } finally {
    await dataSource.destroy();
  }
}

/** As the table beside the corpus writes it: length and the first twelve digits of SHA-256. */
export function fingerprint(bytes: Buffer): string {
  return `${bytes.length}:${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}`;
}
