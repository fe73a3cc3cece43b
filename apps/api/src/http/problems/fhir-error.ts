import { type FhirIssue, FhirRefused, toOperationOutcome } from '@app/fhir';
import type { OperationOutcome } from '@medplum/fhirtypes';
import type { FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';

export const FHIR_PATH = '/fhir/R4';
export const FHIR_JSON = 'application/fhir+json; charset=utf-8';
/** What may come as one resource: a file in it is a third longer than it is. */
export const FHIR_BODY_MAX_BYTES = 32 * 1024 * 1024;

/** The types of resource that stand under an address of their own. */
export const FHIR_TYPES = [
  'AuditEvent',
  'Binary',
  'Bundle',
  'DiagnosticReport',
  'DocumentReference',
  'List',
  'Observation',
  'OperationDefinition',
  'Patient',
  'Subscription',
  'Task',
] as const;

/** By status, where an error says no more (FHIR R4, issue-type). */
const CODES: Readonly<Record<number, FhirIssue['code']>> = {
  400: 'invalid',
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  405: 'not-supported',
  406: 'not-supported',
  408: 'timeout',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  414: 'too-long',
  415: 'not-supported',
  422: 'business-rule',
  429: 'throttled',
  503: 'transient',
  507: 'no-store',
};
/** By the code of the problem, where it says more than the status. */
const CODES_OF_PROBLEMS: Readonly<Record<string, FhirIssue['code']>> = {
  'json-too-deep': 'too-costly',
  'json-too-many-values': 'too-costly',
};
const TITLES: Readonly<Record<number, string>> = {
  400: 'The body is not JSON in UTF-8.',
  413: `The body is longer than ${FHIR_BODY_MAX_BYTES} bytes. Send a larger file as a Binary in its own media type.`,
  415: 'Resources must be sent as application/fhir+json.',
};

/** Everything under the base, which refuses as FHIR does; the discovery document of SMART is OAuth's. */
export function isFhirAddress(url: string): boolean {
  const [path = ''] = url.split('?', 1);
  return (
    (path === FHIR_PATH || path.startsWith(`${FHIR_PATH}/`)) &&
    !path.startsWith(`${FHIR_PATH}/.well-known/`)
  );
}

export function toFhirRefusal(
  error: unknown,
  problem: Problem,
  request: FastifyRequest,
): { readonly status: number; readonly outcome: OperationOutcome } {
  const { code, title } = problem;
  if (error instanceof FhirRefused) {
    return { status: problem.status, outcome: toOperationOutcome(code, error.issues) };
  }
  const unknown = code === 'http-404' ? unknownAddress(request) : null;
  if (unknown)
    return { status: unknown.status, outcome: toOperationOutcome(code, [unknown.issue]) };
  const issues = (problem.errors ?? []).map(({ path, message }): FhirIssue => ({
    code: 'invalid',
    text: path === '' ? message : `${path}: ${message}`,
    expression: null,
  }));
  const own = code.startsWith('http-') ? TITLES[problem.status] : undefined;
  const whole: FhirIssue = {
    code:
      own && problem.status === 400
        ? 'structure'
        : (CODES_OF_PROBLEMS[code] ?? CODES[problem.status] ?? 'exception'),
    text: own ?? title,
    expression: null,
  };
  return {
    status: problem.status,
    outcome: toOperationOutcome(code, issues.length > 0 ? issues : [whole]),
  };
}

/** A type that there is not, or something that is not done with one that there is. */
function unknownAddress({ url }: FastifyRequest): {
  readonly status: 404 | 405;
  readonly issue: FhirIssue;
} {
  const [, type = ''] = (url.split('?', 1)[0] ?? '').slice(FHIR_PATH.length).split('/');
  const isKnown = FHIR_TYPES.some((known) => known === type);
  const text = isKnown
    ? `This interaction is not supported for ${type}. See GET ${FHIR_PATH}/metadata.`
    : `Resources of this type are not supported. Supported: ${FHIR_TYPES.join(', ')}.`;
  return {
    status: isKnown ? 405 : 404,
    issue: { code: 'not-supported', text, expression: null },
  };
}
