import type { FastifyInstance } from 'fastify';

/**
 * Answers hold what the disk of a shared workstation must not keep, and some carry a session's new
 * token. What may be kept, such as the assets of the web app, says so itself.
 */
export function keepAnswersNowhere(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (_request, reply) => {
    void reply.header('cache-control', 'no-store');
  });
}
