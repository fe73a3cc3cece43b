import { decodeText } from '../plain-text/decode-text.js';
import { DocumentRejected } from '../rejection.js';
import {
  childrenNamed,
  isElement,
  parseXml,
  statedXmlEncoding,
  type XmlElement,
} from '../containers/xml-tree.js';

/** A value of FHIR, from JSON or XML alike; a number is the digits that were sent. */
export type FhirValue = string | boolean | null | readonly FhirValue[] | FhirObject;
export interface FhirObject {
  readonly [element: string]: FhirValue | undefined;
}

export interface FhirResource extends FhirObject {
  readonly resourceType: string;
}

const DEPTH_MAX = 64;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Throws `broken` for what is neither. */
export function parseFhir(bytes: Buffer): FhirResource {
  const isXml = /^[^{]*</.test(bytes.subarray(0, 64).toString('latin1'));
  const { text } = decodeText(bytes, isXml ? statedXmlEncoding(bytes) : undefined);
  const root = isXml ? fromXml(parseXml(text), 0) : fromJson(text);
  if (!isResource(root)) throw new DocumentRejected('broken');
  return root;
}

export function isObject(value: FhirValue | undefined): value is FhirObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isResource(value: FhirValue | undefined): value is FhirResource {
  return isObject(value) && typeof value['resourceType'] === 'string';
}

/** In XML a list of one looks like no list. */
export function listOf(value: FhirValue | undefined): readonly FhirValue[] {
  if (value === undefined || value === null) return [];
  return isList(value) ? value : [value];
}

function isList(value: FhirValue): value is readonly FhirValue[] {
  return Array.isArray(value);
}

export function objectsIn(value: FhirValue | undefined): readonly FhirObject[] {
  return listOf(value).filter(isObject);
}

/** Empty where there is none. */
export function wordOf(value: FhirValue | undefined): string {
  const [first] = listOf(value);
  return typeof first === 'string' ? first.trim() : typeof first === 'boolean' ? String(first) : '';
}

function fromJson(text: string): FhirValue {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''), withDigits);
  } catch (cause) {
    throw new DocumentRejected('broken', {}, { cause });
  }
  refuseDeep(parsed);
  return asValue(parsed);
}

/** A number of JSON has more than its value: `6.10` is not `6.1`. */
function withDigits(_key: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === 'number' ? (context?.source ?? String(value)) : value;
}

function asValue(value: unknown): FhirValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(asValue);
  if (typeof value !== 'object' || value === null) return null;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asValue(inner)]));
}

/** Level by level: what goes as deep as it is led would end the process. */
function refuseDeep(root: unknown): void {
  let level: readonly unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_MAX) throw new DocumentRejected('nested-too-deep', { limit: DEPTH_MAX });
    level = level.flatMap((value): readonly unknown[] =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
}

function fromXml(element: XmlElement, depth: number): FhirValue {
  if (depth > DEPTH_MAX) throw new DocumentRejected('nested-too-deep', { limit: DEPTH_MAX });
  if (element.namespace === XHTML) return asHtml(element);
  const children = element.children.filter(isElement);
  const isType = /^[A-Z]/.test(element.name);
  const value = element.attributes.get('value');
  if (!isType && value !== undefined) return value;
  const [only] = children;
  // `contained`, `resource` and the like hold a resource, which bears its type as its name
  if (!isType && only && children.length === 1 && /^[A-Z]/.test(only.name)) {
    return fromXml(only, depth + 1);
  }
  const fields = new Map<string, FhirValue[]>();
  const add = (field: string, inner: FhirValue): void => {
    const values = fields.get(field) ?? [];
    values.push(inner);
    fields.set(field, values);
  };
  for (const child of children) {
    add(child.name, fromXml(child, depth + 1));
    // what a simple value has beside it, as JSON writes it
    const beside = child.attributes.has('value') ? childrenNamed(child, 'extension') : [];
    if (beside.length > 0)
      add(`_${child.name}`, { extension: beside.map((one) => fromXml(one, depth + 2)) });
  }
  const id = element.attributes.get('id') ?? element.attributes.get('url');
  return {
    ...(isType && { resourceType: element.name }),
    ...(id !== undefined && { [element.attributes.has('url') ? 'url' : 'id']: id }),
    ...Object.fromEntries(
      [...fields].map(([name, [first = null, ...more]]) => [
        name,
        more.length === 0 ? first : [first, ...more],
      ]),
    ),
  };
}

function asHtml({ name, attributes, children }: XmlElement): string {
  const stated = [...attributes].map(([key, value]) => ` ${key}="${escaped(value)}"`).join('');
  if (children.length === 0 && /^(?:br|img|hr|col)$/.test(name)) return `<${name}${stated}>`;
  const inside = children.map((child) => (isElement(child) ? asHtml(child) : escaped(child)));
  return `<${name}${stated}>${inside.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
