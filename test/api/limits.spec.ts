import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { read, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { problemOf } from './problem.js';

let service: TestService;
let keeper: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  keeper = await signedInPerson(service, { roles: ['administrator'] });
  await service.startWorker();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const change = async (name: string, value: number | null): Promise<void> => {
  const answer = await keeper.call(`/api/limits/${name}`, {
    method: value === null ? 'DELETE' : 'PUT',
    ...(value !== null && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value }),
    }),
  });
  expect(answer.status).toBe(204);
};
const post = (body: FormData): Promise<Response> =>
  service.call('/api/documents', { method: 'POST', body });

describe('a limit of a tenant', () => {
  it('on the size of a file holds for both ways in, and is told to those who ask first', async () => {
    await change('file-bytes', 1_000);
    const long = 'x '.repeat(600);
    expect((await problemOf(await post(upload(long)), 413)).title).toContain('1000');
    const begun = await service.call('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: 'a.txt', sizeBytes: 1_200, profile: 'general' }),
    });
    expect((await problemOf(begun, 413)).title).toContain('1000');
    await send(service, upload('short enough'));
    expect(await read(service, '/api/uploads/rules')).toMatchObject({ maxBytes: 1_000 });
    await change('file-bytes', null);
    await send(service, upload(long));
  });

  it('on what reading costs is named in the refusal', async () => {
    await change('unpacked-bytes', 2_000);
    const page = `<ClinicalDocument xmlns="urn:hl7-org:v3"><component><nonXMLBody><text mediaType="text/plain" representation="B64">${Buffer.from('x '.repeat(2_000)).toString('base64')}</text></nonXMLBody></component></ClinicalDocument>`;
    const { id } = await send(service, upload(page, 'a.xml', 'text/xml'));
    const rejected = await untilDocument(service, id, 'rejected', 'extracted');
    expect(rejected).toMatchObject({
      reason: 'too-much-unpacked',
      reasonDetails: { limit: 2_000 },
    });
    await change('unpacked-bytes', null);
  });

  it('never allows more than the installation does', async () => {
    await change('file-bytes', 10_000_000_000);
    const declared = await service.call('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: 'a.txt', sizeBytes: 60_000_000, profile: 'general' }),
    });
    expect((await problemOf(declared, 413)).title).toContain('52428800');
    await change('file-bytes', null);
  });

  it('is changed and read by those who keep the records alone, and every change is on record', async () => {
    const refused = await service.call('/api/limits/pages', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ value: 1 }),
    });
    expect((await problemOf(refused, 403)).code).toBe('not-allowed');
    await problemOf(await service.call('/api/limits'), 403);
    await change('pages', 7);
    const answer = await keeper.call('/api/limits');
    expect(await answer.json()).toMatchObject({ items: [{ name: 'pages', value: 7 }] });
    await change('pages', null);
  });
});

describe('a quota', () => {
  it('of documents is of one client, and the refusal says its number', async () => {
    const other = await service.addClient('other');
    const { items } = await read<{ items: DocumentView[] }>(service, '/api/documents?limit=100');
    await change('documents-per-day', items.length + 1);
    await send(service, upload('one more'));
    const refused = await problemOf(await post(upload('too many')), 429);
    expect(refused).toMatchObject({ code: 'quota-exceeded' });
    expect(refused.title).toContain(String(items.length + 1));
    const theirs = await fetch(`${service.url}/api/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${other}` },
      body: upload('of another'),
    });
    expect(theirs.status).toBe(201);
    await change('documents-per-day', null);
    await send(service, upload('as many as they like'));
  });

  it('holds for requests at once, and for uploads that began before it was used up', async () => {
    const key = await service.addClient('hasty');
    const asHasty = (path: string, init: RequestInit): Promise<Response> =>
      fetch(`${service.url}${path}`, {
        ...init,
        headers: { ...init.headers, authorization: `Bearer ${key}` },
      });
    await change('documents-per-day', 2);
    const begun = await asHasty('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: 'a.txt', sizeBytes: 4, profile: 'general' }),
    });
    const { id } = (await begun.json()) as { readonly id: string };
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        asHasty('/api/documents', { method: 'POST', body: upload(`at once ${at}`) }),
      ),
    );
    const statuses = answers.map(({ status }) => status).toSorted((one, other) => one - other);
    expect(statuses).toEqual([201, 201, 429, 429, 429, 429]);
    const late = await asHasty(`/api/uploads/${id}/bytes`, {
      method: 'PATCH',
      headers: {
        'tus-resumable': '1.0.0',
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: 'late',
    });
    expect((await problemOf(late, 429)).code).toBe('quota-exceeded');
    expect(await (await asHasty('/api/uploads', {})).json()).toMatchObject({
      items: [{ id, state: 'refused', reason: 'quota-exceeded' }],
    });
    await change('documents-per-day', null);
  });

  it('of bytes counts what is declared before it is sent', async () => {
    await change('bytes-per-day', 100_000);
    const declared = await service.call('/api/uploads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ fileName: 'a.txt', sizeBytes: 100_000, profile: 'general' }),
    });
    expect((await problemOf(declared, 429)).title).toContain('100000');
    await change('bytes-per-day', null);
  });
});
