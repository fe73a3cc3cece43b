import type {
  Bundle,
  BundleEntry,
  Composition,
  CompositionAttester,
  CompositionSection,
  Practitioner,
  Provenance,
  Resource,
} from '@medplum/fhirtypes';
import { v5 } from 'uuid';
import { subjectOf } from '../documents/document-reference.js';
import { toPatient } from '../documents/patient.js';
import { uuidIdentifier } from '../identifiers.js';
import {
  type KnownSigner,
  type KnownSummary,
  type KnownVersion,
  momentOf,
} from './known-summary.js';
import { narrative } from './narrative.js';
import { profileType } from './profile-type.js';
import { deviceOf, metaOf, practitionerOf } from './who.js';

/** What a version says. */
export interface KnownText {
  /** How it was made, in words. */
  readonly label: string;
  readonly sections: readonly { readonly title: string; readonly text: string }[];
}

const MODES = {
  authorship: 'professional',
  review: 'professional',
  approval: 'professional',
  responsibility: 'legal',
} as const satisfies Readonly<Record<KnownSigner['meaning'], CompositionAttester['mode']>>;

const PARTICIPANT = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type';
const LIFECYCLE = 'http://terminology.hl7.org/CodeSystem/iso-21089-lifecycle';

/** A version as a document of FHIR (R4, 3.3): whole in itself, and never changed. */
export function toSummaryDocument(
  base: string,
  summary: KnownSummary,
  version: KnownVersion,
  text: KnownText,
): Bundle {
  const signers = uniqueBy(version.signers, ({ personId }) => personId);
  const device = deviceOf(summary.device, summary.device?.runId ?? summary.id);
  const practitioners = signers.map((signer) => practitionerOf(signer, signer.personId));
  const { patient } = summary;
  return {
    resourceType: 'Bundle',
    id: version.documentId,
    meta: metaOf(momentOf(version)),
    identifier: uuidIdentifier(version.identity),
    type: 'document',
    timestamp: momentOf(version).toISOString(),
    entry: [
      entryOf(version.identity, compositionOf(base, summary, version, text)),
      entryOf(device.id ?? '', device),
      ...practitioners.map((one) => entryOf(one.id ?? '', one)),
      ...(patient
        ? [{ fullUrl: `${base}/Patient/${patient.id}`, resource: toPatient(patient) }]
        : []),
      entryOf(
        v5('provenance', version.identity),
        provenanceOf(base, summary, version, practitioners),
      ),
    ],
  };
}

function compositionOf(
  base: string,
  summary: KnownSummary,
  version: KnownVersion,
  { label, sections }: KnownText,
): Composition {
  const { title, confidentiality, patient, device, id } = summary;
  return {
    resourceType: 'Composition',
    id: version.documentId,
    meta: metaOf(momentOf(version)),
    text: { status: 'generated', div: narrative(label) },
    identifier: uuidIdentifier(version.identity),
    status: version.docStatus,
    type: profileType(summary),
    // whole: beside what is named by a UUID a relative address leads nowhere
    ...(patient && {
      subject: { ...subjectOf(patient), reference: `${base}/Patient/${patient.id}` },
    }),
    date: momentOf(version).toISOString(),
    author: [{ reference: urn(device?.runId ?? id) }],
    title,
    confidentiality,
    ...(version.signers.length > 0 && { attester: version.signers.map(attesterOf) }),
    section: sections.map(sectionOf),
  };
}

function attesterOf({ personId, name, meaning, signedAt }: KnownSigner): CompositionAttester {
  return {
    mode: MODES[meaning],
    time: signedAt.toISOString(),
    party: { reference: urn(personId), ...(name !== null && { display: name }) },
  };
}

function sectionOf({ title, text }: KnownText['sections'][number]): CompositionSection {
  return { title, text: { status: 'additional', div: narrative(text) } };
}

/** Who had which part in it, and what it was made of. A document is never changed: its id is its version. */
function provenanceOf(
  base: string,
  { device, sourceIds, id }: KnownSummary,
  version: KnownVersion,
  signers: readonly Practitioner[],
): Provenance {
  return {
    resourceType: 'Provenance',
    id: version.referenceId,
    target: [
      { reference: urn(version.identity) },
      { reference: `${base}/DocumentReference/${version.referenceId}` },
    ],
    ...(device && { occurredPeriod: { start: device.startedAt, end: device.endedAt } }),
    recorded: momentOf(version).toISOString(),
    activity: {
      coding: [
        {
          system: LIFECYCLE,
          code: 'transform',
          display: 'Transform/Translate Record Lifecycle Event',
        },
      ],
    },
    agent: [
      {
        type: { coding: [{ system: PARTICIPANT, code: 'assembler', display: 'Assembler' }] },
        who: { reference: urn(device?.runId ?? id) },
      },
      ...signers.map(({ id: signer = '' }) => ({
        type: { coding: [{ system: PARTICIPANT, code: 'attester', display: 'Attester' }] },
        who: { reference: urn(signer) },
      })),
    ],
    entity: sourceIds.map((source) => ({
      role: 'source' as const,
      what: { reference: `${base}/DocumentReference/${source}` },
    })),
  };
}

/** What has no address of its own is named by a UUID. */
function entryOf<T extends Resource>(uuid: string, resource: T): BundleEntry<T> {
  return { fullUrl: urn(uuid), resource };
}

function urn(id: string): string {
  return `urn:uuid:${id}`;
}

function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
