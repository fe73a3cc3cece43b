import type { Bundle, DocumentReference, OperationOutcome, Patient } from '@medplum/fhirtypes';
import { expect } from 'vitest';
import { NOTE } from './rest.js';
import type { TestService } from './service.js';

/** The authority of the patients' numbers. */
export const MRN = 'urn:oid:1.2.276.0.76.4.8';
export const LABELS = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

let numbers = 0;

/** How often a document was described: the last is `doc-N`, and its text ends in N. */
export const described = (): number => numbers;

/** Of a number of its own, and of a text of its own. */
export function aReference(given: Partial<DocumentReference> = {}, text = NOTE): DocumentReference {
  numbers += 1;
  const data = Buffer.from(`${text}${numbers}`).toString('base64');
  return {
    resourceType: 'DocumentReference',
    masterIdentifier: { system: 'urn:example:docs', value: `doc-${numbers}` },
    status: 'current',
    content: [{ attachment: { contentType: 'text/plain', data, title: 'note.txt' } }],
    ...given,
  };
}

export const aPatient = (value: string, system = MRN): Patient => ({
  resourceType: 'Patient',
  identifier: [{ system, value }],
  name: [{ family: 'Hidden' }],
});

export type Relation = NonNullable<DocumentReference['relatesTo']>[number];
/** What a document is to another one, by its id or however it is named. */
export const related = (
  code: Relation['code'],
  target: Relation['target'] | string,
): Relation[] => [{ code, target: typeof target === 'string' ? toIt(target) : target }];
const toIt = (id: string | undefined): Relation['target'] => ({
  reference: `DocumentReference/${id}`,
});

export const idsOf = ({ entry = [] }: Bundle): unknown[] =>
  entry.map(({ resource }) => resource?.id);

/** A system that speaks FHIR to a service, with the key of the service unless it brings another. */
export class FhirSystem {
  constructor(private readonly of: () => TestService) {}

  readonly call = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    this.of().call(path.startsWith('http') ? path.slice(this.of().url.length) : `/fhir/R4${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/fhir+json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  readonly create = (given: DocumentReference): Promise<DocumentReference> =>
    got(this.call('POST', '/DocumentReference', given), 201);
}

export async function got<T>(answer: Response | Promise<Response>, status = 200): Promise<T> {
  const { status: was, headers } = await answer;
  const text = await (await answer).text();
  expect(`${was} ${was === status ? '' : text}`).toBe(`${status} `);
  expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
  return JSON.parse(text);
}

/** Status, code and elements of a refusal. */
export async function refusal(answer: Response | Promise<Response>): Promise<unknown> {
  const { status } = await answer;
  const outcome = await got<OperationOutcome>(answer, status);
  expect(outcome.resourceType).toBe('OperationOutcome');
  return [status, ...outcome.issue.flatMap(({ code, expression = [] }) => [code, ...expression])];
}
