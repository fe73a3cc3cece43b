import type { DocumentReference, DocumentReferenceRelatesTo } from '@medplum/fhirtypes';
import { labelsWith } from '../documents/confidentiality.js';
import { subjectOf, versionOf } from '../documents/document-reference.js';
import { uuidIdentifier } from '../identifiers.js';
import { type KnownSummary, type KnownVersion, momentOf } from './known-summary.js';
import { profileType } from './profile-type.js';
import { deviceOf, metaOf, practitionerOf } from './who.js';

/** A summary as a document: one while it is drafted and first signed, and a new one for each amendment. */
export function toSummaryReference(
  summary: KnownSummary,
  version: KnownVersion,
): DocumentReference {
  const { title, patient, sourceIds, sourceChange, confidentiality, versions, device } = summary;
  const before = versions[versions.indexOf(version) - 1];
  const [signer] = version.signers;
  const contained = [
    deviceOf(device, 'device'),
    ...(signer ? [practitionerOf(signer, 'signer')] : []),
  ];
  const relatesTo: DocumentReferenceRelatesTo[] = [
    ...(before ? [{ code: 'replaces', target: referenceTo(before.referenceId) } as const] : []),
    ...sourceIds.map((id) => ({ code: 'transforms', target: referenceTo(id) }) as const),
  ];
  return {
    resourceType: 'DocumentReference',
    id: version.referenceId,
    meta: { ...metaOf(summary.changedAt), ...versionOf(summary) },
    contained,
    masterIdentifier: uuidIdentifier(version.identity),
    status: version.status,
    docStatus: version.docStatus,
    type: profileType(summary),
    ...(patient && { subject: subjectOf(patient) }),
    date: momentOf(version).toISOString(),
    author: [{ reference: '#device' }],
    ...(signer && { authenticator: { reference: '#signer' } }),
    relatesTo,
    // here and not in the document, which is never changed
    description: sourceChange === null ? title : `${title}. ${warningOf(sourceChange)}`,
    securityLabel: labelsWith([], confidentiality),
    content: [
      {
        attachment: {
          contentType: 'application/fhir+json',
          url: `Bundle/${version.documentId}`,
          title,
        },
      },
    ],
  };
}

function warningOf(change: string): string {
  return `A source of this summary has changed since it was written: ${change}.`;
}

function referenceTo(id: string): { readonly reference: string } {
  return { reference: `DocumentReference/${id}` };
}
