import type {
  CapabilityStatement,
  CapabilityStatementRestResource,
  CapabilityStatementRestResourceSearchParam,
} from '@medplum/fhirtypes';

import { SUMMARIES_CRITERIA } from '../subscriptions/criteria.js';
import { SUMMARIZE } from '../summaries/summarize-operation.js';

interface Service {
  /** The address of the FHIR service. */
  readonly base: string;
  readonly tokenUrl: string;
  readonly version: string;
  /** When this version was made, or began to run. */
  readonly date: Date;
}

type Interactions = NonNullable<CapabilityStatementRestResource['interaction']>;

const interactions = (...codes: readonly Interactions[number]['code'][]): Interactions =>
  codes.map((code) => ({ code }));
const token = (
  name: string,
  documentation: string,
): CapabilityStatementRestResourceSearchParam => ({ name, type: 'token', documentation });

const NUMBER = 'One system|value, matched exactly, and of one authority if a system is given.';

const DOCUMENT_REFERENCE: CapabilityStatementRestResource = {
  type: 'DocumentReference',
  documentation:
    'A document with its file, inline or in a Binary. relatesTo replaces and appends refer to an earlier document. An update changes only status and docStatus, and only of documents that did not come through HL7 v2 and were not written here.',
  interaction: interactions('create', 'read', 'update', 'search-type'),
  conditionalCreate: true,
  updateCreate: false,
  versioning: 'versioned',
  referencePolicy: ['literal', 'logical'],
  searchInclude: ['DocumentReference:patient', 'DocumentReference:subject'],
  searchParam: [
    token('_id', 'One id.'),
    token(
      'identifier',
      `${NUMBER} The master identifier, or the first identifier if there is none.`,
    ),
    { name: 'patient', type: 'reference', documentation: 'The id of a Patient.' },
    token('patient.identifier', `${NUMBER} Also as patient:identifier.`),
    token('status', 'current, superseded or entered-in-error.'),
    token('_security', 'AIAST of v3-ObservationValue: summaries only.'),
    {
      name: '_lastUpdated',
      type: 'date',
      documentation: 'For summaries, with _security; twice for a period.',
    },
    {
      name: 'relatesto',
      type: 'reference',
      documentation: 'The id of a document: finds the summaries based on it.',
    },
  ],
};

const BINARY: CapabilityStatementRestResource = {
  type: 'Binary',
  documentation:
    'The file of a document, under the same id; or bytes sent before their DocumentReference, which only their sender can read and which are deleted after one day.',
  interaction: interactions('create', 'read'),
  versioning: 'no-version',
};

const PATIENT: CapabilityStatementRestResource = {
  type: 'Patient',
  documentation:
    'The identifier that documents name a patient by, and nothing else: of a Patient that is sent, only one identifier is stored.',
  interaction: interactions('create', 'read', 'search-type'),
  conditionalCreate: true,
  versioning: 'no-version',
  searchParam: [token('_id', 'One id.'), token('identifier', NUMBER)],
};

/** Made by this service, and read alone. */
const readOnly = (
  type: NonNullable<CapabilityStatementRestResource['type']>,
  documentation: string,
): CapabilityStatementRestResource => ({
  type,
  documentation,
  interaction: interactions('read'),
  versioning: 'no-version',
});

const BUNDLE: CapabilityStatementRestResource = {
  ...readOnly(
    'Bundle',
    'Read: a version of a summary as a document, with Composition, Device, signers and Provenance. Created: a document from another system, which becomes a DocumentReference here.',
  ),
  interaction: interactions('create', 'read'),
};
/** Kept byte for byte as a document: what comes of it is a DocumentReference. */
const asDocument = (
  type: NonNullable<CapabilityStatementRestResource['type']>,
): CapabilityStatementRestResource => ({
  type,
  documentation:
    'Becomes a document, byte for byte; the answer is its DocumentReference. A resource with the identifier of an earlier one replaces it.',
  interaction: interactions('create'),
  versioning: 'no-version',
});
const TASK = readOnly('Task', 'The request for a summary.');
const AUDIT_EVENT: CapabilityStatementRestResource = {
  type: 'AuditEvent',
  documentation: 'The audit trail, in the form of IHE BALP where it applies.',
  interaction: interactions('read', 'search-type'),
  versioning: 'no-version',
  searchParam: [
    {
      name: 'date',
      type: 'date',
      documentation: 'eq, ge, gt, le or lt and a date or time; twice for a period.',
    },
    { name: 'patient', type: 'reference', documentation: 'The id of a Patient.' },
  ],
};

const SUBSCRIPTION: CapabilityStatementRestResource = {
  type: 'Subscription',
  documentation: `Calls without content when a summary is drafted, signed, amended or withdrawn. Channel rest-hook, criteria ${SUMMARIES_CRITERIA}, optionally with status. Active once an administrator has approved it; each client sees only its own.`,
  interaction: interactions('create', 'read', 'update', 'delete', 'search-type'),
  versioning: 'no-version',
  updateCreate: false,
  searchParam: [token('_id', 'One id.'), token('status', 'requested, active, error or off.')],
};

const OAUTH_URIS = 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris';

/** What this service does in FHIR. */
export function capabilityStatement({
  base,
  tokenUrl,
  version,
  date,
}: Service): CapabilityStatement {
  return {
    resourceType: 'CapabilityStatement',
    url: `${base}/metadata`,
    status: 'active',
    date: date.toISOString(),
    kind: 'instance',
    software: { name: 'Cloister', version },
    implementation: { description: 'Documents in, summaries out', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    rest: [
      {
        mode: 'server',
        security: {
          service: [
            {
              coding: [
                {
                  system: 'http://terminology.hl7.org/CodeSystem/restful-security-service',
                  code: 'SMART-on-FHIR',
                },
              ],
            },
          ],
          description:
            'SMART Backend Services, or an API key as a bearer token. Scopes: see .well-known/smart-configuration.',
          extension: [{ url: OAUTH_URIS, extension: [{ url: 'token', valueUri: tokenUrl }] }],
        },
        resource: [
          AUDIT_EVENT,
          BINARY,
          BUNDLE,
          asDocument('DiagnosticReport'),
          {
            ...DOCUMENT_REFERENCE,
            operation: [
              { name: 'summarize', definition: `${base}/OperationDefinition/${SUMMARIZE}` },
            ],
          },
          readOnly('List', 'A SubmissionSet, under the id of its first document.'),
          asDocument('Observation'),
          readOnly('OperationDefinition', 'Input and output of $summarize.'),
          PATIENT,
          SUBSCRIPTION,
          TASK,
        ],
        interaction: [
          {
            code: 'transaction',
            documentation:
              'IHE MHD, ITI-65: a SubmissionSet with its documents, stored all together or not at all.',
          },
        ],
      },
    ],
  };
}
