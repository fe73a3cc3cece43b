import { FhirRefused, InvalidFhirRequest } from '@app/fhir';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Header,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { from, type Observable, catchError, switchMap, throwError } from 'rxjs';
import { FHIR_JSON } from '../http/problems/fhir-error.js';
import { KnownRefusals, subjectOf } from '../http/problems/known-refusals.js';
import { type RouteRule, UnlistedRoute } from '../http/route.js';

const JSON_TYPES = new Set([
  '*/*',
  'application/*',
  'application/fhir+json',
  'application/json',
  'json',
]);

/** Writes down what is refused in FHIR's terms. */
@Injectable()
export class FhirFaults implements NestInterceptor {
  constructor(private readonly refusals: KnownRefusals) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.record(request, error)).pipe(switchMap(() => throwError(() => error))),
        ),
      );
  }

  private async record({ actor, params }: FastifyRequest, error: unknown): Promise<void> {
    if (!actor || !(error instanceof FhirRefused)) return;
    await this.refusals.record(actor, error.code, { subject: subjectOf(params) });
  }
}

/** Answers in FHIR's JSON, and refuses whoever wants another form. */
@Injectable()
export class FhirJsonAlone implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    return wantsJson(request) ? next.handle() : throwError(notJson);
  }
}

/** A route of resources. They are described by the CapabilityStatement, not by the document of the api. */
export function FhirRoute(route: RouteRule): MethodDecorator {
  return applyDecorators(
    UnlistedRoute(route),
    UseInterceptors(FhirFaults, FhirJsonAlone),
    Header('content-type', FHIR_JSON),
  );
}

/** The same where the answer is of another form too. */
export function FhirBytesRoute(route: RouteRule): MethodDecorator {
  return applyDecorators(UnlistedRoute(route), UseInterceptors(FhirFaults));
}

function notJson(): InvalidFhirRequest {
  return new InvalidFhirRequest(
    'unacceptable',
    'Answers are available as application/fhir+json only. Request that with Accept or _format.',
  );
}

/** Whether somebody wants a resource by name, and not whatever there is. */
export function asksForResource(request: FastifyRequest): boolean {
  const { accept = '' } = request.headers;
  const format = formatOf(request);
  if (format !== null) return JSON_TYPES.has(plain(format));
  return accept.split(',').some((range) => /^application\/(fhir\+)?json$/.test(plain(range)));
}

/** `_format` is stronger than Accept (FHIR R4, 3.1.0.1.11). */
function wantsJson(request: FastifyRequest): boolean {
  const format = formatOf(request);
  if (format !== null) return JSON_TYPES.has(plain(format));
  const { accept = '*/*' } = request.headers;
  return accept.split(',').some((range) => JSON_TYPES.has(plain(range)));
}

function formatOf({ query }: FastifyRequest): string | null {
  const format =
    typeof query === 'object' && query !== null && '_format' in query ? query._format : null;
  return typeof format === 'string' ? format : null;
}

function plain(mediaType: string): string {
  // a plus sign in an address is a blank where nobody encoded it
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase().replace('fhir json', 'fhir+json');
}
