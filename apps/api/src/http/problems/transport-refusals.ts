import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { BadRequestException, HttpException } from '@nestjs/common';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { FHIR_JSON, isFhirAddress, toFhirRefusal } from './fhir-error.js';
import { PROBLEM_MEDIA_TYPE, toProblem } from './problem.filter.js';

/** For a year. Sent by a service with a certificate of its own; before a proxy it is the proxy's to say. */
const STRICT_TRANSPORT_SECURITY = 'max-age=31536000; includeSubDomains';

/** What helmet adds to every other answer. */
const GUARDS = {
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The router's own refusals, of an address that no route was asked about: these never reach a filter. */
export function refuseAddress(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const problem = toProblem(error);
  const isFhir = isFhirAddress(request.url);
  const body = isFhir ? toFhirRefusal(error, problem, request).outcome : problem;
  void reply
    .status(problem.status)
    .headers(guardsOf(request.raw.socket))
    .type(isFhir ? FHIR_JSON : PROBLEM_MEDIA_TYPE)
    .send(JSON.stringify(body));
}

/** What is not HTTP, or comes too slowly, has no request: the answer is written by hand. */
export function refuseConnection(error: Error & { readonly code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = toProblem(refusalOf(error.code));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? 'Refused'}`,
    `Content-Type: ${PROBLEM_MEDIA_TYPE}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
    ...Object.entries(guardsOf(socket)).map(([name, value]) => `${name}: ${value}`),
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function guardsOf(socket: Socket): Readonly<Record<string, string>> {
  const isOverTls = socket instanceof TLSSocket;
  return {
    ...GUARDS,
    ...(isOverTls && { 'strict-transport-security': STRICT_TRANSPORT_SECURITY }),
  };
}

function refusalOf(code: string | undefined): HttpException {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return new HttpException('', 408);
  if (code === 'HPE_HEADER_OVERFLOW') return new HttpException('', 431);
  return new BadRequestException();
}
