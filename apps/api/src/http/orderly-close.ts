import { Server as TlsServer } from 'node:https';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

const LOOK_EVERY_MS = 50;
const DRAIN_MS = 10_000;

/** Connections on which nothing was asked yet, such as those that a browser opens ahead of need. */
const silent = new WeakMap<Server, Set<Socket>>();

/**
 * Closing takes as long as the last answer under way, and no longer than 10 s: a connection that a
 * client keeps open for a next request would otherwise hold it for a minute.
 */
export function closeInOrder(fastify: FastifyInstance): void {
  watchConnections(fastify.server);
  fastify.addHook('preClose', async () => letGo(fastify.server));
}

/** From the start, for `letGo`: Node's server counts a silent connection as a busy one. */
export function watchConnections(server: Server): void {
  const sockets = new Set<Socket>();
  silent.set(server, sockets);
  const opened = server instanceof TlsServer ? 'secureConnection' : 'connection';
  server.on(opened, (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => sockets.delete(socket));
}

/** From now on lets every connection go as soon as nothing is under way on it. */
export function letGo(server: Server): void {
  for (const socket of silent.get(server) ?? []) socket.destroy();
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_EVERY_MS);
  const drained = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  server.once('close', () => {
    clearInterval(idle);
    clearTimeout(drained);
  });
}
