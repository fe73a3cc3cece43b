import { InvalidFhirRequest } from '../faults/fhir-issue.js';
import type { KnownNumber } from '../identifiers.js';
import { MADE_BY_AI, tokenOfCoding } from '../systems.js';
import { type DateSpan, dateSpanOf } from './date-span.js';

const COUNT = { usual: 50, most: 200 };
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const TOKEN_MAX = 400;
/** Said about the form of the answer, or to make caches forget; they change nothing here. */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set(['_format', '_pretty']);

const STATUSES = ['current', 'superseded', 'entered-in-error'] as const;
export type SoughtStatus = (typeof STATUSES)[number];

/** A patient by the number, or by the id of a Patient of this service. */
export type SoughtPatient =
  | { readonly kind: 'number'; readonly number: KnownNumber }
  | { readonly kind: 'id'; readonly id: string };

export interface DocumentSearch {
  readonly id: string | null;
  readonly identifier: KnownNumber | null;
  readonly patient: SoughtPatient | null;
  /** A document that those sought were made of. */
  readonly relatesTo: string | null;
  readonly status: SoughtStatus | null;
  /** Whether what a model made is sought, and nothing else. */
  readonly isOfSummaries: boolean;
  /** When what is sought was last changed; `to` is not included. */
  readonly changed: DateSpan;
  readonly count: number;
  /** Whether the patients of what is found are given as well. */
  readonly includesPatients: boolean;
  /** Names the next page of a search, and stands alone. */
  readonly page: string | null;
  readonly passedOver: number;
}

export interface PatientSearch {
  readonly id: string | null;
  readonly identifier: KnownNumber | null;
  readonly passedOver: number;
}

/** What is to be done about parameters that are not known: of `Prefer: handling`. */
export type Handling = 'strict' | 'lenient';

/** Name and value, as often as they were sent. */
export type Parameters = readonly (readonly [name: string, value: string])[];

const PATIENT_NUMBERS = ['patient.identifier', 'patient:identifier', 'subject:identifier'];
const DOCUMENT_PARAMETERS = [
  '_id',
  'identifier',
  'patient',
  'subject',
  ...PATIENT_NUMBERS,
  'relatesto',
  'status',
  '_security',
  '_include',
  '_count',
  '_page',
];

/**
 * What a parameter says decides what is shown: none is passed over, unless whoever asks wants that. Throws
 * `InvalidFhirRequest`.
 */
export function readDocumentSearch(
  parameters: Parameters,
  handling: Handling = 'strict',
): DocumentSearch {
  const { spans, others } = spansIn(parameters, '_lastUpdated');
  const { given, passedOver } = once(others, DOCUMENT_PARAMETERS, handling);
  const isOfSummaries = asksForSummaries(given.get('_security'));
  if (spans.from ?? spans.to) {
    if (!isOfSummaries)
      throw invalidRequest('_lastUpdated applies to summaries only. Send _security with it.');
    if (given.has('_id') || given.has('identifier')) {
      throw invalidRequest(
        'identifier and _id name one document: no other parameter narrows them.',
      );
    }
  }
  const patients = ['patient', 'subject', ...PATIENT_NUMBERS].filter((name) => given.has(name));
  if (patients.length > 1) throw invalidRequest('Name the patient once.');
  const [patient = ''] = patients;
  const sought = given.get(patient) ?? '';
  return {
    id: idOf(given.get('_id')),
    identifier: tokenOf(given.get('identifier')),
    patient: patient === '' ? null : patientOf(patient, sought),
    relatesTo: relatedOf(given.get('relatesto')),
    status: statusOf(given.get('status')),
    isOfSummaries,
    changed: spans,
    includesPatients: includesPatients(given.get('_include')),
    count: countOf(given.get('_count')),
    page: given.get('_page') ?? null,
    passedOver,
  };
}

/** Throws `InvalidFhirRequest`, also where nothing is sought: nobody is shown all patients. */
export function readPatientSearch(
  parameters: Parameters,
  handling: Handling = 'strict',
): PatientSearch {
  const { given, passedOver } = once(parameters, ['_id', 'identifier', '_count'], handling);
  countOf(given.get('_count'));
  const search = {
    id: idOf(given.get('_id')),
    identifier: tokenOf(given.get('identifier')),
    passedOver,
  };
  if (!search.id && !search.identifier)
    throw invalidRequest('Search for patients by identifier or _id.');
  return search;
}

const SUBSCRIPTION_STATUSES = ['requested', 'active', 'error', 'off'] as const;

export interface SubscriptionSearch {
  readonly id: string | null;
  readonly status: (typeof SUBSCRIPTION_STATUSES)[number] | null;
}

/** Throws `InvalidFhirRequest`. */
export function readSubscriptionSearch(parameters: Parameters): SubscriptionSearch {
  const { given } = once(parameters, ['_id', 'status', '_count'], 'strict');
  countOf(given.get('_count'));
  const sought = given.get('status');
  const status = SUBSCRIPTION_STATUSES.find((known) => known === sought) ?? null;
  if (sought !== undefined && status === null) {
    throw invalidRequest(`status must be one of ${SUBSCRIPTION_STATUSES.join(', ')}.`);
  }
  return { id: idOf(given.get('_id')), status };
}

/** `identifier=system|value`, the only thing by which a resource is made only if it is not there. */
export function readIfNoneExist(header: string): KnownNumber {
  const parameters = [...new URLSearchParams(header.replace(/^\?/, ''))];
  const number = tokenOf(once(parameters, ['identifier'], 'strict').given.get('identifier'));
  if (number) return number;
  throw invalidRequest('If-None-Exist must have the form identifier=system|value.');
}

export interface AuditSearch {
  readonly patientId: string | null;
  /** Both as moments; `to` is not included. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly count: number;
  readonly page: string | null;
  readonly passedOver: number;
}

/** Throws `InvalidFhirRequest`. */
export function readAuditSearch(
  parameters: Parameters,
  handling: Handling = 'strict',
): AuditSearch {
  const { spans, others } = spansIn(parameters, 'date');
  const { given, passedOver } = once(others, ['patient', '_count', '_page'], handling);
  const patient = given.get('patient');
  const sought = patient === undefined ? null : patientOf('patient', patient);
  return {
    patientId: sought?.kind === 'id' ? sought.id : null,
    from: spans.from ?? null,
    to: spans.to ?? null,
    count: countOf(given.get('_count')),
    page: given.get('_page') ?? null,
    passedOver,
  };
}

/** What a parameter of dates says, once or once in each direction; and the others. */
function spansIn(
  parameters: Parameters,
  name: string,
): { readonly spans: DateSpan; readonly others: Parameters } {
  const dates = parameters.filter(([one]) => one === name).map(([, value]) => dateSpanOf(value));
  const from = dates.flatMap((span) => span.from ?? []);
  const to = dates.flatMap((span) => span.to ?? []);
  if (from.length > 1 || to.length > 1) {
    throw invalidRequest(`${name} occurs twice in one direction.`);
  }
  return {
    spans: { ...(from[0] && { from: from[0] }), ...(to[0] && { to: to[0] }) },
    others: parameters.filter(([one]) => one !== name),
  };
}

/** Each once; of those that are not known, how many were passed over. */
function once(
  parameters: Parameters,
  known: readonly string[],
  handling: Handling,
): { readonly given: ReadonlyMap<string, string>; readonly passedOver: number } {
  const given = new Map<string, string>();
  let passedOver = 0;
  for (const [name, value] of parameters) {
    if (WITHOUT_EFFECT.has(name)) continue;
    if (!known.includes(name) && handling === 'lenient') {
      passedOver += 1;
      continue;
    }
    if (!known.includes(name)) {
      throw invalidRequest(`A parameter is not supported here. Supported: ${known.join(', ')}.`);
    }
    if (given.has(name)) throw invalidRequest(`${name} occurs twice. Send each parameter once.`);
    if (value.length > TOKEN_MAX)
      throw invalidRequest(`${name} is longer than ${TOKEN_MAX} characters.`);
    given.set(name, value);
  }
  return { given, passedOver };
}

function includesPatients(value: string | undefined): boolean {
  if (value === undefined) return false;
  if (/^DocumentReference:(patient|subject)(:Patient)?$/.test(value)) return true;
  throw invalidRequest('_include must be DocumentReference:patient.');
}

function patientOf(name: string, value: string): SoughtPatient {
  if (PATIENT_NUMBERS.includes(name)) {
    const number = tokenOf(value);
    if (!number) throw invalidRequest(`${name} must have the form system|value.`);
    return { kind: 'number', number };
  }
  const id = /^(?:.*\/)?(?:Patient\/)?([^/]+)$/.exec(value)?.[1] ?? '';
  if (!ID.test(id)) throw invalidRequest(`${name} must be the id of a Patient.`);
  return { kind: 'id', id };
}

function relatedOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  const id = /^(?:.*\/)?(?:DocumentReference\/)?([^/]+)$/.exec(value)?.[1] ?? '';
  if (!ID.test(id)) throw invalidRequest('relatesto must be the id of a DocumentReference.');
  return id;
}

/** `system|value`, `|value` and `value` (FHIR R4, 3.1.1.4.10); a list of several is not taken. */
function tokenOf(value: string | undefined): KnownNumber | null {
  if (value === undefined) return null;
  const parts = splitAt(value, '|');
  const [first = '', second] = parts;
  const [authority, identifier] = second === undefined ? ['', first] : [first, second];
  const isOne = parts.length <= 2 && splitAt(value, ',').length === 1;
  if (!isOne || identifier.trim() === '')
    throw invalidRequest('An identifier must be one system|value.');
  return { identifier: plain(identifier), authority: authority === '' ? null : plain(authority) };
}

/** What a backslash stands before separates nothing. */
function splitAt(text: string, separator: string): readonly string[] {
  const parts = [''];
  for (let at = 0; at < text.length; at += 1) {
    const one = text[at] ?? '';
    const last = parts.length - 1;
    if (one === '\\') parts[last] = `${parts[last]}${one}${text[(at += 1)] ?? ''}`;
    else if (one === separator) parts.push('');
    else parts[last] = `${parts[last]}${one}`;
  }
  return parts;
}

function plain(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1').trim();
}

function idOf(value: string | undefined): string | null {
  if (value === undefined) return null;
  if (!ID.test(value)) throw invalidRequest('_id must be one id.');
  return value;
}

function statusOf(value: string | undefined): SoughtStatus | null {
  if (value === undefined) return null;
  const status = STATUSES.find((known) => known === value);
  if (!status) throw invalidRequest(`status must be one of ${STATUSES.join(', ')}.`);
  return status;
}

/** The one label that tells a summary from what was sent; sought by others, what was sent is not found. */
function asksForSummaries(value: string | undefined): boolean {
  if (value === undefined) return false;
  if (value === tokenOfCoding(MADE_BY_AI)) return true;
  throw invalidRequest(
    `_security must be ${tokenOfCoding(MADE_BY_AI)}: content made by this service.`,
  );
}

function countOf(value: string | undefined): number {
  if (value === undefined) return COUNT.usual;
  if (!/^\d{1,9}$/.test(value)) throw invalidRequest('_count must be a number.');
  return Math.max(1, Math.min(Number(value), COUNT.most));
}

function invalidRequest(text: string): InvalidFhirRequest {
  return new InvalidFhirRequest('malformed', text, 'invalid');
}
