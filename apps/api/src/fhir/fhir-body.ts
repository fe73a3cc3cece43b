import type { FastifyInstance } from 'fastify';
import { FHIR_BODY_MAX_BYTES, FHIR_PATH, isFhirAddress } from '../http/fhir-error.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Of a Binary that comes as it is, and not as a resource. */
    binaryType: string | null;
  }
}

const BINARY_PATH = `${FHIR_PATH}/Binary`;
/** Under this name no other parser takes them. */
const BYTES_AS_THEY_ARE = 'application/vnd.cloister.bytes';
const RESOURCE_TYPE = /^\s*application\/(fhir\+)?json\b/i;
const XML_TYPE = /^[^;]*\bxml\b/i;

/** Resources come as JSON under FHIR's own name for it; a Binary comes in any media type, as it is. */
export function readFhirBodies(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    if (isFhirAddress(route.url)) route.bodyLimit = FHIR_BODY_MAX_BYTES;
  });
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/fhir+json', { parseAs: 'string' }, parse);
  fastify.decorateRequest('binaryType', null);
  fastify.addHook('onRequest', async (request) => {
    const [path] = request.url.split('?', 1);
    if (request.method !== 'POST' || path !== BINARY_PATH) return;
    const type = request.headers['content-type'] ?? '';
    if (RESOURCE_TYPE.test(type) || XML_TYPE.test(type)) return;
    request.binaryType = type;
    request.headers['content-type'] = BYTES_AS_THEY_ARE;
  });
  fastify.addContentTypeParser(BYTES_AS_THEY_ARE, (_request, payload, done) => done(null, payload));
}
