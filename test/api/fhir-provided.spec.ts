import type { Bundle, DocumentReference, List, Resource } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  FhirSystem,
  MRN,
  aPatient,
  aReference,
  described,
  got,
  refusal,
  related,
} from '../support/fhir.js';
import { signedInPerson } from '../support/people.js';
import { NOTE, read } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(() => service[Symbol.asyncDispose]());

const { call, create } = new FhirSystem(() => service);

const SUBJECT = { identifier: { system: MRN, value: 'MRN-R' } };
const sent = async (given: Partial<DocumentReference> = {}): Promise<string> =>
  (await create(aReference({ subject: SUBJECT, ...given }))).id ?? '';
const reference = (id: string): Promise<DocumentReference> =>
  got(call('GET', `/DocumentReference/${id}`));

describe('a transaction', () => {
  const url = (n: number): string => `urn:uuid:0190000${n}-0000-7000-8000-000000000000`;
  type Entries = NonNullable<Bundle['entry']>;
  /** As IHE MHD has it: a SubmissionSet, two documents, a file beside one of them, and the patient. */
  function aBundle(change: (all: Entries) => void = () => undefined): Bundle {
    const file = described() + 1;
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
      'select from blob where completed_at is null and id not in (select blob_id from unattached_binary)';
    expect(await rows(service, left)).toEqual([]);
  });

  it('of another kind is refused', async () => {
    const batch = { ...aBundle(), type: 'batch' };
    expect(await refusal(call('POST', '', batch))).toEqual([422, 'not-supported', 'Bundle.type']);
  });
});

describe('documents that are provided together', () => {
  const url = (n: number): string => `urn:uuid:0190000${n}-0000-7000-8000-000000000000`;
  const provided = (...documents: Partial<DocumentReference>[]): Bundle => ({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: [
      {
        fullUrl: url(0),
        resource: {
          resourceType: 'List' as const,
          status: 'current' as const,
          mode: 'working' as const,
        },
      },
      ...documents.map((given, index) => ({
        fullUrl: url(index + 1),
        resource: aReference({ subject: SUBJECT, ...given }),
      })),
    ].map((entry) => ({
      ...entry,
      request: { method: 'POST' as const, url: entry.resource.resourceType },
    })),
  });
  const madeOf = async (bundle: Bundle): Promise<string[]> => {
    const { entry = [] } = await got<Bundle>(call('POST', '', bundle));
    return entry.map(({ response }) => response?.location?.split('/')[1] ?? '');
  };

  it('replace what is here, and add to each other', async () => {
    const identifier = { system: 'urn:example:docs', value: 'letter-2' };
    const [first, second] = [await sent(), await sent({ masterIdentifier: identifier })];
    const bundle = provided(
      { relatesTo: related('replaces', first) },
      { relatesTo: related('replaces', { identifier }) },
      { relatesTo: related('appends', { reference: url(1) }) },
    );
    const [, one, two, three] = await madeOf(bundle);
    for (const [earlier, newer] of [
      [first, one],
      [second, two],
    ]) {
      expect(await read(service, `/api/documents/${earlier}`)).toMatchObject({
        sourceStatus: 'replaced',
        successors: [{ id: newer, kind: 'replaces' }],
      });
    }
    expect(await read(service, `/api/documents/${one}`)).toMatchObject({
      sourceStatus: 'addended',
      successors: [{ id: three, kind: 'adds-to' }],
    });
    expect((await reference(three ?? '')).relatesTo).toEqual(related('appends', one ?? ''));
  });

  it('are not taken in, none of them, where one replaces what it may not', async () => {
    const [mine, other] = [
      await sent(),
      await sent({ subject: { identifier: { system: MRN, value: 'MRN-S' } } }),
    ];
    const bundle = provided(
      { relatesTo: related('replaces', mine) },
      { relatesTo: related('replaces', other) },
    );
    const before = await rows(service, 'select id from document');
    expect(await refusal(call('POST', '', bundle))).toEqual([
      422,
      'business-rule',
      'Bundle.entry[2].resource.relatesTo[0].target',
    ]);
    expect(await rows(service, 'select id from document')).toHaveLength(before.length);
    expect(await reference(mine)).toMatchObject({ status: 'current' });
  });
});
