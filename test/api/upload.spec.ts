import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, read, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries, columnsHolding } from './admin.js';
import { problemOf } from './problem.js';
import { BOUNDARY, chunk, open, uploadHead } from './raw-http.js';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const FIELDS = {
  patientIdentifier: 'PAT-CANARY-1',
  encounterIdentifier: 'ENC-CANARY-2',
  externalNumber: 'EXT-CANARY-3',
  confidentiality: 'R',
};

async function post(
  body: NonNullable<RequestInit['body']>,
  headers: Record<string, string> = {},
): Promise<Response> {
  return service.call('/api/documents', { method: 'POST', body, headers });
}

function multipart(...parts: readonly string[]): [string, Record<string, string>] {
  const body = parts.map((part) => `--${BOUNDARY}\r\n${part}\r\n`).join('');
  return [
    `${body}--${BOUNDARY}--\r\n`,
    { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  ];
}

const filePart = (name = 'filename="a.txt"', text = NOTE): string =>
  `content-disposition: form-data; name="file"; ${name}\r\ncontent-type: text/plain\r\n\r\n${text}`;

const field = (name: string, value = 'x'): string =>
  `content-disposition: form-data; name="${name}"\r\n\r\n${value}`;

describe('an upload', () => {
  it('takes its fields before and after the file, and keeps nothing of it in clear', async () => {
    const canary = 'canary-9f2c sits in the note';
    const before = upload(`${NOTE}${canary}`, 'canary-name.txt', 'text/plain', FIELDS);
    const after = new FormData();
    after.set('file', new Blob([`${NOTE}${canary}`], { type: 'text/plain' }), 'canary-name.txt');
    for (const [name, value] of Object.entries(FIELDS)) after.set(name, value);
    for (const body of [before, after]) {
      const { id } = await send(service, body);
      const document = await read<DocumentView>(service, `/api/documents/${id}`);
      expect(document).toMatchObject({ ...FIELDS, fileName: 'canary-name.txt', state: 'received' });
    }
    const needles = [
      'canary-9f2c',
      'canary-name',
      'CANARY-1',
      'CANARY-2',
      'CANARY-3',
      'lisinopril',
    ];
    expect(await columnsHolding(service, needles)).toEqual([]);
  });

  it('keeps a hostile file name as it came, and shows it as data', async () => {
    const names = [
      ['filename="../../etc/passwd"', 'passwd'],
      ['filename="..\\..\\boot.ini"', 'boot.ini'],
      [`filename="${'n'.repeat(4090)}.txt"`, `${'n'.repeat(4090)}.txt`],
      ['filename="\u202Etxt.exe"', '\u202Etxt.exe'],
      ['filename="<img src=x>.txt"', '<img src=x>.txt'],
      [`filename*=utf-16le''%00%D8a%00`, null],
    ] as const;
    for (const [given, kept] of names) {
      const number = field('externalNumber', given.slice(0, 100)); // a document for each
      const response = await post(...multipart(filePart(given), number));
      expect(response.status).toBe(201);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      const { fileName } = DocumentView.parse(await response.json());
      expect(fileName === null || fileName.isWellFormed()).toBe(true);
      expect(fileName).toBe(kept ?? fileName);
    }
    const tooLong = await post(...multipart(filePart(`filename="${'n'.repeat(5000)}"`)));
    expect((await problemOf(tooLong, 400)).title).toContain('4096');
  });

  it('is refused, with nothing left, where it is not one file in a known form', async () => {
    const [documents, blobs] = [await count(service, 'document'), await count(service, 'blob')];
    const unnamed = `content-disposition: form-data; name="other"; filename="a.txt"\r\n\r\nx`;
    const cases = [
      multipart(field('confidentiality', 'N')),
      multipart(filePart(), filePart()),
      multipart(unnamed),
      multipart(filePart(), field('surprise')),
      multipart(filePart(), field('__proto__')),
      multipart(filePart(), field('externalNumber', 'a'), field('externalNumber', 'b')),
      multipart(filePart(), field('externalNumber', 'z'.repeat(3000))),
      multipart(filePart(), ...Array.from({ length: 20 }, (_, index) => field(`f${index}`))),
      multipart(filePart(), field('confidentiality', 'X')),
      ['{}', { 'content-type': 'application/json' }],
      [
        `--${BOUNDARY}\r\n${filePart()}`,
        { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
      ],
      ['nothing of the kind', { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }],
      ['x', { 'content-type': 'multipart/form-data' }],
      ['', { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }],
    ] as const;
    for (const [body, headers] of cases) {
      await problemOf(await post(body, headers), 400);
    }
    await problemOf(await post('x', { 'content-type': 'image/png' }), 415);
    expect(await count(service, 'document')).toBe(documents);
    expect(await count(service, 'blob')).toBe(blobs);
  });

  it('is refused without a byte in it, and that is recorded', async () => {
    const problem = await problemOf(await post(upload('')), 422);
    expect(problem.code).toBe('document-empty');
    expect((await entries(service, 'document.refused')).at(-1)?.outcome).toBe('refused');
  });

  it('takes a file that has a binary type and no name', async () => {
    const nameless = `content-disposition: form-data; name="file"\r\ncontent-type: application/octet-stream\r\n\r\n${NOTE}`;
    const response = await post(...multipart(nameless, field('externalNumber', 'nameless')));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({ fileName: null });
  });

  it('that breaks off leaves no document and no bytes', async () => {
    const [documents, blobs] = [await count(service, 'document'), await count(service, 'blob')];
    const { head, part } = uploadHead(service, 'chunked');
    const socket = await open(service.url);
    socket.write(
      Buffer.concat([Buffer.from(head), chunk(part), chunk(Buffer.alloc(3_000_000, 'a'))]),
    );
    await until(
      'bytes arrive',
      async () => (await count(service, 'blob_segment where number = 1')) > 0,
    );
    socket.destroy();
    await until('bytes are gone', async () => (await count(service, 'blob')) === blobs);
    expect(await count(service, 'blob_segment where number = 1')).toBe(0);
    expect(await count(service, 'document')).toBe(documents);
  });
});

describe('uploads that are slow', () => {
  it('hold no database connection: others are served while twenty of them wait', async () => {
    const { head, part } = uploadHead(service, 'chunked');
    const sockets = await Promise.all(Array.from({ length: 20 }, () => open(service.url)));
    const blobs = await count(service, 'blob');
    for (const socket of sockets)
      socket.write(Buffer.concat([Buffer.from(head), chunk(`${part}slow`)]));
    await until('all have begun', async () => (await count(service, 'blob')) === blobs + 20);
    const { id } = await send(service);
    expect((await read<DocumentView>(service, `/api/documents/${id}`)).state).toBe('received');
    for (const socket of sockets) socket.destroy();
    await until('all are forgotten', async () => (await count(service, 'blob')) === blobs + 1);
  });
});
