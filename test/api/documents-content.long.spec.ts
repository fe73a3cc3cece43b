import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SEGMENT_BYTES } from '@app/crypto';
import { BlobStore } from '@app/documents';
import { newId } from '@app/platform';
import { NOTE, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';
import { OUTSIDERS } from './outsiders.js';
import { problemOf } from './problem.js';
import { asClient, callAt } from './resumable.js';
import { startSecondApi } from './second-api.js';

const PDF = 'application/pdf';
const SEGMENTS = 8;
// More than one connection pool holds.
const SLOW_READERS = 16;

let service: TestService;
let large: { readonly id: string; readonly bytes: Buffer<ArrayBuffer> };

beforeAll(async () => {
  service = await startService();
  const bytes = randomBytes(SEGMENTS * SEGMENT_BYTES - 7);
  large = { bytes, id: (await send(service, upload(bytes, 'scan.pdf', PDF))).id };
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const content = (id: string, init?: RequestInit): Promise<Response> =>
  service.call(`/api/documents/${id}/content`, init);

/** The head of the answer, with nothing of its body read. */
async function opened(id: string, url = service.url): Promise<IncomingMessage> {
  const asked = request(`${url}/api/documents/${id}/content`, {
    headers: { authorization: `Bearer ${service.key}` },
  });
  asked.end();
  const [response]: IncomingMessage[] = await once(asked, 'response');
  if (!response) throw new Error('there is no answer');
  return response;
}

describe('the content of a document', () => {
  it('comes back byte for byte, large or small', async () => {
    expect(Buffer.from(await (await content(large.id)).arrayBuffer()).equals(large.bytes)).toBe(
      true,
    );
    const { id } = await send(service);
    expect(await (await content(id)).text()).toBe(NOTE);
  });

  it('is a file to save, which no browser runs or keeps', async () => {
    const { headers } = await content(large.id);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': PDF,
      'content-length': String(large.bytes.length),
      'content-disposition': 'attachment; filename=scan.pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
  });

  it.each([
    ['text/html', '<script>alert(1)</script>', 'application/octet-stream'],
    ['image/svg+xml', '<svg onload="alert(1)"/>', 'application/octet-stream'],
    ['application/x-canary', 'anything', 'application/octet-stream'],
    ['text/plain', NOTE, 'text/plain'],
  ])('of type %s goes out as one that is safe', async (type, bytes, sent) => {
    const { id } = await send(service, upload(bytes, 'file', type));
    expect((await content(id)).headers.get('content-type')).toBe(sent);
  });

  it.each([
    ['Letter of discharge.pdf', 'attachment; filename="Letter of discharge.pdf"'],
    ['Entlassbrief Müller.pdf', "filename*=UTF-8''Entlassbrief%20m%C3%BCller.pdf"],
    ['診断.pdf', "filename*=utf-8''%e8%a8%ba%e6%96%ad.pdf"],
    ['../../etc/passwd', 'attachment; filename=passwd'],
    ['C:\\Letters\\note.pdf', 'attachment; filename=note.pdf'],
    ['note\u202Efdp.exe', 'attachment; filename=notefdp.exe'],
    ['x'.repeat(300), 'attachment'],
  ])('is called what it was called: %s', async (name, expected) => {
    const { id } = await send(service, upload(NOTE, name));
    const disposition = (await content(id)).headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(/^attachment/);
    expect(disposition.toLowerCase()).toContain(expected.toLowerCase());
    expect(disposition).not.toContain('xxx');
  });

  it('is described by HEAD, which reads none of it', async () => {
    const before = (await entries(service, 'document.content-read')).length;
    const reading = vi.spyOn(service.get(BlobStore), 'read');
    const response = await content(large.id, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-length')).toBe(String(large.bytes.length));
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=scan.pdf');
    expect(await response.text()).toBe('');
    expect(reading).not.toHaveBeenCalled();
    reading.mockRestore();
    expect(await entries(service, 'document.content-read')).toHaveLength(before);
    expect((await entries(service, 'document.read')).at(-1)?.subject_id).toBe(large.id);
  });

  it('is on record as read before its first byte', async () => {
    const response = await opened(large.id);
    const entry = (await entries(service, 'document.content-read')).at(-1);
    expect(entry).toMatchObject({ outcome: 'success', subject_id: large.id });
    response.destroy();
  });
});

describe('slow readers', () => {
  it('hold no connection to the database, however many there are', async () => {
    const readers = await Promise.all(Array.from({ length: SLOW_READERS }, () => opened(large.id)));
    const others = await Promise.all(
      Array.from({ length: SLOW_READERS }, () => service.call('/api/documents?limit=1')),
    );
    expect(others.every(({ status }) => status === 200)).toBe(true);
    const [first, ...rest] = readers;
    for (const reader of rest) reader.destroy();
    const parts = first ? await Array.fromAsync(first) : [];
    expect(Buffer.concat(parts).equals(large.bytes)).toBe(true);
  });

  it('are sixteen of one caller at most, and the next is told to come again', async () => {
    const readers = await Promise.all(Array.from({ length: SLOW_READERS }, () => opened(large.id)));
    const refused = await content(large.id);
    expect(refused.headers.get('retry-after')).toBe('1');
    const problem = await problemOf(refused, 503);
    expect(problem).toMatchObject({
      code: 'too-many-downloads-at-once',
      title: expect.stringContaining('16'),
    });
    const entry = (await entries(service, 'access.refused')).at(-1);
    expect(entry?.subject_id).toBe(large.id);
    expect(String(entry?.canonical)).toContain('too-many-downloads-at-once');
    const other = await asClient(service, 'another reader');
    expect((await other.call(`/api/documents/${large.id}/content`)).status).toBe(200);
    readers.pop()?.destroy();
    const next = await until('a place is free', async () => {
      const answer = await content(large.id);
      return answer.status === 200 && answer;
    });
    expect(Buffer.from(await next.arrayBuffer()).equals(large.bytes)).toBe(true);
    for (const reader of readers) reader.destroy();
  });

  it('leave their places also where there is no such document', async () => {
    for (let index = 0; index <= SLOW_READERS; index += 1) {
      expect((await problemOf(await content(newId()), 404)).code).toBe('document-not-found');
    }
  });

  it('are broken off when the time for a request is over', async () => {
    await using api = await startSecondApi(service, { requestMs: 4000 });
    const call = callAt(api.url, service.key);
    const all = Array.from({ length: SLOW_READERS }, () => opened(large.id, api.url));
    const [first, ...rest] = await Promise.all(all);
    // they take nothing, and do not leave either
    await until('their places are free', async () => {
      const answer = await call(`/api/documents/${large.id}/content`);
      await answer.body?.cancel();
      return answer.status === 200;
    });
    await expect(Array.fromAsync(first ?? [])).rejects.toThrow();
    for (const reader of rest) reader.destroy();
  });

  it('that leave stop the reading', async () => {
    const store = service.get(BlobStore);
    const read = store.read.bind(store);
    const seen = { segments: 0, ended: false };
    const reading = vi.spyOn(store, 'read').mockImplementation(async function* (...args) {
      try {
        for await (const segment of read(...args)) {
          seen.segments += 1;
          yield segment;
        }
      } finally {
        seen.ended = true;
      }
    });
    const reader = await opened(large.id);
    reader.destroy();
    await until('the end of the reading', async () => seen.ended);
    expect(seen.segments).toBeLessThan(SEGMENTS);
    reading.mockRestore();
  });
});

describe('stored bytes that somebody changed', () => {
  const change = (id: string, segment: number): Promise<unknown> =>
    rows(
      service,
      `update blob_segment set ciphertext = set_byte(ciphertext, 50, get_byte(ciphertext, 50) # 1)
       where number = $2 and blob_id = (select blob_id from document where id = $1)`,
      [id, segment],
    );
  const failures = async (id: string): Promise<readonly unknown[]> =>
    (await entries(service, 'document.content-read')).filter(
      ({ outcome, subject_id }) => outcome === 'failed' && subject_id === id,
    );

  it('break the answer off, and that is on record', async () => {
    const { id } = await send(service, upload(large.bytes, 'scan.pdf', PDF));
    await change(id, 4);
    const response = await content(id);
    expect(response.status).toBe(200);
    await expect(response.arrayBuffer()).rejects.toThrow();
    await until('the entry of the failure', async () => (await failures(id)).length === 1);
  });

  it('are refused whole where already the first are not what was sealed', async () => {
    const { id } = await send(service, upload(large.bytes, 'scan.pdf', PDF));
    await change(id, 0);
    const { headers } = await problemOf(await content(id), 500);
    expect(headers.get('content-disposition')).toBeNull();
    expect(await failures(id)).toHaveLength(1);
  });
});

describe('a content that is not for the caller', () => {
  it.each(OUTSIDERS)('%s is not there, and that is on record', async (_who, make) => {
    const outside = await make(service);
    for (const method of ['GET', 'HEAD']) {
      const before = (await entries(service, 'access.refused')).length;
      const response = await outside(`/api/documents/${large.id}/content`, { method });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-disposition')).toBeNull();
      await response.body?.cancel();
      const refused = await entries(service, 'access.refused');
      expect(refused).toHaveLength(before + 1);
      expect(refused.at(-1)).toMatchObject({ outcome: 'refused', subject_id: large.id });
    }
  });

  it('is not there when nobody sent it', async () => {
    expect((await problemOf(await content(newId()), 404)).code).toBe('document-not-found');
    await problemOf(await content('canary'), 400);
  });

  it('is gone with its key, and that is on record', async () => {
    const { id } = await send(service);
    await rows(
      service,
      'update object_key set wrapped = null where id = (select object_key_id from document where id = $1)',
      [id],
    );
    expect((await problemOf(await content(id), 404)).code).toBe('erased');
    expect((await entries(service, 'access.refused')).at(-1)?.subject_id).toBe(id);
  });
});
