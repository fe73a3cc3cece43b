import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptedPdf } from '../support/encrypted-pdf.js';
import { read, send, untilDocument, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, count, rows } from './admin.js';
import { problemOf } from './problem.js';
import { begin, begun, patch, sendRest, uploadOf } from './resumable.js';

const PASSWORD = 'canary open sesame';
const PDF = new Uint8Array(encryptedPdf('Lungs are clear.', PASSWORD));

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

function sendPdf(password?: string): ReturnType<typeof send> {
  const fields = password === undefined ? {} : { password };
  return send(service, upload(PDF, 'letter.pdf', 'application/pdf', fields));
}

async function begunPdf(password?: string): Promise<string> {
  const { id } = await begun(service, PDF.length, {
    fileName: 'letter.pdf',
    mediaType: 'application/pdf',
    ...(password !== undefined && { password }),
  });
  return id;
}

const kept = (): Promise<number> => count(service, 'document_password');

describe('the password of a PDF', () => {
  it('is sealed while the document waits, opens it, and is gone with its text', async () => {
    const [{ id }, uploadId] = [await sendPdf(PASSWORD), await begunPdf(PASSWORD)];
    await sendRest(service, uploadId, Buffer.from(PDF));
    expect(await kept()).toBe(2);
    expect(await columnsHolding(service, [PASSWORD, PASSWORD.slice(7)])).toEqual([]);
    {
      await using _worker = await service.startWorker();
      for (const one of [id, (await uploadOf(service, uploadId)).documentId ?? '']) {
        expect(await untilDocument(service, one, 'extracted', 'rejected')).toMatchObject({
          state: 'extracted',
        });
        const { text } = await read<{ text: string }>(service, `/api/documents/${one}/text`);
        expect(text).toBe('Lungs are clear.');
      }
    }
    expect(await kept()).toBe(0);
    expect(await columnsHolding(service, [PASSWORD])).toEqual([]);
  });

  it('is asked for where there is none, and gone where it was the wrong one', async () => {
    const [without, wrong] = [await sendPdf(), await sendPdf('another')];
    await using _worker = await service.startWorker();
    expect(await untilDocument(service, without.id, 'rejected')).toMatchObject({
      reason: 'encrypted',
      reasonDetails: { found: 'pdf' },
      reasonText: expect.stringContaining('again with its password'),
    });
    expect(await untilDocument(service, wrong.id, 'rejected')).toMatchObject({
      reason: 'wrong-password',
    });
    expect(await kept()).toBe(0);
  });

  it('is gone when the document or the upload is given up', async () => {
    const [{ id }, uploadId] = [await sendPdf(PASSWORD), await begunPdf(PASSWORD)];
    expect(await kept()).toBe(2);
    await service.call(`/api/documents/${id}`, { method: 'DELETE' });
    await service.call(`/api/uploads/${uploadId}`, { method: 'DELETE' });
    expect(await kept()).toBe(0);
  });

  it('is gone when the upload is refused', async () => {
    const id = await begunPdf(PASSWORD);
    await patch(service, id, 0, PDF.subarray(0, 10));
    await rows(
      service,
      `update upload_piece set ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)
       where upload_id = $1`,
      [id],
    );
    await patch(service, id, 10, PDF.subarray(10));
    expect((await uploadOf(service, id)).state).toBe('refused');
    expect(await kept()).toBe(0);
  });

  it('makes no other request of one that is sent again', async () => {
    const request = async (password: string): Promise<Response> =>
      begin(
        service,
        {
          sizeBytes: PDF.length,
          fileName: 'a.pdf',
          mediaType: 'application/pdf',
          externalNumber: 'same',
          password,
        },
        { 'idempotency-key': 'same' },
      );
    const first = await request('one');
    const second = await request('two');
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await kept()).toBe(1);
  });

  it.each(['', 'x'.repeat(256)])(
    'is refused where it cannot be one, and not repeated',
    async (password) => {
      const response = await service.call('/api/documents', {
        method: 'POST',
        body: upload(PDF, 'a.pdf', 'application/pdf', { password }),
      });
      const problem = await problemOf(response, 400);
      expect(JSON.stringify(problem)).not.toContain('xxx');
    },
  );
});
