import type { Bundle, BundleEntry, DocumentReference, List, Resource } from '@medplum/fhirtypes';
import { FhirRefused, type FhirIssue, NotR4, notTaken, NotTaken } from '../faults/fhir-issue.js';
import { identifierOf, type KnownNumber } from '../identifiers.js';
import { readResource } from '../structure/check-structure.js';
import type { Lightened } from '../structure/inline-data.js';
import { patientFactsOf } from './patient-facts.js';
import {
  checkAttachment,
  patientNumber,
  readSentDocument,
  type SentDocument,
  sha1Of,
} from './sent-document.js';

const TYPES = ['Binary', 'DocumentReference', 'List', 'Patient'] as const;
type Type = (typeof TYPES)[number];
const DOCUMENTS_MAX = 50;

/** What an entry becomes: the answer tells of each in the order in which they were sent. */
export type ProvidedEntry =
  | { readonly type: 'List' }
  | { readonly type: 'DocumentReference' | 'Binary' | 'Patient'; readonly document: number };

/** A document with its file. */
export interface ProvidedDocument extends SentDocument {
  readonly content: Extract<SentDocument['content'], { readonly kind: 'inline' }>;
}

/** Documents that are provided together (IHE MHD, ITI-65): all of them, or none. */
export interface ProvidedDocuments {
  readonly documents: readonly ProvidedDocument[];
  /** Where in the bundle each of them stands. */
  readonly places: readonly string[];
  readonly submission: List;
  readonly entries: readonly ProvidedEntry[];
  /** Which document stands at an entry, by the address that the bundle calls it. */
  readonly referenced: ReadonlyMap<string, number>;
}

interface Placed<K extends Type> {
  readonly index: number;
  readonly fullUrl: string | undefined;
  readonly resource: Extract<Resource, { readonly resourceType: K }>;
}

/** Throws `NotR4` and `NotTaken`, naming the entry. */
export function readProvidedBundle({ resource, data }: Lightened): ProvidedDocuments {
  const bundle = readResource(resource, 'Bundle');
  if (bundle.type !== 'transaction') {
    const text = 'A Bundle is accepted as a transaction that provides documents (IHE MHD, ITI-65).';
    throw notTaken('Bundle.type', text, 'not-supported');
  }
  const entries = bundle.entry ?? [];
  for (const [index, entry] of entries.entries()) refuseRequest(entry, index);
  const lists = placed(bundle, 'List');
  const references = placed(bundle, 'DocumentReference');
  const [list] = lists;
  if (!list || lists.length > 1 || references.length === 0 || references.length > DOCUMENTS_MAX) {
    const text = `Provide one List, which is the SubmissionSet, and 1 to ${DOCUMENTS_MAX} DocumentReferences.`;
    throw notTaken('Bundle.entry', text, 'required');
  }
  const binaries = placed(bundle, 'Binary');
  const patients = placed(bundle, 'Patient');
  const used = new Map<number, number>();
  const referenced = new Map(
    references.flatMap(({ fullUrl }, number) => (fullUrl === undefined ? [] : [[fullUrl, number]])),
  );
  const documents = references.map(({ index, resource: reference }, number) => {
    const at = `Bundle.entry[${index}].resource`;
    const file = binaries.find(({ fullUrl }) => isAt(fullUrl, fileOf(reference)));
    const patient = patients.find(({ fullUrl }) => isAt(fullUrl, reference.subject?.reference));
    if (file && used.has(file.index)) {
      throw notTaken(
        `${at}.content[0].attachment.url`,
        'This Binary is the file of another document.',
      );
    }
    for (const one of [file, patient]) if (one) used.set(one.index, number);
    const sought = withSubject(reference, patient && numberOf(patient));
    const lightened = {
      resource: sought,
      data: file
        ? new Map([['content.0.attachment.data', dataOf(file, data)]])
        : inside(`entry.${index}.resource.`, data),
    };
    return within(at, () =>
      checked(
        readSentDocument(lightened, {
          fileType: file?.resource.contentType ?? null,
          together: referenced,
          patient: patient ? patientFactsOf(patient.resource) : null,
        }),
      ),
    );
  });
  const loose = [...binaries, ...patients].find(({ index }) => !used.has(index));
  if (loose) {
    const text = 'No DocumentReference of the Bundle refers to this.';
    throw notTaken(`Bundle.entry[${loose.index}]`, text, 'business-rule');
  }
  const numberAt = new Map(references.map(({ index }, number) => [index, number]));
  return {
    documents,
    places: references.map(({ index }) => `Bundle.entry[${index}].resource`),
    submission: list.resource,
    entries: entries.map(({ resource: one }, index): ProvidedEntry => {
      const type = TYPES.find((known) => known === one?.resourceType) ?? 'List';
      const document = numberAt.get(index) ?? used.get(index) ?? 0;
      return type === 'List' ? { type } : { type, document };
    }),
    referenced,
  };
}

/** What one of them said, as it is kept: with the others under the ids that they have here. */
export function keptReference(
  { said }: SentDocument,
  { referenced }: Pick<ProvidedDocuments, 'referenced'>,
  idOf: (document: number) => string,
): DocumentReference {
  const { relatesTo } = said;
  if (!relatesTo) return said;
  return {
    ...said,
    relatesTo: relatesTo.map((one) => {
      const document = referenced.get(one.target.reference ?? '');
      if (document === undefined) return one;
      return { ...one, target: { ...one.target, reference: referenceTo(idOf(document)) } };
    }),
  };
}

function referenceTo(id: string): string {
  return `DocumentReference/${id}`;
}

/** The submission as it is kept: with the documents under the ids that they have here. */
export function keptSubmission(
  { submission, referenced }: Pick<ProvidedDocuments, 'submission' | 'referenced'>,
  idOf: (document: number) => string,
): List {
  return {
    ...submission,
    ...(submission.entry && {
      entry: submission.entry.map((entry) => {
        const document = referenced.get(entry.item.reference ?? '');
        return document === undefined
          ? entry
          : { ...entry, item: { reference: referenceTo(idOf(document)) } };
      }),
    }),
  };
}

function refuseRequest({ request, resource }: BundleEntry, index: number): void {
  const at = `Bundle.entry[${index}]`;
  if (!resource || !TYPES.some((known) => known === resource.resourceType)) {
    throw notTaken(at, `An entry must be one of ${TYPES.join(', ')}.`, 'not-supported');
  }
  const isCreate = request?.method === 'POST' && request.url === resource.resourceType;
  if (!isCreate) {
    const text =
      'Entries of a transaction can only be created here: POST, with the type as the url.';
    throw notTaken(`${at}.request`, text, 'not-supported');
  }
  if (request.ifNoneExist !== undefined && resource.resourceType !== 'Patient') {
    const text = 'In a transaction, only a Patient can be conditional.';
    throw notTaken(`${at}.request.ifNoneExist`, text, 'not-supported');
  }
}

function placed<K extends Type>({ entry = [] }: Bundle, type: K): Placed<K>[] {
  return entry.flatMap(({ resource, fullUrl }, index) =>
    hasType(resource, type) ? [{ index, fullUrl, resource }] : [],
  );
}

// what the validator has looked at says its type truly
function hasType<K extends Type>(
  resource: Resource | undefined,
  type: K,
): resource is Extract<Resource, { readonly resourceType: K }> {
  return resource?.resourceType === type;
}

function isAt(fullUrl: string | undefined, reference: string | undefined): boolean {
  return fullUrl !== undefined && fullUrl === reference;
}

function fileOf({ content }: DocumentReference): string | undefined {
  return content[0]?.attachment.url;
}

function numberOf({ index, resource }: Placed<'Patient'>): KnownNumber {
  return patientNumber(resource, `Bundle.entry[${index}].resource.identifier`);
}

function withSubject(
  reference: DocumentReference,
  number: KnownNumber | undefined,
): DocumentReference {
  return number ? { ...reference, subject: { identifier: identifierOf(number) } } : reference;
}

function dataOf({ index, resource }: Placed<'Binary'>, data: Lightened['data']): string {
  const base64 = data.get(`entry.${index}.resource.data`) ?? resource.data;
  if (base64 !== undefined) return base64;
  throw notTaken(`Bundle.entry[${index}].resource.data`, 'The Binary has no data.', 'required');
}

function inside(prefix: string, data: Lightened['data']): Lightened['data'] {
  return new Map(
    [...data].flatMap(([path, base64]) =>
      path.startsWith(prefix) ? [[path.slice(prefix.length), base64] as const] : [],
    ),
  );
}

/** Each brings its file along: what is taken in together has to be there together. */
function checked(sent: SentDocument): ProvidedDocument {
  const { content } = sent;
  if (content.kind === 'inline') {
    checkAttachment(sent, content.bytes.length, sha1Of(content.bytes));
    return { ...sent, content };
  }
  throw notTaken(
    'DocumentReference.content[0].attachment.url',
    'In a transaction, the file must be in the DocumentReference or in a Binary of the Bundle.',
    'not-supported',
  );
}

/** What is wrong with a resource is told by its place in the bundle. */
function within<T>(at: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof FhirRefused)) throw error;
    const issues = error.issues.map((issue): FhirIssue => ({
      ...issue,
      expression: issue.expression?.replace(/^[A-Za-z]+/, at) ?? at,
    }));
    throw error instanceof NotR4 ? new NotR4(issues) : new NotTaken(issues);
  }
}
