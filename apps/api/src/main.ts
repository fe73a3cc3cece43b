import 'reflect-metadata';
import { TenantsService } from '@app/auth';
import { openRootKeys } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import {
  createLogger,
  onStop,
  readConfig,
  reportFailure,
  reportReady,
  serviceActor,
  StructuredLogger,
} from '@app/platform';
import { queueConnection } from '@app/queue';
import { ApiModule } from './api.module.js';
import { createApi } from './create-api.js';
import { AllowedModels } from './models/allowed-models.service.js';
import { listenForOperator } from './operator/operator-socket.js';

const config = readConfig(process.env);
const logger = new StructuredLogger(createLogger(config.logLevel));
try {
  const access = DatabaseAccess.open(config);
  const module = ApiModule.with({
    config,
    access,
    rootKey: openRootKeys(config),
    queue: queueConnection(config.redisUrl, access.as('cloister_queue')),
  });
  const app = await createApi(module, config, logger);
  await app.init();
  const tenantId = await app.get(TenantsService).ensureDefault();
  await app.get(AllowedModels).settle(serviceActor('api', tenantId));
  await app.listen(config.api.port, config.api.host);
  await listenForOperator(app, config.data);
  onStop(() => app.close());
  reportReady({ address: await app.getUrl() });
} catch (error) {
  logger.fatal('api could not start', { err: error });
  reportFailure(error);
  process.exit(1);
}
