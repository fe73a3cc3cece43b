import 'reflect-metadata';
import { hostname } from 'node:os';
import { RootKeyFile } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { Extractor } from '@app/documents';
import { adapterChoice, createEngine, readAllowList, readCatalog } from '@app/inference';
import {
  createLogger,
  onStop,
  readConfig,
  reportFailure,
  reportReady,
  StructuredLogger,
} from '@app/platform';
import { queueConnection } from '@app/queue';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

// Loading tens of gigabytes from a slow disk takes minutes; more is a fault.
const MODEL_DEADLINE_MS = 15 * 60_000;

const config = readConfig(process.env);
const logger = new StructuredLogger(createLogger(config.logLevel));
try {
  const { roles, extract, summarize } = config.worker;
  const resources = new AsyncDisposableStack();
  const access = DatabaseAccess.open(config);
  const extractor = roles.includes('extract')
    ? resources.use(
        new Extractor({
          mode: extract.sandbox,
          timeoutMs: extract.timeoutMs,
          maxRssBytes: extract.maxRssBytes,
          concurrency: extract.concurrency,
          hiddenFolders: [config.data.path],
        }),
      )
    : null;
  await extractor?.start(); // a host that refuses the sandbox is told so now, not document by document
  const engine = roles.includes('summarize')
    ? resources.use(
        await createEngine(
          {
            model: config.model,
            server: config.engineServer,
            adapter: adapterChoice(config.adapter),
            modelsFolder: config.data.models,
            catalog: await readCatalog(config.modelCatalog ?? undefined),
            allowList: await readAllowList(config.data),
            stores: config.modelStores,
            concurrency: summarize.concurrency,
          },
          { signal: AbortSignal.timeout(MODEL_DEADLINE_MS) },
        ),
      )
    : null;
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({
      config,
      access,
      rootKey: RootKeyFile.open(config.data.rootKey),
      queue: queueConnection(config.redisUrl, access.as('cloister_queue')),
      extractor,
      engine,
      name: `${hostname()}/${process.pid}`,
    }),
    { logger, abortOnError: false },
  );
  onStop(async () => {
    await app.close();
    await resources.disposeAsync();
  });
  reportReady();
} catch (error) {
  logger.fatal('worker could not start', { err: error });
  reportFailure(error);
  process.exit(1);
}
