import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { NOTE, read, untilDocument, untilState } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, count, entries } from './admin.js';
import { problemOf } from './problem.js';
import {
  asClient,
  begin,
  begun,
  bytesPath,
  contentOf,
  head,
  listed,
  longText,
  offsetOf,
  patch,
  pieces,
  sendRest,
  TUS,
  untilUpload,
  uploadIn,
  uploadOf,
} from './resumable.js';

const MIB = 1024 * 1024;

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const SAID = {
  fileName: 'canary-name.txt',
  patientIdentifier: 'PAT-CANARY-7',
  encounterIdentifier: 'ENC-CANARY-8',
  externalNumber: 'EXT-CANARY-9',
  confidentiality: 'R',
  profile: 'visit-note',
  priority: 'stat',
};

describe('an upload', () => {
  it('becomes a document byte for byte, and its summary is asked for as it was begun', async () => {
    const bytes = longText(2 * MIB + 4321);
    const { id } = await begun(service, bytes.length, SAID);
    await sendRest(service, id, bytes, { chunkSize: 700_000 });
    const { documentId, state, reason, receivedBytes } = await uploadOf(service, id);
    expect({ state, reason, receivedBytes }).toEqual({
      state: 'finished',
      reason: null,
      receivedBytes: bytes.length,
    });
    const document = await read<DocumentView>(service, `/api/documents/${documentId}`);
    expect(document).toMatchObject({
      fileName: SAID.fileName,
      patientIdentifier: SAID.patientIdentifier,
      encounterIdentifier: SAID.encounterIdentifier,
      externalNumber: SAID.externalNumber,
      confidentiality: 'R',
      source: 'rest',
      sizeBytes: bytes.length,
    });
    expect((await contentOf(service, documentId)).equals(bytes)).toBe(true);
    expect(await pieces(service, id)).toEqual([]);

    await using _worker = await service.startWorker();
    const { summaryId } = await untilUpload(service, id, (upload) => upload.summaryId !== null);
    const summary = await untilState(service, summaryId ?? '', 'draft', 'failed');
    expect(summary).toMatchObject({ state: 'draft', profile: 'visit-note', priority: 'stat' });
    expect(summary.documentIds).toEqual([documentId]);
  });

  it('tells what is stored for good, and goes on from there', async () => {
    const bytes = longText(MIB + 500);
    const { id, receivedBytes, expiresAt } = await begun(service, bytes.length);
    expect(receivedBytes).toBe(0);
    expect(new Date(expiresAt).getTime() - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
    const first = await patch(service, id, 0, Uint8Array.from(bytes.subarray(0, 400)));
    expect(first.status).toBe(204);
    expect(first.headers.get('upload-offset')).toBe('400');
    const asked = await head(service, id);
    expect(asked.headers.get('upload-offset')).toBe('400');
    expect(asked.headers.get('upload-length')).toBe(String(bytes.length));
    expect(asked.headers.get('cache-control')).toBe('no-store');
    expect(asked.headers.get('tus-resumable')).toBe('1.0.0');
    await sendRest(service, id, bytes);
    const { documentId } = await uploadOf(service, id);
    expect((await contentOf(service, documentId)).equals(bytes)).toBe(true);
    expect(await offsetOf(service, id)).toBe(bytes.length);
  });

  it('keeps nothing in clear while it arrives', async () => {
    const canary = 'canary-41d8 sits in the file';
    const bytes = Buffer.from(`${NOTE}${canary}\n${NOTE}`);
    const { id } = await begun(service, bytes.length, SAID);
    await patch(service, id, 0, Uint8Array.from(bytes.subarray(0, bytes.length - 10)));
    expect(await pieces(service, id)).toHaveLength(1);
    const needles = [
      'canary-41d8',
      'lisinopril',
      'canary-name',
      'CANARY-7',
      'CANARY-8',
      'CANARY-9',
    ];
    expect(await columnsHolding(service, needles)).toEqual([]);
  });

  it('is begun once for one Idempotency-Key, whatever else is sent', async () => {
    const same = { sizeBytes: 10, externalNumber: 'same' };
    const key = { 'idempotency-key': 'first-file' };
    const [one, two] = await Promise.all([begin(service, same, key), begin(service, same, key)]);
    const [first, second] = [await uploadIn(one), await uploadIn(two)];
    expect(first.id).toBe(second.id);
    const third = await begin(service, same, key);
    expect(third.headers.get('idempotent-replayed')).toBe('true');
    expect(third.headers.get('location')).toBe(bytesPath(first.id));
    expect((await entries(service, 'upload.listed')).at(-1)?.subject_id).toBe(first.id);
    const other = await begin(service, { ...same, sizeBytes: 11 }, key);
    expect((await problemOf(other, 422)).code).toBe('idempotency-key-reused');
  });

  it('leaves its acts in the audit trail, but not its pieces', async () => {
    const bytes = longText(3000);
    const { id } = await begun(service, bytes.length);
    await sendRest(service, id, bytes, { chunkSize: 100 });
    const about = (await entries(service)).filter(({ subject_id }) => subject_id === id);
    expect(about.map(({ action }) => action)).toEqual(['upload.created', 'upload.finished']);
  });

  it('whose bytes are no document is kept, and refused as a document with its reason', async () => {
    const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0, 1, 2, 3, 0, 0, 0, 0, 0, 0]);
    const { id } = await begun(service, bytes.length, {
      fileName: 'scan.pdf',
      mediaType: 'application/pdf',
    });
    await sendRest(service, id, bytes);
    const { documentId } = await uploadOf(service, id);
    await using _worker = await service.startWorker();
    const document = await untilDocument(service, documentId ?? '', 'rejected');
    expect(document.reason).toBe('type-mismatch');
    const ended = await untilUpload(service, id, (upload) =>
      Boolean(upload.summaryId ?? upload.reason),
    );
    if (ended.summaryId) {
      const summary = await untilState(service, ended.summaryId, 'failed');
      expect(summary.reason).toBe('source-rejected');
    } else {
      expect(ended.reason).toBe('source-not-usable');
    }
  });
});

describe('uploads of others', () => {
  it('are not there: neither to read, nor to write, nor to discard, and the attempt is recorded', async () => {
    const { id } = await begun(service, 100);
    const stranger = await asClient(service, 'stranger');
    expect((await head(stranger, id)).status).toBe(404);
    const written = await patch(stranger, id, 0, new Uint8Array(10));
    expect((await problemOf(written, 404)).code).toBe('upload-not-found');
    const discarded = await stranger.call(`/api/uploads/${id}`, { method: 'DELETE' });
    expect((await problemOf(discarded, 404)).code).toBe('upload-not-found');
    expect(await listed(stranger)).toEqual([]);
    const refused = (await entries(service, 'access.refused')).filter(
      ({ subject_id }) => subject_id === id,
    );
    expect(refused).toHaveLength(3);
    expect(await offsetOf(service, id)).toBe(0);
  });

  it('are refused without a key', async () => {
    const { id } = await begun(service, 100);
    const none = { authorization: 'Bearer none' };
    await problemOf(await patch(service, id, 0, new Uint8Array(10), none), 401);
    await problemOf(await service.call('/api/uploads', { headers: none }), 401);
  });
});

describe('giving an upload up', () => {
  it('deletes what arrived and destroys its key', async () => {
    const { id } = await begun(service, 100);
    await patch(service, id, 0, new Uint8Array(10));
    const keys = await count(service, 'object_key where wrapped is null');
    const response = await service.call(`/api/uploads/${id}`, { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(await pieces(service, id)).toEqual([]);
    expect(await count(service, 'object_key where wrapped is null')).toBe(keys + 1);
    expect((await head(service, id)).status).toBe(404);
    expect((await entries(service, 'upload.discarded')).at(-1)?.subject_id).toBe(id);
    const again = await service.call(`/api/uploads/${id}`, { method: 'DELETE' });
    await problemOf(again, 404);
  });

  it('waits until the summary of one that has arrived is asked for, and then leaves the document', async () => {
    const bytes = longText(500);
    const { id } = await begun(service, bytes.length);
    await sendRest(service, id, bytes);
    const early = await service.call(`/api/uploads/${id}`, { method: 'DELETE' });
    expect((await problemOf(early, 409)).code).toBe('upload-not-discardable');
    await using _worker = await service.startWorker();
    const { documentId } = await untilUpload(service, id, ({ summaryId }) => summaryId !== null);
    const later = await service.call(`/api/uploads/${id}`, { method: 'DELETE' });
    expect(later.status).toBe(204);
    await untilDocument(service, documentId ?? '', 'extracted');
  });
});

describe('the address of the bytes', () => {
  it('speaks tus 1.0.0 and says what else it wants', async () => {
    const { id } = await begun(service, 100);
    const options = await service.call(bytesPath(id), { method: 'OPTIONS', headers: TUS });
    expect(options.status).toBe(204);
    expect(options.headers.get('tus-version')).toBe('1.0.0');
    expect(options.headers.get('access-control-allow-origin')).toBeNull();
    const body = new Uint8Array(10);
    const without = await service.call(bytesPath(id), {
      method: 'PATCH',
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
      body,
    });
    await problemOf(without, 412);
    const wrongType = await patch(service, id, 0, body, { 'content-type': 'text/csv' });
    await problemOf(wrongType, 415);
    const noOffset = await service.call(bytesPath(id), {
      method: 'PATCH',
      headers: { ...TUS, 'content-type': 'application/offset+octet-stream' },
      body,
    });
    expect((await problemOf(noOffset, 400)).code).toBe('upload-request-malformed');
    for (const offset of ['-1', 'x', '1e3']) {
      await problemOf(await patch(service, id, 0, body, { 'upload-offset': offset }), 400);
    }
    expect(await offsetOf(service, id)).toBe(0);
  });

  it('takes no byte more than the upload was begun with, nor bytes of another place', async () => {
    const { id } = await begun(service, 100);
    const tooMany = await problemOf(await patch(service, id, 0, new Uint8Array(101)), 413);
    expect(tooMany.title).toContain('100');
    const ahead = await problemOf(await patch(service, id, 50, new Uint8Array(10)), 409);
    expect(ahead.code).toBe('upload-offset-conflict');
    expect(await offsetOf(service, id)).toBe(0);
    const unsaid = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(60));
        controller.enqueue(new Uint8Array(60));
        controller.close();
      },
    });
    const response = await fetch(`${service.url}${bytesPath(id)}`, {
      method: 'PATCH',
      headers: {
        ...TUS,
        authorization: `Bearer ${service.key}`,
        'upload-offset': '0',
        'content-type': 'application/offset+octet-stream',
      },
      body: unsaid,
      duplex: 'half',
    });
    await problemOf(response, 413);
  });
});
