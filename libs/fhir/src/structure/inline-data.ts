import { FhirRefused, type FhirIssue, NotR4 } from '../faults/fhir-issue.js';

/** Of a resource without the files in it. */
const RESOURCE_MAX_CHARACTERS = 512 * 1024;
/** Shorter than this it costs nothing to leave it where it is. */
const ASIDE_FROM = 256;
const STAND_IN = 'AAAA';

/** A resource in which Base64 of files is set aside: what looks through it must not go through them. */
export interface Lightened {
  readonly resource: unknown;
  /** By the path of the element, as `content.0.attachment.data`. */
  readonly data: ReadonlyMap<string, string>;
}

export class ResourceTooLong extends FhirRefused {
  readonly code = 'fhir-too-long';
  readonly kind = 'too-large';

  constructor(text: string, expression: string | null = null) {
    super([{ code: 'too-long', text, expression }]);
  }
}

/** Throws `ResourceTooLong` where what is left is longer than a description has to be. */
export function setDataAside(given: unknown): Lightened {
  const data = new Map<string, string>();
  const resource = lighten(given, '', data);
  if (JSON.stringify(resource ?? null).length > RESOURCE_MAX_CHARACTERS) {
    throw new ResourceTooLong(
      `Without its files, the resource is longer than ${RESOURCE_MAX_CHARACTERS} characters. Send less at a time.`,
    );
  }
  return { resource, data };
}

/** The bytes of an element of type base64Binary; white space between is allowed. Throws `NotR4`. */
export function bytesOf(base64: string, expression: string): Buffer {
  const text = /\s/.test(base64) ? base64.replaceAll(/\s+/g, '') : base64;
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) {
    const issue: FhirIssue = {
      code: 'structure',
      text: 'The value is not valid Base64.',
      expression,
    };
    throw new NotR4([issue]);
  }
  return Buffer.from(text, 'base64');
}

function lighten(value: unknown, path: string, data: Map<string, string>): unknown {
  if (Array.isArray(value)) {
    return value.map((one, index) => lighten(one, `${path}${path && '.'}${index}`, data));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => {
      const at = `${path}${path && '.'}${key}`;
      if (key !== 'data' || typeof inner !== 'string' || inner.length < ASIDE_FROM) {
        return [key, lighten(inner, at, data)];
      }
      data.set(at, inner);
      return [key, STAND_IN];
    }),
  );
}
