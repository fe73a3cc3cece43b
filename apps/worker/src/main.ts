import 'reflect-metadata';
import { hostname } from 'node:os';
import { openRootKeys } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { Extractor } from '@app/documents';
import { createEngine, readAllowList, readCatalog } from '@app/inference';
import {
  createLogger,
  onStop,
  readConfig,
  reportFailure,
  reportReady,
  StructuredLogger,
} from '@app/platform';
import { queueConnection } from '@app/queue';
import { chooseWeights, requireReleased } from '@app/releases';
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
          ocr: extract.ocr,
          concurrency: extract.concurrency,
          hiddenFolders: [config.data.path],
        }),
      )
    : null;
  await extractor?.start(); // a host that refuses the sandbox is told so now, not document by document
  const chosen = await chooseWeights(config, access);
  const engine = roles.includes('summarize')
    ? resources.use(
        await createEngine(
          {
            model: chosen.model,
            server: config.engineServer,
            adapter: chosen.adapter,
            modelsFolder: config.data.models,
            catalog: await readCatalog(config.modelCatalog ?? undefined),
            allowList: await readAllowList(config),
            stores: config.modelStores,
            concurrency: summarize.concurrency,
          },
          { signal: AbortSignal.timeout(MODEL_DEADLINE_MS) },
        ),
      )
    : null;
  if (engine && chosen.release) requireReleased(engine.info, chosen.release);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({
      config,
      access,
      rootKey: openRootKeys(config),
      queue: queueConnection(config.redisUrl, access.as('cloister_queue')),
      extractor,
      engine,
      name: `${hostname()}/${process.pid}`,
      release:
        config.modelPinnedBy.length > 0
          ? null
          : {
              id: chosen.release?.id ?? null,
              // ends as whoever was asked to; the supervisor starts it anew, and it loads what is in force
              onOther: () => process.kill(process.pid, 'SIGTERM'),
            },
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
