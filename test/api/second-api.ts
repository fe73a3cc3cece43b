import { RootKeyFile } from '@app/crypto';
import { queueConnection } from '@app/queue';
import { ApiModule } from '../../apps/api/src/api.module.js';
import { createApi } from '../../apps/api/src/create-api.js';
import { listenForOperator } from '../../apps/api/src/operator/operator-socket.js';
import type { TestService } from '../support/service.js';
import { UnexpectedErrors } from '../support/unexpected-errors.js';

export interface SecondApi extends AsyncDisposable {
  readonly url: string;
  get<T>(type: symbol | (new (...args: never[]) => T)): T;
}

/** Another api over the same database, with pools and connections of its own. */
export async function startSecondApi(
  { config: given, database: { access } }: TestService,
  { withOperatorSocket = false, requestMs = given.api.uploadTimeoutMs } = {},
): Promise<SecondApi> {
  const config = { ...given, api: { ...given.api, uploadTimeoutMs: requestMs } };
  const rootKey = RootKeyFile.open(config.data.rootKey);
  const queue = queueConnection(null, access.as('cloister_queue'));
  const app = await createApi(
    ApiModule.with({ config, access, rootKey, queue }),
    config,
    new UnexpectedErrors(),
  );
  await app.init();
  await app.listen(0, '127.0.0.1');
  if (withOperatorSocket) await listenForOperator(app, config.data);
  let closing: Promise<void> | null = null;
  return {
    url: await app.getUrl(),
    get: (type) => app.get(type),
    async [Symbol.asyncDispose]() {
      closing ??= app.close();
      await closing;
    },
  };
}
