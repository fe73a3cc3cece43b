import { DocumentTooLarge } from '@app/documents';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problems/problem.filter.js';

// Room for the multipart frame and its fields around a file of the greatest size.
const FRAME_BYTES = 64 * 1024;
const DRAIN_MS = 30_000;
// Unpaced, what is thrown away arrives faster than the memory it lay in is collected.
const DRAIN_PIECE_BYTES = 256 * 1024;
const DRAIN_PAUSE_MS = 10;

/**
 * An upload that says beforehand that it is too large is refused before its first byte is stored.
 * What the client still sends is read and thrown away for a while, here and after every other early
 * answer: a connection closed in mid-upload is reset, and the reset takes the answer with it.
 */
export function refuseOversizedEarly(
  fastify: FastifyInstance,
  maxBytes: number,
  refused: (request: FastifyRequest, reason: string) => void,
): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const length = Number(request.headers['content-length'] ?? 0);
    if (!isUpload(request) || length <= maxBytes + FRAME_BYTES) return;
    const error = new DocumentTooLarge(maxBytes);
    const problem = toProblem(error);
    refused(request, error.code);
    const drained = drain(request.raw);
    // Node closes such a connection right behind the answer, whatever the client is still sending.
    if (/\bclose\b/i.test(request.headers.connection ?? '')) await drained;
    await reply.status(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
  });
  fastify.addHook('onResponse', async (request) => {
    void drain(request.raw);
  });
}

/** By its header: the parser, which `isMultipart` asks, has not looked at the request yet. */
function isUpload({ headers }: FastifyRequest): boolean {
  return /^(multipart\/form-data|application\/offset\+octet-stream)/i.test(
    headers['content-type'] ?? '',
  );
}

const draining = new WeakMap<IncomingMessage, Promise<void>>();

/** Reads the rest of the request and throws it away; ends with it, or cuts it off after 30 s. */
function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return Promise.resolve();
  const under = draining.get(request) ?? discard(request);
  draining.set(request, under);
  return under;
}

function discard(request: IncomingMessage): Promise<void> {
  let piece = 0;
  request.on('data', (chunk: Buffer) => {
    piece += chunk.length;
    if (piece < DRAIN_PIECE_BYTES) return;
    piece = 0;
    request.pause();
    setTimeout(() => request.resume(), DRAIN_PAUSE_MS);
  });
  request.resume();
  const limit = setTimeout(() => request.destroy(), DRAIN_MS);
  return new Promise((resolve) => {
    for (const end of ['end', 'close'] as const) {
      request.once(end, () => {
        clearTimeout(limit);
        resolve();
      });
    }
  });
}
