import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { letGo, watchConnections } from './http/orderly-close.js';
import { refuseConnection } from './http/transport-refusals.js';

// Unix sockets are made with the process's umask; nobody may connect in the instant before chmod.
const OWNER_ONLY = 0o177;

// Not told by the socket's address: that is as empty for a TCP connection that has just broken.
const operatorRequests = new WeakSet<IncomingMessage>();
const sockets = new WeakMap<FastifyInstance, Server>();

export function markOperatorRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('throughOperatorSocket', false);
  fastify.addHook('onRequest', async (request) => {
    request.throughOperatorSocket = operatorRequests.has(request.raw);
  });
  fastify.addHook('preClose', () => closeSocket(fastify));
}

/**
 * The api once more, on a Unix socket that only its own user can open: how the operator at the
 * machine's shell reaches it. Requests that come this way are marked as such. Closes with the application.
 */
export async function listenForOperator(app: NestFastifyApplication, path: string): Promise<void> {
  await rm(path, { force: true });
  const fastify = app.getHttpAdapter().getInstance();
  const server = createServer((request, response) => {
    operatorRequests.add(request);
    fastify.routing(request, response);
  });
  server.on('clientError', refuseConnection);
  watchConnections(server);
  await listen(server, path);
  await chmod(path, 0o600);
  sockets.set(fastify, server);
}

/** While the database is still there: an answer under way on the socket needs it. */
async function closeSocket(fastify: FastifyInstance): Promise<void> {
  const server = sockets.get(fastify);
  if (!server) return;
  letGo(server);
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

async function listen(server: Server, path: string): Promise<void> {
  const before = process.umask(OWNER_ONLY);
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(path, () => resolve());
    });
  } finally {
    process.umask(before);
  }
}
