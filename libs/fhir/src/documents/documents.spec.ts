import { readFileSync } from 'node:fs';
import { INSTALL_FOLDER } from '@app/platform';
import type { DocumentReference } from '@medplum/fhirtypes';
import { describe, expect, it } from 'vitest';
import { capabilityStatement } from '../conformance/capability-statement.js';
import { FhirRefused } from '../faults/fhir-issue.js';
import { readResource } from '../structure/check-structure.js';
import { setDataAside } from '../structure/inline-data.js';
import { type KnownDocument, toDocumentReference } from './document-reference.js';
import { instantOf, type MdmDocument } from './mdm-document.js';
import { toPatient } from './patient.js';
import { checkAttachment, readSentDocument, sha1Of } from './sent-document.js';

const MDM: MdmDocument = {
  type: { code: 'DS', text: null, system: null },
  originated: '202601011130+0100',
  originators: [{ number: '77', authority: '1.2.3', family: 'Writer', given: ['Anna'] }],
  authenticators: [],
  number: { value: 'D-1', namespace: 'HIS', universalId: '1.2.840.1', universalIdType: 'ISO' },
  fileName: null,
  completion: 'IP',
  availability: 'OB',
  title: null,
};
const KNOWN: KnownDocument = {
  id: '01890000-0000-7000-8000-000000000001',
  createdAt: new Date(0),
  changedAt: new Date(1000),
  sourceStatus: 'current',
  docStatus: null,
  mediaType: 'text/plain',
  sizeBytes: 3,
  fileName: null,
  confidentiality: 'V',
  patient: null,
  encounter: null,
  externalNumber: null,
  said: null,
  mdm: null,
};
const mapped = (mdm: Partial<MdmDocument>): DocumentReference =>
  toDocumentReference({ ...KNOWN, mdm: { ...MDM, ...mdm } });
const example = (): unknown =>
  JSON.parse(
    readFileSync(
      `${INSTALL_FOLDER}/libs/fhir/src/documents/fixtures/documentreference-example.json`,
      'utf8',
    ),
  );
function issuesOf(act: () => unknown): unknown {
  try {
    act();
  } catch (error) {
    if (error instanceof FhirRefused) return error.issues.map(({ expression }) => expression);
    throw error;
  }
  return [];
}

function textOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof FhirRefused) return `${error.message} ${JSON.stringify(error.issues)}`;
  }
  throw new Error('It was not refused.');
}

describe('a document of a message', () => {
  it('is R4, with what its TXA says and the confidentiality that holds here', () => {
    const resource = mapped({});
    expect(readResource(resource, 'DocumentReference')).toMatchObject({
      masterIdentifier: { system: 'urn:oid:1.2.840.1', value: 'D-1' },
      status: 'superseded',
      docStatus: 'preliminary',
      date: '2026-01-01T11:30:00+01:00',
      contained: [{ identifier: [{ system: 'urn:oid:1.2.3', value: '77' }] }],
      securityLabel: [{ coding: [{ code: 'V' }] }],
    });
  });

  it.each<[string, Partial<MdmDocument>, Partial<DocumentReference>]>([
    ['TXA-17 AU', { completion: 'AU' }, { docStatus: 'final' }],
    ['TXA-17 DI', { completion: 'DI' }, { docStatus: 'preliminary' }],
    ['TXA-19 CA', { availability: 'CA' }, { status: 'entered-in-error' }],
    ['TXA-19 UN', { availability: 'UN' }, { status: 'current' }],
    ['TXA-25', { title: 'Letter' }, { description: 'Letter' }],
    ['TXA-16', { fileName: 'a.txt' }, { identifier: [{ value: 'a.txt' }] }],
  ])('has %s where the guide puts it', (_, mdm, expected) => {
    expect(mapped(mdm)).toMatchObject(expected);
  });

  it.each(['20260101', '202601011130', '2026-01-01', '20261301000000+0100', '', null])(
    'has no moment that %j does not say',
    (written) => {
      expect(instantOf(written)).toBeNull();
    },
  );
});

describe('what is sent', () => {
  it('is taken as the example of R4 has it, but for what is not taken here', () => {
    const lightened = setDataAside(example());
    expect(issuesOf(() => readResource(lightened.resource, 'DocumentReference'))).toEqual([]);
    expect(issuesOf(() => readSentDocument(lightened))).toEqual(['DocumentReference.subject']);
  });

  it('keeps long files out of what is looked through, and gives their bytes back', () => {
    const bytes = Buffer.alloc(10_000, 7);
    const attachment = {
      contentType: 'text/plain',
      data: bytes.toString('base64'),
      hash: sha1Of(bytes).toString('base64'),
    };
    const given = {
      resourceType: 'DocumentReference',
      status: 'current',
      content: [{ attachment }],
    };
    const lightened = setDataAside(given);
    expect(JSON.stringify(lightened.resource).length).toBeLessThan(200);
    const sent = readSentDocument(lightened);
    expect(sent.content.kind === 'inline' && sent.content.bytes.equals(bytes)).toBe(true);
    expect(issuesOf(() => checkAttachment(sent, bytes.length, sha1Of(bytes)))).toEqual([]);
    expect(issuesOf(() => checkAttachment(sent, bytes.length, sha1Of(Buffer.alloc(1))))).toEqual([
      'DocumentReference.content[0].attachment.hash',
    ]);
  });

  it.each<[string, unknown]>([
    ['null', null],
    ['a list', []],
    ['a word', 'DocumentReference'],
    ['the name of a thing of the language', { resourceType: 'constructor' }],
    [
      'a resource in it that is none',
      { resourceType: 'Patient', contained: [{ resourceType: '__proto__' }] },
    ],
    ['a resource with an id that is none', { resourceType: 'Patient', id: 'a b' }],
    [
      'a resource that refers to what is not in it',
      { resourceType: 'Patient', link: [{ other: { reference: '#p' }, type: 'seealso' }] },
    ],
    [
      'a resource with a time that ends before it begins',
      {
        resourceType: 'Patient',
        identifier: [{ value: '1', period: { start: '2026-02-01', end: '2026-01-01' } }],
      },
    ],
    [
      'a resource with two of one id in it',
      {
        resourceType: 'Patient',
        contained: ['p', 'p'].map((id) => ({ resourceType: 'Patient', id })),
      },
    ],
  ])('is refused where it is %s', (_, given) => {
    expect(issuesOf(() => readResource(given, 'Patient'))).not.toEqual([]);
  });

  it('says nothing of what was sent where it is refused', () => {
    const given = { resourceType: 'Patient', birthDate: 'Jane Doe', 'Jane Doe': 1, gender: 'Jane' };
    expect(issuesOf(() => readResource(given, 'Patient'))).toEqual([
      'Patient.birthDate',
      'Patient',
      'Patient.gender',
    ]);
    expect(textOf(() => readResource(given, 'Patient'))).not.toContain('Jane');
  });
});

describe('what is given', () => {
  it('is R4', () => {
    const base = 'https://cloister.example/fhir/R4';
    const statement = capabilityStatement({
      base,
      tokenUrl: base,
      version: '1',
      date: new Date(0),
    });
    expect(issuesOf(() => readResource(statement, 'CapabilityStatement'))).toEqual([]);
    const number = { identifier: 'MRN-1', authority: 'HOSP' };
    const subject = { id: KNOWN.id, number };
    expect(issuesOf(() => readResource(toPatient(subject), 'Patient'))).toEqual([]);
    const document = toDocumentReference({ ...KNOWN, patient: subject, encounter: subject });
    expect(issuesOf(() => readResource(document, 'DocumentReference'))).toEqual([]);
  });
});
