import type { DocumentReference, DocumentReferenceRelatesTo } from '@medplum/fhirtypes';
import { labelsWith } from '../documents/confidentiality.js';
import { subjectOf, versionOf } from '../documents/document-reference.js';
import { uuidIdentifier } from '../identifiers.js';
import { headlineExtension, headlineWords } from './headline.js';
import { type KnownSummary, type KnownVersion, momentOf } from './known-summary.js';
import { profileType } from './profile-type.js';
import { deviceOf, metaOf, practitionerOf } from './who.js';

/** A summary as a document: one while it is drafted and first signed, and a new one for each amendment. */
export function toSummaryReference(
  summary: KnownSummary,
  version: KnownVersion,
): DocumentReference {
  const { title, patient, sourceIds, confidentiality, versions, device } = summary;
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
    ...(version.headline && { extension: [headlineExtension(version.headline)] }),
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
    description: descriptionOf(summary, version),
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

/** A draft says itself what has to be looked at; of what is signed somebody has. */
function descriptionOf(
  { title, sourceChange }: KnownSummary,
  { docStatus, headline }: KnownVersion,
): string {
  const words = [
    ...(headline && docStatus === 'preliminary' ? [headlineWords(headline)] : []),
    ...(sourceChange === null ? [] : [warningOf(sourceChange)]),
  ];
  return words.length === 0 ? title : `${title}. ${words.join(' ')}`;
}

function warningOf(change: string): string {
  return `A source of this summary has changed since it was written: ${change}.`;
}

function referenceTo(id: string): { readonly reference: string } {
  return { reference: `DocumentReference/${id}` };
}
