import type { DocumentReference, Identifier, Patient, Reference } from '@medplum/fhirtypes';
import { NotR4, notTaken } from '../faults/fhir-issue.js';
import { identifierOf } from '../identifiers.js';
import { readResource, typeOfResource } from '../structure/check-structure.js';
import { CONFIDENTIALITY } from '../systems.js';
import { patientFactsOf } from './patient-facts.js';
import { patientNumber, type SentResource } from './sent-document.js';

/** What is taken in as a document as it is. */
export const RESULT_TYPES = ['Observation', 'DiagnosticReport', 'Bundle'] as const;
export type ResultType = (typeof RESULT_TYPES)[number];

type Fields = Readonly<Record<string, unknown>>;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
const DOC_STATUS: Readonly<Record<string, DocumentReference['docStatus']>> = {
  registered: 'preliminary',
  partial: 'preliminary',
  preliminary: 'preliminary',
  final: 'final',
  amended: 'amended',
  corrected: 'amended',
  appended: 'amended',
};

/**
 * A resource as a DocumentReference whose file it is, byte for byte: what is in it is read behind the walls, and here
 * no more than whose it is, how it stands and by which number it is known. Throws `NotR4` and `NotTaken`.
 */
export function asReference(given: unknown, type: ResultType, bytes: Buffer): SentResource {
  if (!isFields(given) || typeOfResource(given) !== type) {
    const text = `This is not a ${type}. Send one, with its resourceType.`;
    throw new NotR4([{ code: 'structure', text, expression: `${type}.resourceType` }]);
  }
  const { main, at } = type === 'Bundle' ? compositionOf(given) : { main: given, at: type };
  const status = wordIn(main['status']);
  if (status === 'entered-in-error' || status === 'cancelled') {
    const text =
      'What was entered in error or cancelled is not accepted. Withdraw the document that was sent before.';
    throw notTaken(`${at}.status`, text);
  }
  const [identifier] = [type === 'Bundle' ? given['identifier'] : main['identifier']].flat();
  const labels = labelsOf(given, main);
  const date = wordIn(main['issued'] ?? given['timestamp']);
  const subject = subjectOf(given, main, at);
  const resource: unknown = {
    resourceType: 'DocumentReference',
    status: 'current',
    ...(DOC_STATUS[status] && { docStatus: DOC_STATUS[status] }),
    ...(identifier !== undefined && { masterIdentifier: identifier }),
    ...(isFields(main['code'] ?? main['type']) && { type: main['code'] ?? main['type'] }),
    ...(INSTANT.test(date) && { date }),
    ...(subject && { subject }),
    ...(labels.length > 0 && { securityLabel: labels }),
    content: [{ attachment: { contentType: 'application/fhir+json', data: 'AAAA' } }],
  };
  return {
    resource,
    data: new Map([['content.0.attachment.data', bytes.toString('base64')]]),
    patientInFile: patientFactsOf(patientIn(given, main)),
  };
}

/** A document begins with its Composition (FHIR R4, 3.3.1). */
function compositionOf(bundle: Fields): { readonly main: Fields; readonly at: string } {
  if (bundle['type'] !== 'document') {
    const text =
      'Only a Bundle of type document is accepted here. Send a transaction that provides documents to the base address of the service.';
    throw notTaken('Bundle.type', text, 'not-supported');
  }
  const [first] = entriesOf(bundle);
  if (!first || typeOfResource(first.resource) !== 'Composition') {
    throw notTaken(
      'Bundle.entry[0].resource',
      'A document must begin with its Composition.',
      'required',
    );
  }
  return { main: first.resource, at: 'Bundle.entry[0].resource' };
}

/** Whom it is about: by a number, of the Patient in it where it has one, or as a Patient of this service. */
function subjectOf(given: Fields, main: Fields, at: string): Reference | null {
  const subject = main['subject'];
  if (!isFields(subject)) return null;
  if (isFields(subject['identifier'])) return { identifier: asIdentifier(subject['identifier']) };
  const reference = wordIn(subject['reference']);
  const patient = patientIn(given, main);
  if (patient) {
    const number = patientNumber(identified(patient), `${at}.subject`);
    return { identifier: identifierOf(number) };
  }
  return reference === '' ? null : { reference };
}

/** The Patient in it; undefined where there is none. */
function patientIn(given: Fields, main: Fields): Fields | undefined {
  const { subject } = main;
  const reference = isFields(subject) ? wordIn(subject['reference']) : '';
  const found = reference.startsWith('#')
    ? listIn(main['contained']).find(({ id }) => id === reference.slice(1))
    : entriesOf(given).find(
        ({ fullUrl, resource }) =>
          fullUrl === reference ||
          (reference !== '' && reference === `Patient/${wordIn(resource['id'])}`),
      )?.resource;
  return found && typeOfResource(found) === 'Patient' ? found : undefined;
}

/** Its identifiers alone: they have to be right, where a name need not be. */
function identified({ identifier }: Fields): Pick<Patient, 'identifier'> {
  const given = { resourceType: 'Patient', ...(identifier !== undefined && { identifier }) };
  return readResource(given, 'Patient');
}

function asIdentifier({ system, value, assigner }: Fields): Identifier {
  const name = isFields(assigner) ? wordIn(assigner['display']) : '';
  return {
    ...(typeof system === 'string' && { system }),
    ...(typeof value === 'string' && { value }),
    ...(name !== '' && { assigner: { display: name } }),
  };
}

function labelsOf(given: Fields, main: Fields): readonly object[] {
  const codings = [given, main].flatMap(({ meta }) =>
    isFields(meta) ? listIn(meta['security']) : [],
  );
  const stated = wordIn(main['confidentiality']);
  return [
    ...codings.map((coding) => ({ coding: [coding] })),
    ...(stated === '' ? [] : [{ coding: [{ system: CONFIDENTIALITY, code: stated }] }]),
  ];
}

function entriesOf(
  bundle: Fields,
): readonly { readonly fullUrl: string; readonly resource: Fields }[] {
  return listIn(bundle['entry']).flatMap(({ fullUrl, resource }) =>
    isFields(resource) ? [{ fullUrl: wordIn(fullUrl), resource }] : [],
  );
}

function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

function wordIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
