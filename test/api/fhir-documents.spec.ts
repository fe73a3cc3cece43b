import { createHash } from 'node:crypto';
import { AcrossTenants } from '@app/database';
import { BlobStore } from '@app/documents';
import { serviceActor } from '@app/platform';
import type { Binary, Bundle, DocumentReference } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FhirSystem,
  LABELS,
  MRN,
  aReference,
  described,
  got,
  idsOf,
  refusal,
} from '../support/fhir.js';
import { NOTE } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { exchange } from './raw-http.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service[Symbol.asyncDispose]());

const { call, create } = new FhirSystem(() => service);

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
          size: `${NOTE}${described()}`.length,
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
      'select said_sealed as said from document_metadata where document_id = $1',
      [created.id],
    );
    expect(kept[0]?.said.includes('A cough')).toBe(false);
  });

  it('has its file as it came, and as a resource for whoever asks for one', async () => {
    const { id } = await create(aReference());
    const bytes = await call('GET', `/Binary/${id}`);
    expect(bytes.headers.get('content-type')).toBe('text/plain');
    const text = await bytes.text();
    expect(text).toBe(`${NOTE}${described()}`);
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

  it('is final when its preliminary text is sent again as that', async () => {
    const given = aReference({ docStatus: 'preliminary' });
    const { id, docStatus } = await create(given);
    expect(docStatus).toBe('preliminary');
    const final = { ...given, docStatus: 'final' };
    expect(await got(call('POST', '/DocumentReference', final))).toMatchObject({
      id,
      docStatus: 'final',
    });
    expect(await got(call('POST', '/DocumentReference', given))).toMatchObject({
      docStatus: 'final',
    });
  });

  it('is not made of bytes that nobody described within a day, and those are gone', async () => {
    const { id } = await got<Binary>(
      call('POST', '/Binary', 'loose', { 'content-type': 'a/b' }),
      201,
    );
    const own = 'select blob_id as id from unattached_binary where id = $1';
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
    const found = await got<Bundle>(
      call('GET', `/DocumentReference?identifier=doc-${described()}`),
    );
    expect(idsOf(found)).toEqual([]);
  });

  it('is made once where If-None-Exist says so, also by two requests at a time', async () => {
    const given = aReference();
    const ifNone = { 'if-none-exist': `identifier=urn:example:docs|doc-${described()}` };
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
      call('GET', `/DocumentReference?identifier=urn:example:docs|doc-${described()}`),
    );
    expect(idsOf(found)).toEqual([made[0]]);
    expect(found).toMatchObject({ type: 'searchset' });
    const other = await got<Bundle>(
      call('GET', `/DocumentReference?identifier=urn:x|doc-${described()}`),
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
    const included = await got<Bundle>(
      call(
        'GET',
        `/DocumentReference?patient.identifier=${MRN}|MRN-paged&_include=DocumentReference:patient&_count=2&author=x`,
        undefined,
        { prefer: 'handling=lenient' },
      ),
    );
    const [, , added, warning] = included.entry ?? [];
    expect(added).toMatchObject({
      resource: { resourceType: 'Patient', identifier: [{ system: MRN, value: 'MRN-paged' }] },
      search: { mode: 'include' },
    });
    expect(await got(call('GET', `/Patient/${added?.resource?.id}`))).toEqual(added?.resource);
    expect(warning).toMatchObject({
      resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning' }] },
      search: { mode: 'outcome' },
    });
    const rest = included.link?.find(({ relation }) => relation === 'next')?.url ?? '';
    const last = await got<Bundle>(service.call(rest.slice(service.url.length)));
    expect(last.entry?.map(({ search }) => search?.mode)).toEqual(['match', 'include']);
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
