import { createHash } from 'node:crypto';
import { ClientsService } from '@app/auth';
import { AcrossTenants } from '@app/database';
import { BlobStore } from '@app/documents';
import { operatorActor, serviceActor } from '@app/platform';
import type {
  Binary,
  Bundle,
  CapabilityStatement,
  DocumentReference,
  List,
  OperationOutcome,
  Patient,
  Resource,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sender, startHl7 } from '../support/hl7.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { exchange } from './raw-http.js';

const MRN = 'urn:oid:1.2.276.0.76.4.8';
const LABELS = 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality';

let service: TestService;
let stranger: string;
let numbers = 0;

beforeAll(async () => {
  service = await startService();
  const operator = operatorActor('test', service.tenantId);
  const clients = service.get(ClientsService);
  const scopes = ['summaries.read'] as const;
  stranger = (await clients.add(operator, 'stranger', { scopes })).key;
});
afterAll(() => service[Symbol.asyncDispose]());

function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  return service.call(`/fhir/R4${path}`, {
    method,
    headers: { ...(body !== undefined && { 'content-type': 'application/fhir+json' }), ...headers },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}
async function got<T>(answer: Response | Promise<Response>, status = 200): Promise<T> {
  const { status: was, headers } = await answer;
  const text = await (await answer).text();
  expect(`${was} ${was === status ? '' : text}`).toBe(`${status} `);
  expect(headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
  return JSON.parse(text);
}
/** Status, code and elements of a refusal. */
async function refusal(answer: Response | Promise<Response>): Promise<unknown> {
  const { status } = await answer;
  const outcome = await got<OperationOutcome>(answer, status);
  expect(outcome.resourceType).toBe('OperationOutcome');
  return [status, ...outcome.issue.flatMap(({ code, expression = [] }) => [code, ...expression])];
}
function aReference(given: Partial<DocumentReference> = {}, text = NOTE): DocumentReference {
  numbers += 1;
  const data = Buffer.from(`${text}${numbers}`).toString('base64');
  return {
    resourceType: 'DocumentReference',
    masterIdentifier: { system: 'urn:example:docs', value: `doc-${numbers}` },
    status: 'current',
    content: [{ attachment: { contentType: 'text/plain', data, title: 'note.txt' } }],
    ...given,
  };
}
const aPatient = (value: string, system = MRN): Patient => ({
  resourceType: 'Patient',
  identifier: [{ system, value }],
  name: [{ family: 'Hidden' }],
});
const idsOf = ({ entry = [] }: Bundle): unknown[] => entry.map(({ resource }) => resource?.id);
const create = async (given: DocumentReference): Promise<DocumentReference> =>
  got(call('POST', '/DocumentReference', given), 201);

describe('a DocumentReference', () => {
  it('becomes a document by the intake that all go through, and comes back as it was said', async () => {
    const given = aReference({
      type: { coding: [{ system: 'http://loinc.org', code: '34133-9' }] },
      docStatus: 'final',
      date: '2026-02-01T10:00:00+01:00',
      description: 'A cough',
      subject: { identifier: { system: MRN, value: 'MRN-1' }, display: 'Jane Doe' },
      securityLabel: [{ coding: [{ system: LABELS, code: 'R' }] }],
      context: { encounter: [{ identifier: { value: 'V-1' } }] },
    });
    const answer = await call('POST', '/DocumentReference', given);
    const created = await got<DocumentReference>(answer, 201);
    const location = answer.headers.get('location') ?? '';
    expect(location).toBe(`${service.url}/fhir/R4/DocumentReference/${created.id}`);
    const { type, docStatus, date, description, masterIdentifier, context } = given;
    const said = { type, docStatus, date, description, masterIdentifier, context };
    const read = await got<DocumentReference>(call('GET', `/DocumentReference/${created.id}`));
    expect(read).toMatchObject(said);
    expect(read.securityLabel).toMatchObject([{ coding: [{ system: LABELS, code: 'R' }] }]);
    expect(read.subject?.identifier).toEqual({ system: MRN, value: 'MRN-1' });
    expect(read.subject?.display).toBeUndefined();
    expect(read.content).toEqual([
      {
        attachment: {
          contentType: 'text/plain',
          url: `Binary/${created.id}`,
          size: `${NOTE}${numbers}`.length,
          title: 'note.txt',
        },
      },
    ]);
    const document = await service.call(`/api/documents/${created.id}`);
    expect(await document.json()).toMatchObject({
      source: 'fhir',
      state: 'received',
      confidentiality: 'R',
      patientIdentifier: 'MRN-1',
      encounterIdentifier: 'V-1',
      externalNumber: masterIdentifier?.value,
    });
    const kept = await rows<{ said: Buffer }>(
      service,
      'select said_sealed as said from document_particulars where document_id = $1',
      [created.id],
    );
    expect(kept[0]?.said.includes('A cough')).toBe(false);
  });

  it('has its file as it came, and as a resource for whoever asks for one', async () => {
    const { id } = await create(aReference());
    const bytes = await call('GET', `/Binary/${id}`);
    expect(bytes.headers.get('content-type')).toBe('text/plain');
    const text = await bytes.text();
    expect(text).toBe(`${NOTE}${numbers}`);
    const headers = { accept: 'application/fhir+json' };
    const binary = await got<Binary>(call('GET', `/Binary/${id}`, undefined, headers));
    expect(Buffer.from(binary.data ?? '', 'base64').toString()).toBe(text);
    expect(binary.contentType).toBe('text/plain');
  });

  it('may bring its file in a contained Binary, or in one that was sent before, once', async () => {
    const data = Buffer.from(`${NOTE} contained`).toString('base64');
    const contained = await create(
      aReference({
        contained: [{ resourceType: 'Binary', id: 'file', contentType: 'text/plain', data }],
        content: [{ attachment: { url: '#file' } }],
      }),
    );
    expect(await (await call('GET', `/Binary/${contained.id}`)).text()).toBe(`${NOTE} contained`);
    const raw = await call('POST', '/Binary', `${NOTE} raw`, { 'content-type': 'text/plain' });
    const { id } = await got<Binary>(raw, 201);
    expect(await (await call('GET', `/Binary/${id}`)).text()).toBe(`${NOTE} raw`);
    const hash = createHash('sha1').update(`${NOTE} raw`).digest('base64');
    const wrong = aReference({ content: [{ attachment: { url: `Binary/${id}`, hash: 'AAAA' } }] });
    const attachment = 'DocumentReference.content[0].attachment';
    expect(await refusal(call('POST', '/DocumentReference', wrong))).toEqual([
      422,
      'value',
      `${attachment}.hash`,
    ]);
    const right = aReference({ content: [{ attachment: { url: `Binary/${id}`, hash } }] });
    const document = await create(right);
    expect(document.content[0]?.attachment).toMatchObject({ contentType: 'text/plain', hash });
    expect(await (await call('GET', `/Binary/${document.id}`)).text()).toBe(`${NOTE} raw`);
    expect(await (await call('GET', `/Binary/${id}`)).text()).toBe(`${NOTE} raw`);
    const again = aReference({ content: right.content });
    expect(await refusal(call('POST', '/DocumentReference', again))).toEqual([
      422,
      'not-found',
      `${attachment}.url`,
    ]);
  });

  it('is not made of bytes that nobody described within a day, and those are gone', async () => {
    const { id } = await got<Binary>(
      call('POST', '/Binary', 'loose', { 'content-type': 'a/b' }),
      201,
    );
    const own = 'select blob_id as id from loose_bytes where id = $1';
    const [blob] = await rows<{ id: string }>(service, own, [id]);
    await rows(service, `update blob set created_at = now() - interval '25 hours' where id = $1`, [
      blob?.id,
    ]);
    const due = await service.get(AcrossTenants).backlog('abandoned_blobs', 10);
    expect(due).toEqual([{ tenantId: service.tenantId, id: blob?.id }]);
    const reconciler = serviceActor('reconciler', service.tenantId);
    await service.get(BlobStore).discard(reconciler, blob?.id ?? '');
    expect(await refusal(call('GET', `/Binary/${id}`))).toEqual([404, 'not-found']);
    expect(await rows(service, own, [id])).toEqual([]);
  });

  it('is not made where the service does not know its own address', async () => {
    const body = JSON.stringify(aReference());
    const head = [
      'POST /fhir/R4/DocumentReference HTTP/1.1',
      'Host: elsewhere.example',
      `Authorization: Bearer ${service.key}`,
      'Content-Type: application/fhir+json',
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    const answer = await exchange(service.url, `${head.join('\r\n')}\r\n\r\n${body}`);
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
      409,
      { resourceType: 'OperationOutcome' },
    ]);
    const found = await got<Bundle>(call('GET', `/DocumentReference?identifier=doc-${numbers}`));
    expect(idsOf(found)).toEqual([]);
  });

  it('is made once where If-None-Exist says so, also by two requests at a time', async () => {
    const given = aReference();
    const ifNone = { 'if-none-exist': `identifier=urn:example:docs|doc-${numbers}` };
    const both = await Promise.all(
      [given, aReference({ masterIdentifier: given.masterIdentifier ?? {} })].map((one) =>
        call('POST', '/DocumentReference', one, ifNone),
      ),
    );
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([200, 201]));
    const [one, other] = await Promise.all(
      both.map((answer) => got<DocumentReference>(answer, answer.status)),
    );
    expect(one?.id).toBe(other?.id);
    await create(aReference({ masterIdentifier: given.masterIdentifier ?? {} }, 'Another text. '));
    expect(await refusal(call('POST', '/DocumentReference', given, ifNone))).toEqual([
      412,
      'multiple-matches',
    ]);
    expect(
      await refusal(call('POST', '/DocumentReference', given, { 'if-none-exist': 'x=y' })),
    ).toEqual([400, 'invalid']);
  });

  it('is found by its number, by its patient and page by page, with nothing sought in a link', async () => {
    const subject = { identifier: { system: MRN, value: 'MRN-paged' } };
    const made: unknown[] = [];
    for (let count = 0; count < 3; count += 1)
      made.unshift((await create(aReference({ subject }))).id);
    const found = await got<Bundle>(
      call('GET', `/DocumentReference?identifier=urn:example:docs|doc-${numbers}`),
    );
    expect(idsOf(found)).toEqual([made[0]]);
    expect(found).toMatchObject({ type: 'searchset' });
    const other = await got<Bundle>(
      call('GET', `/DocumentReference?identifier=urn:x|doc-${numbers}`),
    );
    expect(idsOf(other)).toEqual([]);
    const first = await got<Bundle>(
      service.call('/fhir/R4/DocumentReference/_search', {
        method: 'POST',
        body: new URLSearchParams({ 'patient.identifier': `${MRN}|MRN-paged`, _count: '2' }),
      }),
    );
    expect(idsOf(first)).toEqual(made.slice(0, 2));
    expect(JSON.stringify(first.link)).not.toContain('MRN-paged');
    const next = first.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const second = await got<Bundle>(service.call(next.slice(service.url.length)));
    expect(idsOf(second)).toEqual(made.slice(2));
    expect(second.link?.some(({ relation }) => relation === 'next')).toBe(false);
    const patient = second.entry?.[0]?.resource as DocumentReference;
    const byId = await got<Bundle>(
      call('GET', `/DocumentReference?patient=${patient.subject?.reference}&status=current`),
    );
    expect(idsOf(byId)).toEqual(made);
    expect(idsOf(await got(call('GET', `/DocumentReference?_id=${String(made[1])}`)))).toEqual([
      made[1],
    ]);
  });

  it.each<[string, Partial<DocumentReference> | Record<string, unknown>, unknown[]]>([
    ['no status', { status: undefined }, [400, 'structure', 'DocumentReference.status']],
    ['an unknown status', { status: 'valid' }, [400, 'code-invalid', 'DocumentReference.status']],
    ['an element R4 has not', { colour: 'red' }, [400, 'structure', 'DocumentReference.colour']],
    ['a word for a date', { date: 'yesterday' }, [400, 'structure', 'DocumentReference.date']],
    [
      'two files',
      { content: [{ attachment: { title: 'a' } }, { attachment: { title: 'b' } }] },
      [422, 'not-supported', 'DocumentReference.content'],
    ],
    [
      'an empty attachment',
      { content: [{ attachment: {} }] },
      [400, 'structure', 'DocumentReference.content[0].attachment'],
    ],
    [
      'no file',
      { content: [{ attachment: { title: 'x' } }] },
      [422, 'required', 'DocumentReference.content[0].attachment'],
    ],
    [
      'a file elsewhere',
      { content: [{ attachment: { url: 'https://example.com/x.pdf' } }] },
      [422, 'not-supported', 'DocumentReference.content[0].attachment.url'],
    ],
    [
      'a file that is no Base64',
      { content: [{ attachment: { contentType: 'text/plain', data: 'x'.repeat(1001) } }] },
      [400, 'structure', 'DocumentReference.content[0].attachment.data'],
    ],
    [
      'a file of another size',
      { content: [{ attachment: { contentType: 'text/plain', data: 'AAAA', size: 4 } }] },
      [422, 'value', 'DocumentReference.content[0].attachment.size'],
    ],
    [
      'a patient by name',
      { subject: { display: 'Jane Doe' } },
      [422, 'not-found', 'DocumentReference.subject'],
    ],
    [
      'a patient of nobody',
      { subject: { reference: 'Patient/01890000-0000-7000-8000-000000000000' } },
      [422, 'not-found', 'DocumentReference.subject.reference'],
    ],
    [
      'an earlier one to replace',
      { relatesTo: [{ code: 'replaces', target: { reference: 'DocumentReference/x' } }] },
      [422, 'not-supported', 'DocumentReference.relatesTo[0].code'],
    ],
    [
      'the type of another',
      { resourceType: 'Patient' },
      [400, 'structure', 'DocumentReference.resourceType'],
    ],
  ])('with %s is refused, naming the element', async (_, given, expected) => {
    expect(
      await refusal(call('POST', '/DocumentReference', { ...aReference(), ...given })),
    ).toEqual(expected);
    const [entry] = (await entries(service, 'access.refused')).slice(-1);
    expect(String(entry?.canonical)).toMatch(/fhir-(structure|not-taken)/);
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
    sender.end();
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
    await worker[Symbol.asyncDispose]();
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

describe('a transaction', () => {
  const url = (n: number): string => `urn:uuid:0190000${n}-0000-7000-8000-000000000000`;
  type Entries = NonNullable<Bundle['entry']>;
  /** As IHE MHD has it: a SubmissionSet, two documents, a file beside one of them, and the patient. */
  function aBundle(change: (all: Entries) => void = () => undefined): Bundle {
    const file = numbers + 1;
    const data = Buffer.from(`${NOTE} provided ${file}`).toString('base64');
    const content = [{ attachment: { url: url(3), contentType: 'text/plain' } }];
    const subject = { reference: url(4) };
    const items = [1, 2].map((n) => ({ item: { reference: url(n) } }));
    const resources: Resource[] = [
      { resourceType: 'List', status: 'current', mode: 'working', entry: items },
      aReference({ content, subject }),
      aReference({ subject }),
      { resourceType: 'Binary', contentType: 'text/plain', data },
      aPatient(`MRN-provided-${file}`),
    ];
    const entry = resources.map((resource, index) => ({
      fullUrl: url(index),
      resource,
      request: { method: 'POST' as const, url: resource.resourceType },
    }));
    change(entry);
    return { resourceType: 'Bundle', type: 'transaction', entry };
  }
  const withAttachment =
    (attachment: object) =>
    ([, , second]: Entries): void => {
      Object.assign(second?.resource ?? {}, { content: [{ attachment }] });
    };
  const another = (resource: Resource) => (all: Entries) => {
    const { resourceType } = resource;
    all.push({ fullUrl: url(9), resource, request: { method: 'POST', url: resourceType } });
  };
  const documents = async (): Promise<number> =>
    (await rows(service, 'select id from document')).length;

  it('takes all that it provides, and tells of each entry', async () => {
    const given = aBundle();
    const answer = await got<Bundle>(call('POST', '', given));
    expect(answer.type).toBe('transaction-response');
    const responses = (answer.entry ?? []).map(({ response }) => response);
    expect(new Set(responses.map((response) => response?.status))).toEqual(
      new Set(['201 Created']),
    );
    const [list, first, second, binary, patient] = responses.map((one) => one?.location ?? '');
    const document = await got<DocumentReference>(call('GET', `/${first}`));
    expect(document.content[0]?.attachment.url).toBe(binary);
    expect(document.subject?.reference).toBe(patient);
    expect(await (await call('GET', `/${binary}`)).text()).toContain('provided');
    const submission = await got<List>(call('GET', `/${list}`));
    expect(submission.entry?.map(({ item }) => item.reference)).toEqual([first, second]);
    const none = `/${second?.replace('DocumentReference', 'List')}`;
    expect(await refusal(call('GET', none))).toEqual([404, 'not-found']);
    const again = await got<Bundle>(call('POST', '', given));
    expect(again.entry?.map(({ response }) => response?.location)).toEqual(
      responses.map((response) => response?.location),
    );
  });

  it.each<[string, (all: Entries) => void, unknown[]]>([
    [
      'a second file is no Base64',
      withAttachment({ contentType: 'text/plain', data: 'x'.repeat(1001) }),
      [400, 'structure', 'Bundle.entry[2].resource.content[0].attachment.data'],
    ],
    [
      'a second file has another size',
      withAttachment({ contentType: 'text/plain', data: 'AAAA', size: 9 }),
      [422, 'value', 'Bundle.entry[2].resource.content[0].attachment.size'],
    ],
    [
      'a second file lies elsewhere',
      withAttachment({ url: 'https://example.com/a.pdf' }),
      [422, 'not-supported', 'Bundle.entry[2].resource.content[0].attachment.url'],
    ],
    [
      'a document has no status',
      ([, first]) => void Reflect.deleteProperty(first?.resource ?? {}, 'status'),
      [400, 'structure', 'Bundle.entry[1].resource.status'],
    ],
    [
      'a patient has no number',
      ([, , , , last]) => void Reflect.deleteProperty(last?.resource ?? {}, 'identifier'),
      [422, 'required', 'Bundle.entry[4].resource.identifier'],
    ],
    ['there is no SubmissionSet', (all) => void all.shift(), [422, 'required', 'Bundle.entry']],
    [
      'something would be changed',
      ([, first]) => Object.assign(first ?? {}, { request: { method: 'PUT', url: 'Patient/1' } }),
      [422, 'not-supported', 'Bundle.entry[1].request'],
    ],
    [
      'nothing refers to a file',
      another({ resourceType: 'Binary', contentType: 'text/plain', data: 'AAAA' }),
      [422, 'business-rule', 'Bundle.entry[5]'],
    ],
    [
      'a type is not kept',
      another({ resourceType: 'Observation', status: 'final', code: { text: 'x' } }),
      [400, 'not-supported', 'Bundle.entry[5].resource'],
    ],
  ])('takes none where %s', async (_, change, expected) => {
    const before = await documents();
    expect(await refusal(call('POST', '', aBundle(change)))).toEqual(expected);
    expect(await documents()).toBe(before);
  });

  it('takes none, and keeps no bytes, where the second breaks off', async () => {
    const before = await documents();
    const text = `${NOTE} too large `.repeat(200);
    const large = withAttachment({
      contentType: 'text/plain',
      data: Buffer.from(text).toString('base64'),
    });
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    const limit = {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value: 10_000 }),
    };
    expect((await administrator.call('/api/limits/file-bytes', limit)).status).toBeLessThan(300);
    expect(await refusal(call('POST', '', aBundle(large)))).toEqual([413, 'too-long']);
    await administrator.call('/api/limits/file-bytes', { method: 'DELETE' });
    expect(await documents()).toBe(before);
    const left =
      'select from blob where completed_at is null and id not in (select blob_id from loose_bytes)';
    expect(await rows(service, left)).toEqual([]);
  });

  it('of another kind is refused', async () => {
    const batch = { ...aBundle(), type: 'batch' };
    expect(await refusal(call('POST', '', batch))).toEqual([422, 'not-supported', 'Bundle.type']);
  });
});

describe('the service', () => {
  it('says what it does, and its own statement is R4', async () => {
    const statement = await got<CapabilityStatement>(fetch(`${service.url}/fhir/R4/metadata`));
    expect(statement.fhirVersion).toBe('4.0.1');
    expect(statement.rest?.[0]?.resource?.map(({ type }) => type)).toEqual([
      'AuditEvent',
      'Binary',
      'Bundle',
      'DocumentReference',
      'List',
      'OperationDefinition',
      'Patient',
      'Task',
    ]);
  });

  it.each<[string, () => Promise<Response>, unknown[]]>([
    ['a type that is not kept', () => call('GET', '/Observation/1'), [404, 'not-supported']],
    [
      'to make one of those',
      () => call('POST', '/Observation', { resourceType: 'Observation' }),
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
    let deep: unknown = {};
    for (let level = 0; level < 60; level += 1) deep = { extension: [deep] };
    expect(
      await refusal(call('POST', '/Patient', { resourceType: 'Patient', extension: [deep] })),
    ).toEqual([400, 'too-costly', 'Patient']);
  });
});
