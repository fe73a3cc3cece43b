import 'reflect-metadata';
import { openRootKeys } from '@app/crypto';
import { DatabaseAccess } from '@app/database';
import { HealthServer, Readiness } from '@app/health';
import { readHl7Settings } from '@app/messages';
import {
  ConfigError,
  createLogger,
  onStop,
  readConfig,
  reportFailure,
  reportReady,
  StructuredLogger,
} from '@app/platform';
import { queueConnection } from '@app/queue';
import { NestFactory } from '@nestjs/core';
import { Hl7Listener } from './hl7-listener.js';
import { Hl7Module } from './hl7.module.js';

const config = readConfig(process.env);
const logger = new StructuredLogger(createLogger(config.logLevel));
try {
  const settings = readHl7Settings(config.hl7File);
  if (!settings)
    throw new ConfigError('CLOISTER_HL7_CONNECTIONS does not name a connections file.');
  const access = DatabaseAccess.open(config);
  const app = await NestFactory.createApplicationContext(
    Hl7Module.with({
      config,
      access,
      rootKey: openRootKeys(config),
      queue: queueConnection(config.redisUrl, access.as('cloister_queue')),
    }),
    { logger, abortOnError: false },
  );
  const health = await HealthServer.listen(app.get(Readiness), {
    host: config.health.host,
    port: config.health.hl7Port,
  });
  onStop(async () => {
    await app.close();
    await health[Symbol.asyncDispose]();
  });
  await app.get(Hl7Listener).listen(settings);
  reportReady({ health: health.url });
} catch (error) {
  logger.fatal('hl7 could not start', { err: error });
  reportFailure(error);
  process.exit(1);
}
