import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, read, send, summarize, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { count, entries } from './admin.js';
import { OUTSIDERS } from './outsiders.js';
import { begun, patch } from './resumable.js';

const FIELDS = {
  patientIdentifier: 'MRN-1',
  encounterIdentifier: 'V-1',
  externalNumber: 'X-1',
  confidentiality: 'N',
};

let service: TestService;

beforeAll(async () => {
  service = await startService();
  await service.startWorker();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const note = (fields: Partial<typeof FIELDS> = {}, content = NOTE, name = 'note.txt'): FormData =>
  upload(content, name, 'text/plain', { ...FIELDS, ...fields });

describe('the same bytes again', () => {
  it('with the same references are the same document, stored once, and that they came is on record', async () => {
    const first = await send(service, note());
    // its text becomes bytes of its own
    await untilDocument(service, first.id, 'extracted');
    const blobs = await count(service, 'blob');
    const again = await send(service, note({ patientIdentifier: ' mrn-1 ' }, NOTE, 'other.txt'));
    expect(again.id).toBe(first.id);
    expect(again.fileName).toBe('note.txt');
    expect(await count(service, 'blob')).toBe(blobs);
    const received = (await entries(service, 'document.received')).filter(
      ({ subject_id: subject }) => subject === first.id,
    );
    expect(received.map(({ canonical }) => JSON.parse(canonical.toString()).details.again)).toEqual(
      [undefined, true],
    );
  });

  it.each([
    ['patient', { patientIdentifier: 'MRN-2' }],
    ['encounter', { encounterIdentifier: 'V-2' }],
    ['external number', { externalNumber: 'X-2' }],
    ['confidentiality', { confidentiality: 'R' }],
  ])('with another %s are another document', async (_what, fields) => {
    const first = await send(service, note());
    const other = await send(service, note(fields));
    expect(other.id).not.toBe(first.id);
    expect((await send(service, note(fields))).id).toBe(other.id);
  });

  it('by both ways in, and by many at once, are one', async () => {
    const content = `${NOTE} Many at once.`;
    const sent = await Promise.all(
      Array.from({ length: 6 }, () => send(service, note({}, content))),
    );
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1);
    const bytes = new Uint8Array(Buffer.from(content));
    const { id } = await begun(service, bytes.length, FIELDS);
    await patch(service, id, 0, bytes);
    const finished = await until('the upload', async () => {
      const { items } = await read<{ items: { id: string; documentId: string | null }[] }>(
        service,
        '/api/uploads',
      );
      return items.find((item) => item.id === id && item.documentId !== null);
    });
    expect(finished.documentId).toBe(sent[0]?.id);
    await summarize(service, [String(finished.documentId)]);
  });

  it('after a refusal are tried anew', async () => {
    const broken = (): FormData => upload('%PDF-1.4 nothing', 'a.pdf', 'application/pdf', FIELDS);
    const first = await send(service, broken());
    await untilDocument(service, first.id, 'rejected');
    expect((await send(service, broken())).id).not.toBe(first.id);
  });

  it.each(OUTSIDERS)(
    '%s are a document of its own, as if nobody else held them',
    async (_who, outsider) => {
      const first = await send(service, note());
      const call = await outsider(service);
      const response = await call('/api/documents', { method: 'POST', body: note() });
      expect(response.status).toBe(201);
      const theirs = (await response.json()) as DocumentView;
      expect(theirs.id).not.toBe(first.id);
    },
  );
});
