import { isDiskFull } from '@app/database';
import { DiskFull, DomainError, type DomainErrorKind } from '@app/platform';
import { type Meanwhile, ReviewChanged } from '@app/review';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FHIR_JSON, isFhirAddress, toFhirRefusal } from './fhir-error.js';
import { isTokenAddress, toOAuthError } from './oauth-error.js';
import { isOpenAiAddress, toOpenAiError } from './openai-error.js';
import type { Problem } from './problem.js';
import { ValidationFailed } from '../validation.js';

/** The HTTP status that each kind of refusal is answered with. */
export const STATUS_OF_KIND = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  unacceptable: 406,
  conflict: 409,
  precondition: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  exhausted: 429,
  unavailable: 503,
  'no-space': 507,
} as const satisfies Record<DomainErrorKind, number>;

const UNAVAILABLE_RETRY_SECONDS = 5;
const DISK_FULL_RETRY_SECONDS = 60;

export const PROBLEM_MEDIA_TYPE = 'application/problem+json';
export const JSON_BODY_MAX_BYTES = 256 * 1024;
/** Of a call of the model: messages of 128,000 tokens and more. */
export const COMPLETION_BODY_MAX_BYTES = 1024 * 1024;

/** What HTTP itself refuses, in words of what to do; none repeats what was sent. */
export const HTTP_TITLES: Readonly<Record<number, string>> = {
  404: 'There is nothing at this address.',
  408: 'The request took too long to arrive. Send it again.',
  412: 'This address speaks tus 1.0.0. Send Tus-Resumable: 1.0.0.',
  413: `The body is larger than the limit of this address: ${COMPLETION_BODY_MAX_BYTES} bytes for completions, ${JSON_BODY_MAX_BYTES} for everything else. Send less at a time.`,
  414: 'A part of the address is too long.',
  415: 'This address does not accept a body of this type. See its description in /api/openapi.json.',
  423: 'Another request is working on this. Try again in a moment.',
  431: 'The headers of the request are too large. Send fewer or shorter ones.',
};

/** Turns every error into a problem; nobody else builds error bodies, and none carries what was sent. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const problem = toProblem(isDiskFull(error) ? new DiskFull({ cause: error }) : error);
    if (problem.status === 500) this.logger.error('request failed', { err: error });
    if (reply.sent || reply.raw.headersSent) {
      reply.raw.destroy(); // the client must not take a part for the whole
      return;
    }
    const retryAfter = retryAfterSeconds(error, problem.status);
    if (retryAfter) void reply.header('retry-after', String(retryAfter));
    if (problem.status === 401) void reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status);
    const { url } = http.getRequest<FastifyRequest>();
    if (isTokenAddress(url)) {
      void reply.type('application/json').send(JSON.stringify(toOAuthError(error, problem)));
    } else if (isFhirAddress(url)) {
      const { status, outcome } = toFhirRefusal(error, problem, http.getRequest<FastifyRequest>());
      void reply.status(status).type(FHIR_JSON).send(JSON.stringify(outcome));
    } else if (isOpenAiAddress(url)) {
      void reply.type('application/json').send(JSON.stringify(toOpenAiError(problem)));
    } else {
      void reply.type(PROBLEM_MEDIA_TYPE).send(JSON.stringify(problem));
    }
  }
}

export function toProblem(error: unknown): Problem {
  if (error instanceof ValidationFailed) {
    const { code, message: title } = error;
    return { type: `/problems/${code}`, title, status: 400, code, errors: [...error.errors] };
  }
  if (error instanceof DomainError) {
    const { code, kind, message: title, reason } = error;
    const status = STATUS_OF_KIND[kind];
    return {
      type: `/problems/${code}`,
      title,
      status,
      code,
      ...(reason && { reason }),
      ...(error instanceof ReviewChanged && { meanwhile: toMeanwhile(error.meanwhile) }),
    };
  }
  const status = statusOf(error);
  if (status !== null && status < 500) {
    const title = HTTP_TITLES[status] ?? 'The request cannot be read.';
    return { type: 'about:blank', title, status, code: `http-${status}` };
  }
  return {
    type: 'about:blank',
    title:
      'Something went wrong on our side. Try again; if it keeps happening, tell your Cloister administrator the time of this answer.',
    status: 500,
    code: 'internal',
  };
}

function toMeanwhile({ action, by, at }: Meanwhile): NonNullable<Problem['meanwhile']> {
  return { action, by: { kind: 'person', ...by }, at: at.toISOString() };
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  // Fastify's own refusals, for example of a body that is no JSON
  const hasStatus = error instanceof Error && 'statusCode' in error;
  return hasStatus && typeof error.statusCode === 'number' ? error.statusCode : null;
}

function retryAfterSeconds(error: unknown, status: number): number | null {
  if (error instanceof DomainError && error.retryAfterSeconds) return error.retryAfterSeconds;
  if (status === 507) return DISK_FULL_RETRY_SECONDS;
  return status === 503 || status === 429 ? UNAVAILABLE_RETRY_SECONDS : null;
}
