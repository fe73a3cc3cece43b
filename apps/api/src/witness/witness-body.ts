import type { FastifyInstance } from 'fastify';

/** Clients of the protocol name other media types, or none; the body is text whatever they say. */
export function readWitnessBodiesAsText(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async ({ raw, routeOptions }) => {
    if (routeOptions.url === '/api/witness/add-checkpoint') {
      raw.headers['content-type'] = 'text/plain; charset=utf-8';
    }
  });
}
