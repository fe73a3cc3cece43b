import { type Handling, InvalidFhirRequest } from '@app/fhir';
import type { Resource } from '@medplum/fhirtypes';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FHIR_PATH } from '../http/problems/fhir-error.js';
import type { Site } from '../session/site.js';

/** The address of the FHIR service, as the caller reaches it. */
export function baseOf(site: Site, request: FastifyRequest): string {
  return `${site.originOf(request)}${FHIR_PATH}`;
}

/** The answer to a create: where the resource is, and the resource unless only that is wanted. */
export function answerCreated<T extends Resource>(
  base: string,
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { resource, isNew }: { readonly resource: T; readonly isNew: boolean },
): T | undefined {
  void reply
    .status(isNew ? 201 : 200)
    .header('location', `${base}/${resource.resourceType}/${resource.id ?? ''}`);
  nameVersion(reply, resource);
  return preferences(headers['prefer']).get('return') === 'minimal' ? undefined : resource;
}

/** Where a resource has versions: what `If-Match` names. */
export function nameVersion(reply: FastifyReply, { meta }: Resource): void {
  if (meta?.versionId !== undefined) void reply.header('etag', `W/"${meta.versionId}"`);
}

/** `Prefer` (RFC 7240) by name; what is not known is passed over, as it says. */
export function preferences(header: string | string[] | undefined): ReadonlyMap<string, string> {
  const all = [header ?? []].flat().flatMap((one) => one.split(','));
  return new Map(
    all.map((one) => {
      const [name = '', value = ''] = one.split(';', 1)[0]?.split('=', 2) ?? [];
      return [name.trim().toLowerCase(), value.trim().replaceAll('"', '').toLowerCase()];
    }),
  );
}

/** What is to be done about parameters that are not known; refused, unless somebody asks for less. */
export function handlingOf({ headers }: FastifyRequest): Handling {
  return preferences(headers['prefer']).get('handling') === 'lenient' ? 'lenient' : 'strict';
}

const IF_NONE_EXIST_MAX = 500;

/** Null where the header is not there. */
export function ifNoneExistOf({ headers }: FastifyRequest): string | null {
  const header = headers['if-none-exist'];
  if (header === undefined) return null;
  if (typeof header === 'string' && header.length <= IF_NONE_EXIST_MAX) return header;
  throw new InvalidFhirRequest(
    'malformed',
    `If-None-Exist occurs twice, or is longer than ${IF_NONE_EXIST_MAX} characters.`,
    'invalid',
  );
}
