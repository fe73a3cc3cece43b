import { chmod, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { type DataFolder, OperatorSecret, ownAccount } from '@app/platform';
import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { letGo, watchConnections } from '../http/orderly-close.js';
import { refuseConnection } from '../http/problems/transport-refusals.js';
import { peerCredentials, type PeerUid } from './peer-credentials.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is at the other end of the operator's Unix socket; null for a request that came another way. */
    operatorPeer: OperatorPeer | null;
  }
}

export interface OperatorPeer {
  /** The account of the operating system. */
  readonly account: string;
  /** Whether the request showed the secret. */
  readonly isOperator: boolean;
}

interface OperatorListener {
  readonly server: Server;
  readonly secret: OperatorSecret;
}

// Unix sockets are made with the process's umask; nobody may connect in the instant before chmod.
const OWNER_ONLY = 0o177;
const ROOT = 0;

// Not told by the socket's address: that is as empty for a TCP connection that has just broken.
const peers = new WeakMap<IncomingMessage, OperatorPeer>();
const listeners = new WeakMap<FastifyInstance, OperatorListener>();
const logger = new Logger('OperatorSocket');

export function markOperatorRequests(fastify: FastifyInstance): void {
  fastify.decorateRequest('operatorPeer', null);
  fastify.addHook('onRequest', async (request) => {
    request.operatorPeer = peers.get(request.raw) ?? null;
  });
  fastify.addHook('preClose', () => closeSocket(fastify));
}

/**
 * The api once more, on a Unix socket that only its own user can open: how the operator at the
 * machine's shell reaches it. Whoever comes this way must show the secret that lies beside the socket,
 * and is named after the account that the kernel saw connect. Closes with the application.
 */
export async function listenForOperator(
  app: NestFastifyApplication,
  { operatorSocket: path, operatorSecret }: DataFolder,
): Promise<void> {
  await rm(path, { force: true });
  const uidOf = await peerCredentials();
  if (!uidOf) logger.warn('the kernel cannot be asked who is at the operator’s socket');
  const secret = OperatorSecret.create(operatorSecret);
  const fastify = app.getHttpAdapter().getInstance();
  const users = new WeakMap<Socket, PeerUser>();
  const server = createServer((request, response) => {
    // While its connection stands: the descriptor of one that broke may be another's by now.
    const user = users.get(request.socket) ?? UNKNOWN;
    const isOperator = user.mayOperate && secret.isShownBy(request.headers.authorization);
    peers.set(request, { account: user.account, isOperator });
    fastify.routing(request, response);
  });
  server.on('connection', (socket) => users.set(socket, userOf(socket, uidOf)));
  server.on('clientError', refuseConnection);
  watchConnections(server);
  await listen(server, path);
  await chmod(path, 0o600);
  listeners.set(fastify, { server, secret });
}

interface PeerUser {
  readonly account: string;
  readonly mayOperate: boolean;
}

const UNKNOWN: PeerUser = { account: 'unknown', mayOperate: false };

/** Where the kernel cannot be asked, the socket's mode says that it is our own user, or root in its place. */
function userOf(socket: Socket, uidOf: PeerUid | null): PeerUser {
  if (!uidOf) return { account: ownAccount(), mayOperate: true };
  const uid = uidOf(socket);
  if (uid === null) return UNKNOWN;
  if (uid === process.getuid?.()) return { account: ownAccount(), mayOperate: true };
  return uid === ROOT
    ? { account: 'root', mayOperate: true }
    : { account: `uid-${uid}`, mayOperate: false };
}

/** While the database is still there: an answer under way on the socket needs it. */
async function closeSocket(fastify: FastifyInstance): Promise<void> {
  const listener = listeners.get(fastify);
  if (!listener) return;
  letGo(listener.server);
  await new Promise<void>((resolve) => listener.server.close(() => resolve()));
  listener.secret.remove();
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
