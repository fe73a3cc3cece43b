import { createHash } from 'node:crypto';
import type { Attachment, DocumentReference, List, Patient, Reference } from '@medplum/fhirtypes';
import { z } from 'zod';
import { notTaken } from '../faults/fhir-issue.js';
import { chosenIdentifier, type KnownNumber, numberOf } from '../identifiers.js';
import { readResource, typeOfResource } from '../structure/check-structure.js';
import { bytesOf, type Lightened } from '../structure/inline-data.js';
import { confidentialityOf, type LabelCode } from './confidentiality.js';
import { type PatientFacts, patientFactsOf } from './patient-facts.js';
import { readRelations, type SentRelation } from './sent-relations.js';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const CONTENT = 'DocumentReference.content[0].attachment';
const SUBJECT = 'DocumentReference.subject';

/** Where the bytes of a document are: in the resource, or in a Binary that was sent before. */
export type SentContent =
  | { readonly kind: 'inline'; readonly bytes: Buffer }
  | { readonly kind: 'binary'; readonly id: string };

/** Whom it is about: by a number, or as a Patient of this service. Never by a name. */
export type SentSubject =
  | { readonly kind: 'number'; readonly number: KnownNumber }
  | { readonly kind: 'patient'; readonly id: string };

/** Of `docStatus`. */
export type AssertedStatus = 'preliminary' | 'final' | 'corrected';

/** A document as a DocumentReference brings it. */
export interface SentDocument {
  readonly content: SentContent;
  readonly mediaType: string | null;
  readonly fileName: string | null;
  readonly subject: SentSubject | null;
  /** What a Patient that came with it says of them. */
  readonly patient: PatientFacts;
  /** Whether that Patient is in the file itself. */
  readonly patientIsInFile: boolean;
  readonly encounter: KnownNumber | null;
  readonly confidentiality: LabelCode;
  /** What it is found by: the master identifier, or the first other one. */
  readonly number: KnownNumber | null;
  /** What its source says of it; null where it says nothing. */
  readonly status: AssertedStatus | null;
  /** To what it is newer. */
  readonly relations: readonly SentRelation[];
  /** As it was said, without the file. */
  readonly said: DocumentReference;
}

const SavedReference = z.custom<DocumentReference>(
  (given) => typeOfResource(given) === 'DocumentReference',
);
const SavedList = z.custom<List>((given) => typeOfResource(given) === 'List');
/** Beside the first document of a submission stands that too. */
const Saved = z.union([
  SavedReference.transform((reference) => ({ reference, submission: null })),
  z.object({ reference: SavedReference, submission: SavedList }),
]);

/** What was said of a document, as it was kept: it was looked at when it came. */
export function savedMetadata(json: string): z.infer<typeof Saved> {
  return Saved.parse(JSON.parse(json));
}

/** A DocumentReference; of a result, with what the file itself says of the patient. */
export type SentResource = Lightened & { readonly patientInFile?: PatientFacts };

/** In the same Bundle. */
export interface SentBeside {
  readonly fileType: string | null;
  readonly together: ReadonlyMap<string, number>;
  /** Null where the patient, if there is one, is contained. */
  readonly patient: PatientFacts | null;
}
const ALONE: SentBeside = { fileType: null, together: new Map(), patient: null };

/** What a Binary holds. */
export interface SentBinary {
  readonly bytes: Buffer;
  readonly mediaType: string;
}

/**
 * Throws `NotR4` and `NotTaken`.
 * @param beside what came with it: the type of its file, other documents by their addresses, and the patient
 */
export function readSentDocument(
  { resource, data, patientInFile }: SentResource,
  { fileType, together, patient }: SentBeside = ALONE,
): SentDocument {
  const said = readResource(resource, 'DocumentReference');
  refuseStatus(said);
  const [content, ...others] = said.content;
  const attachment = content?.attachment;
  if (!attachment || others.length > 0) {
    throw notTaken(
      'DocumentReference.content',
      'Each DocumentReference is one document here: send exactly one content.',
      'not-supported',
    );
  }
  const number = numberOf(said.masterIdentifier ?? said.identifier?.[0]);
  if (!number && (said.masterIdentifier ?? said.identifier?.[0])) {
    throw notTaken(
      said.masterIdentifier
        ? 'DocumentReference.masterIdentifier'
        : 'DocumentReference.identifier[0]',
      'The identifier has no value, or a value of more than 200 characters.',
    );
  }
  return {
    content: contentOf(said, attachment, data),
    mediaType: attachment.contentType ?? fileType,
    fileName: attachment.title ?? null,
    subject: said.subject ? subjectOf(said, said.subject) : null,
    patient: patientInFile ?? patient ?? patientFactsOf(containedIn(said, said.subject)),
    patientIsInFile: patientInFile !== undefined,
    encounter: encounterOf(said),
    confidentiality: confidentialityOf(said.securityLabel ?? []),
    number,
    status: statusOf(said),
    relations: readRelations(said, together),
    said: withoutData(said),
  };
}

/** Throws `NotR4`. */
export function readSentBinary({ resource, data }: Lightened): SentBinary {
  const { contentType, data: inline } = readResource(resource, 'Binary');
  const base64 = data.get('data') ?? inline;
  if (base64 === undefined) throw notTaken('Binary.data', 'The Binary has no data.', 'required');
  return { bytes: bytesOf(base64, 'Binary.data'), mediaType: contentType };
}

/** Whether bytes are those that an attachment says it has. Throws `NotTaken`. */
export function checkAttachment({ said }: SentDocument, size: number, sha1: Buffer | null): void {
  const { hash, size: stated } = said.content[0]?.attachment ?? {};
  if (stated !== undefined && stated !== size) {
    throw notTaken(
      `${CONTENT}.size`,
      'The size of the file differs from the size in the attachment.',
      'value',
    );
  }
  if (hash !== undefined && sha1 && !bytesOf(hash, `${CONTENT}.hash`).equals(sha1)) {
    const text = 'The file does not match the hash in the attachment (SHA-1).';
    throw notTaken(`${CONTENT}.hash`, text, 'value');
  }
}

/** The number that a Patient is known by. Throws `NotTaken`. */
export function patientNumber(
  { identifier }: Pick<Patient, 'identifier'>,
  expression: string,
): KnownNumber {
  const chosen = chosenIdentifier(identifier ?? []);
  const number = numberOf(chosen ?? undefined);
  if (number) return number;
  throw notTaken(
    expression,
    'A patient is identified by one number here: send an identifier; if there are several, give one of them the type MR or the use official.',
    (identifier ?? []).length > 0 ? 'multiple-matches' : 'required',
  );
}

function refuseStatus({ status, docStatus }: DocumentReference): void {
  if (status !== 'current') {
    const text = 'Only a current document is accepted. Do not send one that is no longer valid.';
    throw notTaken('DocumentReference.status', text);
  }
  if (docStatus === 'entered-in-error') {
    throw notTaken(
      'DocumentReference.docStatus',
      'A document that was entered in error is not accepted.',
    );
  }
}

function statusOf({ docStatus }: DocumentReference): AssertedStatus | null {
  if (docStatus === 'preliminary' || docStatus === 'final') return docStatus;
  return docStatus === 'amended' ? 'corrected' : null;
}

function contentOf(
  { contained = [] }: DocumentReference,
  { data: inline, url }: Attachment,
  data: Lightened['data'],
): SentContent {
  const base64 = data.get('content.0.attachment.data') ?? inline;
  if (base64 !== undefined) return { kind: 'inline', bytes: bytesOf(base64, `${CONTENT}.data`) };
  if (url === undefined) {
    throw notTaken(CONTENT, 'The file is missing: send data, or the url of a Binary.', 'required');
  }
  if (url.startsWith('#')) {
    const index = contained.findIndex(({ id }) => id === url.slice(1));
    const binary = contained[index];
    const inner = data.get(`contained.${index}.data`);
    if (binary?.resourceType === 'Binary' && (inner ?? binary.data) !== undefined) {
      const expression = `DocumentReference.contained[${index}].data`;
      return { kind: 'inline', bytes: bytesOf(inner ?? binary.data ?? '', expression) };
    }
  }
  const id = /(?:^|\/)Binary\/([^/]+)$/.exec(url)?.[1] ?? '';
  if (ID.test(id)) return { kind: 'binary', id };
  throw notTaken(
    `${CONTENT}.url`,
    'Files are not fetched from other servers: send data, or the url of a Binary of this service.',
    'not-supported',
  );
}

function subjectOf({ contained = [] }: DocumentReference, subject: Reference): SentSubject {
  const own = numberOf(subject.identifier);
  if (own) return { kind: 'number', number: own };
  const { reference = '' } = subject;
  if (reference.startsWith('#')) {
    const index = contained.findIndex(({ id }) => id === reference.slice(1));
    const found = contained[index];
    if (found?.resourceType === 'Patient') {
      const expression = `DocumentReference.contained[${index}].identifier`;
      return { kind: 'number', number: patientNumber(found, expression) };
    }
  }
  const id = /(?:^|\/)Patient\/([^/]+)$/.exec(reference)?.[1] ?? '';
  if (ID.test(id)) return { kind: 'patient', id };
  throw notTaken(
    SUBJECT,
    'A patient is identified by a number: send subject.identifier, a contained Patient with an identifier, or a Patient of this service.',
    'not-found',
  );
}

function containedIn(
  { contained = [] }: DocumentReference,
  subject: Reference | undefined,
): unknown {
  return contained.find(
    ({ resourceType, id }) => resourceType === 'Patient' && subject?.reference === `#${id}`,
  );
}

/** The first that has a number; one that lies elsewhere has none here. */
function encounterOf({ context, contained = [] }: DocumentReference): KnownNumber | null {
  for (const { identifier, reference } of context?.encounter ?? []) {
    const inside = contained.find(({ id }) => id !== undefined && reference === `#${id}`);
    const listed = inside?.resourceType === 'Encounter' ? inside.identifier?.[0] : undefined;
    const number = numberOf(identifier ?? listed);
    if (number) return number;
  }
  return null;
}

function withoutData(said: DocumentReference): DocumentReference {
  const { contained, ...rest } = said;
  const kept = contained?.filter(({ resourceType }) => resourceType !== 'Binary') ?? [];
  return {
    ...rest,
    ...(kept.length > 0 && { contained: kept }),
    content: said.content.map(({ attachment, ...content }) => {
      const { data: _data, url: _url, ...described } = attachment;
      return { ...content, attachment: described };
    }),
  };
}

export function sha1Of(bytes: Uint8Array): Buffer {
  return createHash('sha1').update(bytes).digest();
}
