import type { KeyProvider } from '@app/crypto';
import type { DatabaseAccess } from '@app/database';
import type { Config } from '@app/platform';
import type { QueueConnection } from '@app/queue';

/** What an api is made of. */
export interface ApiParts {
  readonly config: Config;
  readonly access: DatabaseAccess;
  readonly rootKey: KeyProvider;
  readonly queue: QueueConnection;
}
