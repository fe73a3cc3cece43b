import type { Server } from 'node:http';
import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MS = 50;
const DRAIN_MS = 10_000;

/**
 * Closing takes as long as the last answer under way, and no longer than 10 s: a connection that a
 * client keeps open for a next request would otherwise hold it for a minute.
 */
export function closeInOrder(fastify: FastifyInstance): void {
  fastify.addHook('preClose', async () => letGo(fastify.server));
}

/** From now on lets every connection go as soon as nothing is under way on it. */
export function letGo(server: Server): void {
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const drained = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  server.once('close', () => {
    clearInterval(idle);
    clearTimeout(drained);
  });
}
