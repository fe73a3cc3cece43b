import { readFileSync } from 'node:fs';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { type Config, newId, requestContext } from '@app/platform';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule, LoggerService } from '@nestjs/common';
import { readFhirBodies } from './fhir/fhir-body.js';
import { AnonymousRefusals } from './http/anonymous-refusals.js';
import { readJsonWithinBounds } from './http/json-body.js';
import { keepAnswersNowhere } from './http/kept-nowhere.js';
import { closeInOrder } from './http/orderly-close.js';
import { refuseOversizedEarly } from './http/oversized.js';
import { COMPLETION_BODY_MAX_BYTES, JSON_BODY_MAX_BYTES } from './http/problems/problem.filter.js';
import { refuseAddress, refuseConnection } from './http/problems/transport-refusals.js';
import { markOperatorRequests } from './operator/operator-socket.js';
import { leaveBytesToTheirReader } from './uploads/arriving-bytes.js';
import { serveAssets } from './web/web-app.js';
import { readWitnessBodiesAsText } from './witness/witness-body.js';

const KEEP_ALIVE_MS = 65_000;

/** The HTTP application: not listening yet. */
export async function createApi(
  module: DynamicModule,
  config: Config,
  logger: LoggerService | false,
): Promise<NestFastifyApplication> {
  const { tls, trustedProxies, uploadTimeoutMs, uploadMaxBytes } = config.api;
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_BODY_MAX_BYTES,
    requestTimeout: uploadTimeoutMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    routerOptions: { maxParamLength: 128 },
    forceCloseConnections: 'idle',
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
    ...(tls && { https: { cert: readFileSync(tls.certFile), key: readFileSync(tls.keyFile) } }),
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('sessionId', null);
  fastify.decorateRequest('linkId', null);
  fastify.addHook('onRoute', (route) => {
    if (route.url === '/v1/chat/completions') route.bodyLimit = COMPLETION_BODY_MAX_BYTES;
  });
  markOperatorRequests(fastify);
  keepAnswersNowhere(fastify);
  // every log line of a request names it
  fastify.addHook('onRequest', (_request, _reply, done) => {
    requestContext.run({ requestId: newId() }, done);
  });
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: tls ? { maxAge: 31_536_000 } : false,
    referrerPolicy: { policy: 'no-referrer' },
  });
  await app.register(multipart);
  readJsonWithinBounds(app);
  leaveBytesToTheirReader(fastify);
  readWitnessBodiesAsText(fastify);
  readFhirBodies(fastify);
  await serveAssets(app);
  const refusals = app.get(AnonymousRefusals);
  refuseOversizedEarly(fastify, uploadMaxBytes, (request, reason) =>
    refusals.count(request, reason),
  );
  closeInOrder(fastify);
  return app;
}
