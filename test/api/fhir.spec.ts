import { ClientsService } from '@app/auth';
import { operatorActor } from '@app/platform';
import type { Bundle, CapabilityStatement, DocumentReference, Patient } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FhirSystem,
  LABELS,
  MRN,
  aPatient,
  aReference,
  got,
  idsOf,
  refusal,
} from '../support/fhir.js';
import { Sender, startHl7 } from '../support/hl7.js';
import { NOTE, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';

let service: TestService;
let stranger: string;

beforeAll(async () => {
  service = await startService();
  const operator = operatorActor('test', service.tenantId);
  const clients = service.get(ClientsService);
  const scopes = ['summaries.read'] as const;
  stranger = (await clients.add(operator, 'stranger', { scopes })).key;
});
afterAll(() => service[Symbol.asyncDispose]());

const { call, create } = new FhirSystem(() => service);

describe('the service', () => {
  it('says what it does, and its own statement is R4', async () => {
    const statement = await got<CapabilityStatement>(fetch(`${service.url}/fhir/R4/metadata`));
    expect(statement.fhirVersion).toBe('4.0.1');
    expect(statement.rest?.[0]?.resource?.map(({ type }) => type)).toEqual([
      'AuditEvent',
      'Binary',
      'Bundle',
      'DiagnosticReport',
      'DocumentReference',
      'List',
      'Observation',
      'OperationDefinition',
      'Patient',
      'Subscription',
      'Task',
    ]);
  });

  it.each<[string, () => Promise<Response>, unknown[]]>([
    ['a type that is not kept', () => call('GET', '/Condition/1'), [404, 'not-supported']],
    [
      'to make one of those',
      () => call('POST', '/Condition', { resourceType: 'Condition' }),
      [404, 'not-supported'],
    ],
    ['an act that is not done', () => call('DELETE', '/Patient/1'), [405, 'not-supported']],
    ['an id that is none', () => call('GET', '/DocumentReference/abc'), [400, 'invalid']],
    [
      'XML',
      () => call('GET', '/Patient?identifier=x', undefined, { accept: 'application/fhir+xml' }),
      [406, 'not-supported'],
    ],
    [
      'XML by its format',
      () => call('GET', '/Patient?identifier=x&_format=xml'),
      [406, 'not-supported'],
    ],
    [
      'to read XML',
      () => call('POST', '/Patient', '<Patient/>', { 'content-type': 'application/fhir+xml' }),
      [415, 'not-supported'],
    ],
    [
      'to read XML as bytes',
      () => call('POST', '/Binary', '<Binary/>', { 'content-type': 'application/fhir+xml' }),
      [415, 'not-supported'],
    ],
    ['to read what is no JSON', () => call('POST', '/Patient', '{"a":'), [400, 'structure']],
    [
      'what is not UTF-8',
      () =>
        service.call('/fhir/R4/Patient', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: Buffer.from(
            '{"resourceType":"Patient","identifier":[{"value":"J\u00e9"}]}',
            'latin1',
          ),
        }),
      [400, 'structure'],
    ],
    [
      'a parameter that it does not know',
      () => call('GET', '/DocumentReference?author=x'),
      [400, 'invalid'],
    ],
    [
      'a page that it did not give out',
      () => call('GET', '/DocumentReference?_page=abc'),
      [400, 'invalid'],
    ],
    [
      'whoever is not known',
      () => fetch(`${service.url}/fhir/R4/Patient?identifier=x`),
      [401, 'login'],
    ],
    [
      'whoever may not',
      () =>
        call('GET', '/Patient?identifier=x', undefined, { authorization: `Bearer ${stranger}` }),
      [403, 'forbidden'],
    ],
  ])('refuses %s with an OperationOutcome', async (_, act, expected) => {
    expect(await refusal(act())).toEqual(expected);
  });

  it('takes a description that is longer than one can be for what it is', async () => {
    const text = { status: 'generated', div: `<div>${'x'.repeat(600_000)}</div>` };
    const given = { ...aReference(), text };
    expect(await refusal(call('POST', '/DocumentReference', given))).toEqual([413, 'too-long']);
    const nested = (levels: number): object => {
      let deep: unknown = {};
      for (let level = 0; level < levels; level += 1) deep = { extension: [deep] };
      return { resourceType: 'Patient', extension: [deep] };
    };
    const tooDeep = [400, 'too-costly'];
    expect(await refusal(call('POST', '/Patient', nested(25)))).toEqual([...tooDeep, 'Patient']);
    expect(await refusal(call('POST', '/Patient', nested(60)))).toEqual(tooDeep);
  });
});

describe('a Patient', () => {
  it('is its number, and nothing else of what was sent', async () => {
    const created = await got<Patient>(call('POST', '/Patient', aPatient('MRN-9')), 201);
    const expected = {
      resourceType: 'Patient',
      id: created.id,
      identifier: [{ system: MRN, value: 'MRN-9' }],
    };
    expect(created).toEqual(expected);
    expect(await got(call('GET', `/Patient/${created.id}`))).toEqual(expected);
    expect(await got<Patient>(call('POST', '/Patient', aPatient('mrn-9')), 200)).toMatchObject({
      id: created.id,
    });
    const subject = { reference: `Patient/${created.id}` };
    const document = await create(aReference({ subject }));
    expect(document.subject).toMatchObject({ ...subject, identifier: { value: 'MRN-9' } });
  });

  it('is made once where If-None-Exist says so, and found by its number', async () => {
    const { id } = await got<Patient>(call('POST', '/Patient', aPatient('MRN-10')), 201);
    const one = { 'if-none-exist': `identifier=${MRN}|MRN-10` };
    expect(await got(call('POST', '/Patient', aPatient('MRN-10'), one))).toMatchObject({ id });
    await got(call('POST', '/Patient', aPatient('MRN-10', 'urn:oid:1.2.3')), 201);
    const any = { 'if-none-exist': 'identifier=MRN-10' };
    expect(await refusal(call('POST', '/Patient', aPatient('MRN-10'), any))).toEqual([
      412,
      'multiple-matches',
    ]);
    const body = new URLSearchParams({ identifier: `${MRN}|MRN-10` });
    const answer = service.call('/fhir/R4/Patient/_search', { method: 'POST', body });
    expect(idsOf(await got<Bundle>(answer))).toEqual([id]);
    expect(idsOf(await got<Bundle>(call('GET', '/Patient?identifier=MRN-10')))).toHaveLength(2);
  });

  it('without a number, or with several of which none is said to be the one, is refused', async () => {
    const nameless: Patient = { resourceType: 'Patient', name: [{ family: 'Doe' }] };
    expect(await refusal(call('POST', '/Patient', nameless))).toEqual([
      422,
      'required',
      'Patient.identifier',
    ]);
    const identifier = [{ value: 'A' }, { value: 'B' }];
    expect(await refusal(call('POST', '/Patient', { ...nameless, identifier }))).toEqual([
      422,
      'multiple-matches',
      'Patient.identifier',
    ]);
    expect(await refusal(call('GET', '/Patient'))).toEqual([400, 'invalid']);
  });

  it('of another system is not there, unless a document shows it', async () => {
    const key = await service.addClient('neighbour');
    const headers = { authorization: `Bearer ${key}` };
    const { id } = await got<Patient>(call('POST', '/Patient', aPatient('MRN-11')), 201);
    expect(await refusal(call('GET', `/Patient/${id}`, undefined, headers))).toEqual([
      404,
      'not-found',
    ]);
    expect(
      idsOf(await got<Bundle>(call('GET', '/Patient?identifier=MRN-11', undefined, headers))),
    ).toEqual([]);
    await create(aReference({ subject: { reference: `Patient/${id}` } }));
    expect(await got(call('GET', `/Patient/${id}`, undefined, headers))).toMatchObject({ id });
  });
});

describe('a document that came another way', () => {
  it('is shown, with what is known of it', async () => {
    const { id } = await send(
      service,
      upload(NOTE, 'visit.txt', 'text/plain', { patientIdentifier: 'MRN-2' }),
    );
    const read = await got<DocumentReference>(call('GET', `/DocumentReference/${id}`));
    expect(read).toMatchObject({
      status: 'current',
      subject: { identifier: { value: 'MRN-2' } },
      content: [{ attachment: { url: `Binary/${id}`, title: 'visit.txt' } }],
    });
  });

  it('by HL7 is mapped field by field as the v2-to-FHIR guide maps MDM^T02', async () => {
    await using worker = await service.startWorker();
    const rule = { name: 'all', type: 'MDM', events: ['T02'], profile: 'general' };
    await using hl7 = await startHl7(service, {
      connections: [{ name: 'ward', port: 0, rules: [rule] }],
    });
    const sender = await Sender.to(hl7.ports['ward'] ?? 0);
    const message = [
      'MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101120000+0100||MDM^T02|FHIR1|P|2.5',
      'PID|1||MRN-3^^^HOSP^MR||Doe^Jane',
      'PV1|1|I|||||||||||||||||V-3',
      'TXA|1|DS^Discharge summary|TX|||20260101113000|||77^Writer^Anna^M|88^Signer^Bert||D-3^HIS||||letter.txt|LA|U|AV||||||Discharge letter',
      'OBX|1|TX|a^Note||The patient reports no chest pain.||||||F',
    ].join('\r');
    expect(await sender.ask(`${message}\r`)).toContain('MSA|AA');
    const found = await until('the document of the message', async () => {
      const { entry } = await got<Bundle>(call('GET', '/DocumentReference?identifier=D-3'));
      return entry?.[0]?.resource as DocumentReference | undefined;
    });
    await untilDocument(service, found.id ?? '', 'extracted');
    const read = await got<DocumentReference>(call('GET', `/DocumentReference/${found.id}`));
    expect(read).toMatchObject({
      masterIdentifier: { value: 'D-3', assigner: { display: 'HIS' } },
      identifier: [{ value: 'letter.txt' }],
      status: 'current',
      docStatus: 'final',
      type: {
        coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0270', code: 'DS' }],
        text: 'Discharge summary',
      },
      date: '2026-01-01T11:30:00+01:00',
      author: [{ reference: '#person-1', display: 'Anna M Writer' }],
      authenticator: { reference: '#person-2', display: 'Bert Signer' },
      description: 'Discharge letter',
      securityLabel: [{ coding: [{ system: LABELS, code: 'N' }] }],
      subject: { identifier: { value: 'MRN-3', assigner: { display: 'HOSP' } } },
      context: { encounter: [{ identifier: { value: 'V-3' } }] },
    });
    expect(read.contained).toMatchObject([
      { resourceType: 'Practitioner', identifier: [{ value: '77' }] },
      { resourceType: 'Practitioner', identifier: [{ value: '88' }] },
    ]);
    expect(await (await call('GET', `/Binary/${found.id}`)).text()).toContain('no chest pain');
    const newer = aReference({
      subject: read.subject ?? {},
      relatesTo: [{ code: 'replaces', target: { reference: `DocumentReference/${found.id}` } }],
    });
    // its messages alone say what becomes of it
    expect(await refusal(call('POST', '/DocumentReference', newer))).toEqual([
      422,
      'business-rule',
      'DocumentReference.relatesTo[0].target',
    ]);
    const taken = message.replaceAll('T02|FHIR1', 'T11|FHIR2').replace(/\rOBX.*/, '');
    expect(await sender.ask(`${taken}\r`)).toContain('MSA|AA');
    sender.end();
    await until('it to be taken back', async () => {
      const now = await got<DocumentReference>(call('GET', `/DocumentReference/${found.id}`));
      return now.status === 'entered-in-error' && now.docStatus === 'entered-in-error';
    });
    await worker[Symbol.asyncDispose]();
  });
});
