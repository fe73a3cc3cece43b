import type { Attachment, DocumentReference } from '@medplum/fhirtypes';
import { identifierOf, type KnownNumber } from '../identifiers.js';
import { type LabelCode, labelsWith } from './confidentiality.js';
import { type MdmDocument, referenceOfMdm } from './mdm-document.js';

/** A patient or an encounter as it is known here; null where its number was erased. */
export interface KnownSubject {
  readonly id: string;
  readonly number: KnownNumber | null;
}

/** A document as this service has it. */
export interface KnownDocument {
  readonly id: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  readonly sourceStatus: 'current' | 'superseded' | 'entered-in-error';
  /** What its source says of the text by now; null: what it said when it came. */
  readonly docStatus: NonNullable<DocumentReference['docStatus']> | null;
  readonly mediaType: string;
  readonly sizeBytes: number;
  readonly fileName: string | null;
  readonly confidentiality: LabelCode;
  readonly patient: KnownSubject | null;
  readonly encounter: KnownSubject | null;
  readonly externalNumber: string | null;
  /** As a sender described it in FHIR. */
  readonly said: DocumentReference | null;
  /** As the HL7 v2 message says that it came in. */
  readonly mdm: MdmDocument | null;
}

/** Whatever it came by: what its sender said, under what holds of it here. */
export function toDocumentReference(document: KnownDocument): DocumentReference {
  const { id, said, sourceStatus, docStatus, patient, encounter } = document;
  const from = said ?? ofMessage(document) ?? ofRow(document);
  const status = sourceStatus === 'current' ? from.status : sourceStatus;
  const { subject: _subject, securityLabel = [], meta, context, ...rest } = from;
  const number = encounter?.number ?? null;
  return {
    ...rest,
    resourceType: 'DocumentReference',
    id,
    meta: { ...meta, ...versionOf(document) },
    status,
    ...(docStatus && { docStatus }),
    ...(patient && { subject: subjectOf(patient) }),
    securityLabel: labelsWith(securityLabel, document.confidentiality),
    content: [{ ...from.content?.[0], attachment: attachmentOf(document, from) }],
    ...((context ?? number) && {
      context: {
        ...context,
        ...(number && !context?.encounter && { encounter: [{ identifier: identifierOf(number) }] }),
      },
    }),
  };
}

/** It changes with every change of what is shown, and goes up. */
export function versionOf({ changedAt }: { readonly changedAt: Date }): {
  readonly versionId: string;
  readonly lastUpdated: string;
} {
  return { versionId: String(changedAt.getTime()), lastUpdated: changedAt.toISOString() };
}

export function subjectOf({ id, number }: KnownSubject): NonNullable<DocumentReference['subject']> {
  return {
    reference: `Patient/${id}`,
    type: 'Patient',
    ...(number && { identifier: identifierOf(number) }),
  };
}

type Described = Pick<DocumentReference, 'status'> & Partial<DocumentReference>;

function ofMessage({ mdm, createdAt }: KnownDocument): Described | null {
  if (!mdm) return null;
  const described = referenceOfMdm(mdm);
  // the guide has the date of TXA-6; without one, since when there is this reference
  return { date: createdAt.toISOString(), ...described };
}

function ofRow({ externalNumber, createdAt }: KnownDocument): Described {
  return {
    status: 'current',
    ...(externalNumber !== null && { masterIdentifier: { value: externalNumber } }),
    date: createdAt.toISOString(),
  };
}

function attachmentOf(
  { id, mediaType, sizeBytes, fileName }: KnownDocument,
  from: Described,
): Attachment {
  const { title, ...said } = from.content?.[0]?.attachment ?? {};
  const name = title ?? fileName;
  return {
    ...said,
    contentType: mediaType,
    url: `Binary/${id}`,
    size: sizeBytes,
    ...(name !== null && { title: name }),
  };
}
