import { DocumentTooLarge } from '@app/documents';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.filter.js';

// Room for the multipart frame and its fields around a file of the greatest size.
const FRAME_BYTES = 64 * 1024;
const DRAIN_MS = 30_000;

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
    await reply.status(problem.status).type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
  });
  fastify.addHook('onResponse', async (request) => {
    if (!request.raw.complete) drain(request.raw);
  });
}

/** By its header: the parser, which `isMultipart` asks, has not looked at the request yet. */
function isUpload({ headers }: FastifyRequest): boolean {
  return /^multipart\/form-data/i.test(headers['content-type'] ?? '');
}

function drain(request: IncomingMessage): void {
  request.resume();
  const limit = setTimeout(() => request.destroy(), DRAIN_MS);
  request.once('close', () => clearTimeout(limit));
}
