import 'reflect-metadata';
import { hostname } from 'node:os';
import { refuseReduced } from '@app/auth';
import { openRootKeys } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { Extractor } from '@app/extraction';
import { HealthServer, Readiness } from '@app/health';
import {
  createEngine,
  entailmentChoice,
  LateEngine,
  type LlamaCppEngine,
  openLlama,
  readCatalog,
} from '@app/inference';
import {
  createLogger,
  onStop,
  readConfig,
  reportFailure,
  reportReady,
  StructuredLogger,
  withDeadline,
} from '@app/platform';
import { queueConnection } from '@app/queue';
import { chooseWeights, readAllowedHere, requireReleased } from '@app/model-ops';
import { NestFactory } from '@nestjs/core';
import { EntailmentEngine } from './entailment-engine.js';
import { RoleStart } from './role-start.js';
import { type GenerateParts, type IngestParts, WorkerModule } from './worker.module.js';

// Loading tens of gigabytes from a slow disk takes minutes; more is a fault.
const MODEL_DEADLINE_MS = 15 * 60_000;

const config = readConfig(process.env);
/** With the operator's socket, secrets and the database: no child sees them. */
const hiddenFolders = [config.data.path];
const logger = new StructuredLogger(createLogger(config.logLevel));
try {
  const { roles } = config.worker;
  const resources = new AsyncDisposableStack();
  const access = DatabaseAccess.open(config);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.with({
      config,
      access,
      rootKey: openRootKeys(config),
      queue: queueConnection(config.redisUrl, access.as('cloister_queue')),
      ingest: roles.includes('ingest') ? ingestParts(access, resources) : null,
      generate: roles.includes('generate') ? generateParts(access, resources) : null,
      name: `${hostname()}/${process.pid}`,
    }),
    { logger, abortOnError: false },
  );
  onStop(async () => {
    await app.close();
    await resources.disposeAsync();
  });
  const health = resources.use(
    await HealthServer.listen(app.get(Readiness), {
      host: config.health.host,
      port: config.health.workerPort,
    }),
  );
  reportReady({ health: health.url });
} catch (error) {
  logger.fatal('worker could not start', { err: error });
  reportFailure(error);
  process.exit(1);
}

function ingestParts(access: DatabaseAccess, resources: AsyncDisposableStack): IngestParts {
  const { extract } = config.worker;
  const extractor = resources.use(
    new Extractor({
      mode: config.worker.sandbox,
      timeoutMs: extract.timeoutMs,
      maxRssBytes: extract.maxRssBytes,
      ocr: extract.ocr,
      concurrency: extract.concurrency,
      hiddenFolders,
    }),
  );
  // a host that refuses the sandbox is told so at the start, not document by document
  return {
    extractor,
    start: new RoleStart('ingest', async () => {
      await refuseReduced(config.worker.sandbox, access);
      await extractor.start();
    }),
  };
}

function generateParts(access: DatabaseAccess, resources: AsyncDisposableStack): GenerateParts {
  const release = Promise.withResolvers<string | null>();
  const engine = resources.use(
    new LateEngine(async (signal) => {
      await refuseReduced(config.worker.sandbox, access);
      const chosen = await chooseWeights(config, access);
      const opened = await createEngine(
        {
          model: chosen.model,
          server: config.engineServer,
          adapter: chosen.adapter,
          modelsFolder: config.data.models,
          catalog: await readCatalog(config.modelCatalog ?? undefined),
          allowList: await readAllowedHere(config, access),
          stores: config.modelStores,
          concurrency: config.worker.summarize.concurrency,
          sandbox: { setting: config.worker.sandbox, hiddenFolders },
        },
        { signal: withDeadline(signal, MODEL_DEADLINE_MS) },
      );
      try {
        if (chosen.release) requireReleased(opened.info, chosen.release);
      } catch (error) {
        await opened[Symbol.asyncDispose]();
        throw error;
      }
      release.resolve(chosen.release?.id ?? null);
      return opened;
    }),
  );
  return {
    engine,
    entailment: config.worker.entailment === 'off' ? null : entailmentEngine(access, resources),
    start: new RoleStart('generate', (signal) => engine.open(signal)),
    release:
      config.modelPinnedBy.length > 0
        ? null
        : {
            id: release.promise,
            // ends as whoever was asked to; the supervisor starts it anew, and it loads what is in force
            onOther: () => process.kill(process.pid, 'SIGTERM'),
          },
  };
}

function entailmentEngine(
  access: DatabaseAccess,
  resources: AsyncDisposableStack,
): EntailmentEngine {
  const open = async (signal: AbortSignal): Promise<LlamaCppEngine> => {
    const catalog = await readCatalog(config.modelCatalog ?? undefined);
    return openLlama(
      {
        ...entailmentChoice(catalog),
        modelsFolder: config.data.models,
        catalog,
        allowList: await readAllowedHere(config, access),
        stores: config.modelStores,
        sandbox: { setting: config.worker.sandbox, hiddenFolders },
      },
      { signal: withDeadline(signal, MODEL_DEADLINE_MS) },
    );
  };
  return resources.use(new EntailmentEngine(open, logger));
}
